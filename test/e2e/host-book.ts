import {existsSync, readFileSync} from 'node:fs';
import type {HostPage} from '../helpers/host-site.js';

/**
 * A book of pages like those we are pasted into. Each gives the same widgets to the same tests; what differs is
 * what the page does to them.
 */
export interface Host {
  readonly name: string;
  readonly page: (relais: string) => HostPage;
}

const carte =
  '<relais-carte fond="aucun" chargement="clic">Les espaces : <a href="/liste">la liste</a>' +
  '<relais-lieu id="a" nom="La Cordée" position="46.5227, 6.0206" adresse="8 rue de l’Industrie, 39400 Morez" horaires="24/7" types="coworking"></relais-lieu>' +
  '<relais-lieu id="b" nom="L’Atelier &lt;b&gt;" position="46.39, 5.86" types="fablab"></relais-lieu></relais-carte>';

/** The widgets, in the three ways a webmaster may write them. */
export function widgets(relais: string): string {
  return [
    '<relais-horaires id="element" horaires="24/7">Toujours ouvert. <a href="/contact">Nous joindre</a></relais-horaires>',
    '<div id="marqueur" data-relais="horaires" data-horaires="24/7"><p>Toujours ouvert.</p><a href="/contact">Nous joindre</a></div>',
    `<p id="lien"><a href="${relais}/1/cadre.html?relais=horaires&amp;horaires=24%2F7">Nos horaires</a></p>`,
    `<p id="phrase">Voir <a href="${relais}/1/cadre.html?relais=horaires&amp;horaires=24%2F7">nos horaires</a> avant de venir.</p>`,
    `<relais-groupe>${carte}<relais-horaires id="choisi">Les horaires de l’espace choisi.</relais-horaires></relais-groupe>`,
    '<relais-simulateur distance-km="20" duree-min="25">Deux jours sans la route.</relais-simulateur>',
    `<relais-inscription action="${relais}/recepteur/reponses" responsable="Mairie" contact="mairie@commune.example">Écrivez-nous : <a href="mailto:mairie@commune.example">mairie@commune.example</a></relais-inscription>`,
  ].join('\n');
}

export function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Commune</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

const script = (relais: string, attributes = 'defer') => `<script src="${relais}/1/relais.js" ${attributes}></script>`;
const plain = (relais: string, attributes?: string) => pageOf(script(relais, attributes), widgets(relais));

/** Libraries of old sites, as Debian packages them; the test command says when they are not there. */
export function oldLibrary(name: 'prototype' | 'mootools'): string | undefined {
  const path = {
    prototype: '/usr/share/javascript/prototype/prototype.js',
    mootools: '/usr/share/javascript/mootools/mootools.js',
  }[name];
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What Prototype and MooTools do that breaks others, for machines that have neither. */
const pollution = `
  Array.from = function (items) { return items && items.length && !items.size ? [].slice.call(items) : []; };
  Array.prototype.entries = function () { return this; };
  Array.prototype.each = Array.prototype.forEach;
  window.Event = function (event) { if (!event || !event.type || typeof event === 'string') throw new TypeError('not an event'); };
  var remove = Element.prototype.remove;
  Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  Object.prototype.toString === 1;`;

const reset = `html{font-size:62.5%}body{font-size:1.6rem}
  *{margin:0!important;padding:0!important;box-sizing:content-box!important;outline:none!important;letter-spacing:.2em!important;text-transform:uppercase!important}
  button{display:none}input{width:10px}table{display:block}.entry>*{max-width:20em}`;

const strict = (relais: string) =>
  [
    "default-src 'none'",
    `script-src ${relais}`,
    `style-src 'none'`,
    'img-src data: blob:',
    `connect-src ${relais}`,
    `worker-src blob: ${relais}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

export const hosts: readonly Host[] = [
  ...['', 'defer', 'async', 'type="module" crossorigin'].map((attributes) => ({
    name: `a plain page, <script ${attributes || 'src'}>`,
    page: (relais: string) => ({html: plain(relais, attributes)}),
  })),
  {
    name: 'the script at the end of the body',
    page: (relais) => ({html: pageOf('', widgets(relais) + script(relais, ''))}),
  },
  {
    name: 'the script twice',
    page: (relais) => ({
      html: pageOf(script(relais) + script(relais, 'async'), widgets(relais) + script(relais, '')),
    }),
  },
  {
    name: 'the script put in late by another script',
    page: (relais) => ({
      html: pageOf(
        '',
        `${widgets(relais)}<script>setTimeout(function(){var s=document.createElement('script');s.src='${relais}/1/relais.js';document.head.appendChild(s)},300)</script>`,
      ),
    }),
  },
  {
    name: 'the script delayed, then evaluated, by an optimiser',
    page: (relais) => ({
      html: pageOf(
        `<script type="text/delayed" data-src="${relais}/1/relais.js"></script>`,
        `${widgets(relais)}<script>setTimeout(function(){fetch('${relais}/1/relais.js').then(function(r){return r.text()}).then(function(t){(0,eval)(t)})},200)</script>`,
      ),
    }),
  },
  {
    name: 'tags inserted later',
    page: (relais) => ({
      html: pageOf(
        script(relais),
        `<div id="plus-tard"></div><template id="reserve">${widgets(relais)}</template><script>setTimeout(function(){document.getElementById('plus-tard').appendChild(document.getElementById('reserve').content.cloneNode(true))},600)</script>`,
      ),
    }),
  },
  {
    name: 'Prototype.js',
    page: (relais) => ({
      html: pageOf(`<script>${oldLibrary('prototype') ?? pollution}</script>${script(relais)}`, widgets(relais)),
    }),
  },
  {
    name: 'MooTools',
    page: (relais) => ({
      html: pageOf(`<script>${oldLibrary('mootools') ?? pollution}</script>${script(relais)}`, widgets(relais)),
    }),
  },
  {
    name: '* { … !important } and a 62.5 % root',
    page: (relais) => ({
      html: pageOf(`<style>${reset}</style>${script(relais)}`, `<div class="entry">${widgets(relais)}</div>`),
    }),
  },
  {
    name: 'a strict content security policy',
    page: (relais) => ({html: plain(relais), headers: {'Content-Security-Policy': strict(relais)}}),
  },
  {
    name: 'a policy of nonces',
    page: (relais) => ({
      html: plain(relais, 'defer nonce="abc"'),
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; style-src 'self'; img-src data:; connect-src ${relais}`,
      },
    }),
  },
];
