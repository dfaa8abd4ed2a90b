import {LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {Group} from './contexts.js';
import {headingLevel} from './converters.js';
import {type ErreurDetail, PretEvent} from './events.js';
import {pageSettings} from './page-settings.js';
import {fail, firstTime, reportAttribute, warn} from './report.js';

/** Tags that a webmaster may write inside our tags as the text shown without the script. Anything else is a stranger. */
const phrasing = new Set(
  'A,ABBR,B,BR,CITE,CODE,EM,I,IMG,MARK,Q,S,SMALL,SPAN,STRONG,SUB,SUP,TIME,U,WBR,SCRIPT,TEMPLATE,RELAIS-LIEU'.split(','),
);

/**
 * What every element has in common: attributes read with kindness, the page's own content kept, one word of state,
 * failures told to the webmaster and to the page, and the group it stands in.
 *
 * Light children are given to slots by hand. Text and links inside the tag, and anything marked `slot="repli"`, are
 * what people see without the script: they go to the template's own `<slot>`. Children that an editor put there
 * by accident are always shown, after the widget.
 */
export abstract class RelaisElement extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', slotAssignment: 'manual'};

  /** Niveau du titre dans la page, de 2 à 6. */
  @property({attribute: 'niveau-titre', converter: headingLevel}) niveauTitre = 2;

  #internals = this.attachInternals();
  #group: Group | undefined;
  #isFollowing = false;
  #children = new MutationObserver(() => this.#assign());
  #strangers: HTMLSlotElement | undefined;
  #state = '';

  /** What the surrounding `<relais-groupe>` shares, if there is one. */
  protected get group(): Group | undefined {
    return this.#group;
  }

  /** INSEE code said by the group, else by the script tag. */
  protected get surroundingCommune(): string {
    return this.group?.commune || pageSettings.commune;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#children.observe(this, {childList: true});
    void this.#followGroup();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#group = undefined;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null) {
    super.attributeChangedCallback(name, old, value);
    reportAttribute(this, name, value);
  }

  protected override createRenderRoot() {
    const shadow = super.createRenderRoot() as ShadowRoot;
    const root = document.createElement('div');
    root.className = 'root';
    root.lang = 'fr';
    this.#strangers = document.createElement('slot');
    shadow.append(root, this.#strangers);
    this.renderOptions.renderBefore = null;
    return root;
  }

  protected override update(changed: PropertyValues) {
    super.update(changed);
    this.#assign();
  }

  /** The word of state that the page can style: `relais-carte:state(vide)`. The first `pret` is told to the page. */
  protected setState(state: string) {
    if (state === this.#state) return;
    const {states} = this.#internals;
    states?.delete(this.#state);
    this.#state = state;
    try {
      states?.add(state);
    } catch {
      // An engine that only knows the former `--word` states: the page cannot style them, nothing else is lost.
    }
    if (state === 'pret' && firstTime(this, state)) this.dispatchEvent(new PretEvent());
  }

  /** One line in the console for the webmaster, once for the same words. */
  protected warn(message: string) {
    warn(this, message);
  }

  /** A failure: one line for the webmaster, one event for the page. The visitor's sentence is the template's. */
  protected fail(detail: ErreurDetail) {
    fail(this, detail);
  }

  /** Listening to a group costs a module of its own, that only the elements of a group load. */
  async #followGroup() {
    if (this.#isFollowing || !this.closest('relais-groupe')) return;
    this.#isFollowing = true;
    const {followGroup} = await import('./group-consumer.js');
    followGroup(this, (group) => {
      this.#group = group;
      this.requestUpdate();
    });
  }

  #assign() {
    if (!this.#strangers) return;
    const fallback: (Element | Text)[] = [];
    const strangers: (Element | Text)[] = [];
    for (const node of this.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) fallback.push(node as Text);
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const child = node as Element;
      if (child.slot === 'repli' || (!child.slot && phrasing.has(child.tagName))) fallback.push(child);
      else if (!child.slot) strangers.push(child);
    }
    this.#strangers.assign(...strangers);
    for (const slot of this.renderRoot.querySelectorAll('slot')) {
      if (slot.name === '') slot.assign(...fallback);
      else slot.assign(...[...this.children].filter((child) => child.slot === slot.name));
    }
  }
}
