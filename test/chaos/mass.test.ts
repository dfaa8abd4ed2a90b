import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chaosOnReceiver, chaosOnService} from './mass.js';
import {counted} from './services.js';

const seed = 20_261_122;

describe('a few hundred sendings on a network that spoils one post in two', () => {
  it('are all kept, once each, by the receiver, killed on the way', async () => {
    const {lost, doubled, people, posts, faults} = await chaosOnReceiver(300, seed);
    assert.deepEqual({lost, doubled}, {lost: 0, doubled: 0});
    assert.ok(posts > people, 'some had to be sent again');
    assert.ok((faults['receiver killed'] ?? 0) > 0);
    assert.ok((faults['lost reply'] ?? 0) > 0);
  });

  for (const {service} of counted)
    it(`never leave a second time by themselves for ${service}, and nothing is said to be received that is not`, async () => {
      const {lost, doubled, automaticSecondSends, told} = await chaosOnService(service, 60, seed);
      assert.deepEqual({lost, doubled, automaticSecondSends}, {lost: 0, doubled: 0, automaticSecondSends: 0});
      assert.ok(told > 0, 'somebody was told that nobody knows');
    });

  it('would be counted as doubled where a back end forgets what it knows', async () => {
    assert.ok((await chaosOnService('json', 60, seed)).doubled > 0);
  });
});
