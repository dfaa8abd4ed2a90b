import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {type FormAct, nextPhase, type Phase} from '../../../src/domain/form/machine.js';

const walk = (acts: readonly FormAct[], from: Phase = 'idle') => acts.reduce(nextPhase, from);
const acts: readonly FormAct[] = [
  'input',
  'send',
  'faults',
  'valid',
  'stored',
  'refused',
  'shut',
  'silent',
  'later',
  'back',
];

describe('where a form stands', () => {
  it('goes from the first letter to the receiver’s word', () => {
    const table: [readonly FormAct[], Phase][] = [
      [['input'], 'editing'],
      [['input', 'send'], 'checking'],
      [['input', 'send', 'faults'], 'editing'],
      [['input', 'send', 'valid'], 'sending'],
      [['input', 'send', 'valid', 'stored'], 'sent'],
      [['input', 'send', 'valid', 'refused'], 'rejected'],
      [['input', 'send', 'valid', 'shut'], 'closed'],
      [['input', 'send', 'valid', 'silent'], 'unsure'],
      [['input', 'send', 'valid', 'later'], 'queued'],
      [['input', 'send', 'valid', 'later', 'stored'], 'sent'],
      [['input', 'send', 'valid', 'later', 'silent', 'send', 'valid'], 'sending'],
      [['input', 'send', 'valid', 'later', 'back'], 'editing'],
    ];
    for (const [path, end] of table) assert.equal(walk(path), end, path.join(' '));
  });

  it('ignores a second press while it sends, and everything once sent or closed', () => {
    for (const act of ['send', 'input'] as const) assert.equal(nextPhase('sending', act), 'sending');
    for (const act of acts) {
      assert.equal(nextPhase('sent', act), 'sent');
      assert.equal(nextPhase('closed', act), 'closed');
    }
  });

  it('never says « sent » without the receiver’s word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...acts)), (path) => {
        assert.ok(walk(path) !== 'sent' || path.includes('stored'));
      }),
    );
  });
});
