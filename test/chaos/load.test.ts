import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {load} from './load.js';

describe('the receiver under load', () => {
  it('keeps all that comes at 200 a second, and acknowledges each', async (context) => {
    const {sent, acknowledged, refused, stored, p99} = await load(200, 5);
    assert.deepEqual({acknowledged, stored, refused}, {acknowledged: sent, stored: sent, refused: {}});
    context.diagnostic(`p99 ${p99.toFixed(1)} ms`);
  });
});
