import {type Started, tags, written} from './selector.js';

/**
 * The script that webmasters paste: a classic script that finds its own address, waits until the page holds something
 * of ours, then imports the modules beside it. A page without any of our elements fetches nothing else.
 *
 * Optimisers of every CMS meet only this file, so it uses nothing that one of them is known to break: no template
 * literal, no `import.meta`, no top-level name, and nothing thrown.
 */

/** Set at build: the main module's file, the version, the address the build is published at. */
declare const RELAIS_MAIN: string;
declare const RELAIS_VERSION: string;
declare const RELAIS_BASE: string;

const ours = /^(.*\/)?relais\.js([?#].*)?$/;
const key = Symbol.for('relais');
const page = window as unknown as Record<symbol, Started | undefined>;

/** The first attribute of a script tag that names our file: `src`, or what a lazy-loading plugin made of it. */
function address(script: Element | null): string {
  // An image or a form named `currentScript` stands for it in the document: only a script is one.
  if (!script || script.tagName !== 'SCRIPT') return '';
  const list = script.attributes;
  for (let i = 0; i < list.length; i++) {
    const value = (list[i] as Attr).value;
    if (ours.test(value)) return value;
  }
  return '';
}

function findTag(): Element | null {
  if (address(document.currentScript)) return document.currentScript;
  const scripts = document.getElementsByTagName('script');
  for (let i = 0; i < scripts.length; i++) if (address(scripts[i] as Element)) return scripts[i] as Element;
  return null;
}

function begin() {
  const tag = findTag();
  const told = tag && tag.getAttribute('data-base');
  const nearby = told ? told.replace(/\/?$/, '/') : address(tag) || RELAIS_BASE;
  const around = typeof document.baseURI === 'string' ? document.baseURI : location.href;
  const base = new URL('.', new URL(nearby, around)).href;
  const wanted = tags + ',' + written + ',[data-relais-cadre]';
  const observer = new MutationObserver(look);
  let asked = false;
  page[key] = {version: RELAIS_VERSION, base, tag};

  function look() {
    if (asked || !document.querySelector(wanted)) return;
    asked = true;
    observer.disconnect();
    import(/* @vite-ignore */ base + RELAIS_MAIN).catch(function (error) {
      console.error(
        'relais : ' +
          base +
          RELAIS_MAIN +
          ' ne se charge pas (adresse, Access-Control-Allow-Origin, règles de sécurité ?).',
        error,
      );
    });
  }

  observer.observe(document, {childList: true, subtree: true});
  look();
}

const first = page[key];
if (!first) begin();
else if (first.version !== RELAIS_VERSION)
  console.warn('relais : versions ' + first.version + ' et ' + RELAIS_VERSION + ' dans la page ; la première sert.');
