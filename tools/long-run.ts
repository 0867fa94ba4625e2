// npm run long-run -- [--days N] [--cdn DIR]   a page that stays open for days, while packs are used and bought,
// its tab goes out of sight, its machine sleeps and its tokens end. Each morning it is held against a page that was opened
// just then: what it shows has to be the same, and what it holds on to as much.
import './node-version.mjs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startServer } from '../mock-api/node/http-server.js';
import { startBrowser, startSite } from '../test/node/embedding-support.js';
import { builtScriptTag } from './build-for-tests.mjs';
import { OpenPage, type Count, type Mint } from './long-run/open-page.js';

const { values } = parseArgs({ options: { days: { type: 'string', default: '3' }, cdn: { type: 'string' } } });
const days = Number(values.days);
if (!(Number.isInteger(days) && days > 0)) throw new Error('--days is a whole number above 0.');

const hour = 3_600_000;
/** The machine sleeps for so many hours of a day; of each three others the tab is out of sight in one. */
const asleep = 8;
const uin = '100012345678';

const api = await startServer({ world: 'typical', clock: 'fixed', latency: 0 });
const { backend } = api;
const site = await startSite(values.cdn ?? (await builtScriptTag()), '<!doctype html><html lang="en"><meta charset="utf-8"><title>Days</title><script type="module" src="/cdn/packmeter.js"></script><body>');
const browser = await startBrowser();

const reasons = new Map<string, number>();
let minted = 0;
/** A token lives for an hour, and ends the one before it. */
const mint: Mint = (reason) => {
  reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  backend.token = `token-${++minted}`;
  return { token: backend.token, expiresIn: 3600 };
};
/** Another page of the same user has the same token. */
const share: Mint = () => ({ token: backend.token!, expiresIn: 3600 });

async function steer(commands: readonly object[]): Promise<void> {
  const response = await fetch(new URL('/__mock/commands', api.endpoint), { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${backend.token}` }, body: JSON.stringify({ commands }) });
  if (!response.ok) throw new Error(await response.text());
}

/** An hour at the backend: some is used, and once a day packs are bought, renewal is set, and a file is asked for. */
async function live(day: number, of: number): Promise<void> {
  const [start, end] = [backend.now, backend.now + hour];
  const daily = [
    { do: 'purchase', id: `day-${day}`, name: `Bought on day ${day}`, uin, product: 'mps', subproduct: 'mps/general', capacity: '60', validity: { count: 1, unit: 'month' }, price: '10' },
    { do: 'purchase', id: `spare-${day}`, name: `Spare of day ${day}`, uin, product: 'sms', subproduct: 'sms/01', capacity: '100', validity: { count: 1, unit: 'year' }, price: '3' },
    { do: 'setRenewal', id: 'trtc-call-2b7d10', method: day % 2 === 0 ? 'automatic' : 'manual', ...(day % 2 === 0 ? { period: { count: 2, unit: 'month' } } : {}) },
    { do: 'createExport', product: 'mps', from: '2026-06-01', to: '2026-06-10', seconds: 90 },
  ];
  await steer([
    ...(of === 9 ? daily : []),
    { do: 'use', at: end, uin, product: 'mps', item: 'transcoding', specification: 'Standard.H264.HD', region: 'ap-guangzhou', amount: String(60 * (of + 1)), start, end, tasks: 1, settleAt: end },
    { do: 'advance', at: end },
  ]);
}

const line = (day: number, kind: string, { heap, nodes, listeners, timers, observers, requests }: Count): void =>
  console.log(`day ${day}, ${kind}: heap ${(heap / 2 ** 20).toFixed(1)} MiB, ${nodes} nodes, ${listeners} listeners, ${timers} timers, ${observers} observers, ${requests} requests`);

/** Where two texts part. */
function apart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `“…${one.slice(Math.max(0, at - 60), at + 60)}…”`;
}

const faults: string[] = [];
/** Holds the page against one that was opened just now. */
async function compare(day: number, old: OpenPage): Promise<readonly [Count, Count]> {
  await old.settle();
  if (await old.takeNewRows()) await old.settle();
  const [shown, mine] = [await old.shown(), await old.count()];
  const fresh = await OpenPage.at(browser, site.origin, api, share);
  const [wanted, theirs] = [await fresh.shown(), await fresh.count()];
  await fresh.close();
  await old.page.bringToFront();
  for (const [tag, words] of Object.entries(wanted)) {
    if (shown[tag] !== words) faults.push(`day ${day}: <${tag}> shows ${apart(shown[tag]!, words)}, but one that was opened just then ${apart(words, shown[tag]!)}`);
  }
  line(day, 'open since the first', mine);
  line(day, 'just opened', theirs);
  return [mine, theirs];
}

const began = performance.now();
const old = await OpenPage.at(browser, site.origin, api, mint);
const counts: (readonly [Count, Count])[] = [await compare(0, old)];
for (let day = 1; day <= days; day += 1) {
  await old.see(false);
  for (let of = 0; of < asleep; of += 1) await live(day, of);
  await old.sleep(asleep * hour);
  for (let of = asleep; of < 24; of += 1) {
    await old.see(of % 3 !== 0);
    await live(day, of);
    // Once a day a token is taken back before its time: the backend refuses it, and the page asks for another.
    if (of === 16) backend.token = `taken-back-${day}`;
    await old.pass(hour);
  }
  await old.see(false);
  await old.pass(10 * 60_000);
  backend.advance({ minutes: 10 });
  await old.see(true);
  counts.push(await compare(day, old));
}
for (const complaint of old.complaints) faults.push(complaint);
await browser.close();
site.close();
await api.close();

const [[, first], [second], [last, fresh]] = [counts[0]!, counts[1]!, counts.at(-1)!];
// The first day brings what a page fetches when it is first needed; after it nothing may grow but with the data.
const grown = (name: keyof Count): number => last[name] - second[name] - (fresh[name] - counts[1]![1][name]);
for (const [name, most] of [['nodes', 100], ['listeners', 50], ['timers', 3], ['observers', 3], ['heap', 1024 * 1024]] as const) {
  if (grown(name) > most) faults.push(`${name} have grown by ${grown(name)} from the first day to the last, beside what the data brings`);
}
console.log(`\n${days} days in ${Math.round((performance.now() - began) / 1000)} s: ${last.requests} requests, tokens ${[...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ')}; heap of a page just opened ${(first.heap / 2 ** 20).toFixed(1)} to ${(fresh.heap / 2 ** 20).toFixed(1)} MiB`);
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
