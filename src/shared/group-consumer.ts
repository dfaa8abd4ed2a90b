import {ContextConsumer, ContextRoot} from '@lit/context';
import type {ReactiveElement} from 'lit';
import {type Group, groupContext} from './contexts.js';

let root: ContextRoot | undefined;

/**
 * Tells an element what its `<relais-groupe>` shares, now and at each change. A group that is upgraded after its
 * elements finds their requests kept.
 */
export function followGroup(host: ReactiveElement, tell: (group: Group | undefined) => void): void {
  if (!root) {
    root = new ContextRoot();
    root.attach(document.documentElement);
  }
  new ContextConsumer(host, {context: groupContext, subscribe: true, callback: tell});
}
