/**
 * `npm run chaos`, after a build: 10,000 submissions through a proxy that spoils one post in two, then 320 by the built
 * script in Chromium. `npm run chaos -- 500 7`: how many, and the seed.
 */
import {chaosOnReceiver, chaosOnService, type Toll} from './mass.js';
import {chaosInPages} from './pages.js';
import {counted} from './services.js';

const people = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20_261_122);

console.log(
  `${people} submissions to the receiver and ${Math.ceil(people / 20)} to each other back end, seed ${seed}\n`,
);
const tolls = [await chaosOnReceiver(people, seed)];
show(tolls[0]);
for (const {service} of counted) {
  const toll = await chaosOnService(service, Math.ceil(people / 20), seed);
  tolls.push(toll);
  show(toll);
}
const inPages = await chaosInPages({pages: 10, forms: 30, tabs: 20, seed});
console.log(
  `Chromium    ${inPages.people} sent in ${inPages.posts} posts by the built script: ${inPages.lost} lost, ${inPages.doubled} doubled, ${inPages.told} told refused, ${inPages.leftOnDevice} keys left on devices`,
);
const failed =
  inPages.lost + inPages.doubled + inPages.leftOnDevice > 0 ||
  tolls.some(({lost, doubled, automaticSecondSends}) => lost + doubled + automaticSecondSends > 0);
process.exit(failed ? 1 : 0);

function show(toll?: Toll) {
  if (!toll) return;
  const {service, people: sent, posts, lost, doubled, automaticSecondSends, told, faults, seconds} = toll;
  console.log(
    `${service.padEnd(11)} ${sent} sent in ${posts} posts: ${lost} lost, ${doubled} doubled, ${automaticSecondSends} automatic second sends, ${told} told unsure or refused (${seconds.toFixed(0)} s)`,
  );
  console.log(
    `            ${Object.entries(faults)
      .map(([fault, times]) => `${fault} ${times}`)
      .join(', ')}`,
  );
}
