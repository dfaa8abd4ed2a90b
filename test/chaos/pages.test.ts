import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chaosInPages} from './pages.js';

describe('the built script on a network that spoils one post in two', () => {
  it('brings every answer once to a receiver that requires its proof of work, tabs closed and doubled included', async () => {
    const toll = await chaosInPages({pages: 1, forms: 24, tabs: 2, seed: 5});
    const {people, lost, doubled, leftOnDevice, posts} = toll;
    assert.deepEqual({people, lost, doubled, leftOnDevice}, {people: 26, lost: 0, doubled: 0, leftOnDevice: 0});
    assert.ok(posts > people, 'some had to be sent again');
  });
});
