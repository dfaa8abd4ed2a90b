/** `npm run load`: 200 submissions a second for a minute. `npm run load -- 500 10`: the rate, and the seconds. */
import {load} from './load.js';

const perSecond = Number(process.argv[2] ?? 200);
const seconds = Number(process.argv[3] ?? 60);

const {sent, acknowledged, refused, stored, p50, p99, longest} = await load(perSecond, seconds);
console.log(`${perSecond} a second for ${seconds} s: ${sent} sent, ${acknowledged} acknowledged, ${stored} stored`);
if (sent !== acknowledged) console.log(`others: ${JSON.stringify(refused)}`);
console.log(`from due to reply: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, longest ${longest.toFixed(0)} ms`);
process.exit(stored === sent && acknowledged === sent ? 0 : 1);
