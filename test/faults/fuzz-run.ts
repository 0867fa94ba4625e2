/** What `npm run fuzz:elements` runs: as much as it asks for. */
import { playBadData, type Tag } from './bad-data.js';
import { giveOrders } from './orders.js';
import { useElements } from './use.js';
import { tags } from '../elements/support.js';

declare global {
  var fuzz: { readonly badData: boolean; readonly orders: boolean; readonly seed: number; readonly minutes: number; readonly count: number; readonly element: string | null; readonly path: string | null };
}

const { badData, orders, seed, minutes, count, element, path } = globalThis.fuzz;
const wanted: readonly Tag[] = element === null ? tags : tags.filter((tag) => tag === element);
if (wanted.length === 0) throw new Error(`There is no <${element}>.`);

for (const kind of orders ? (['renewal', 'refund'] as const) : []) {
  it(`${kind}s ordered on a bad network`, async () => {
    const { runs, agreed, carriedOut, saves, requests } = await giveOrders(kind, seed, count);
    console.log(`${kind}: ${runs} runs, ${requests} requests, ${saves} saves, ${agreed} agreed to, ${carriedOut} carried out`);
  });
}

for (const tag of orders ? [] : wanted) {
  const share = (minutes * 60_000) / wanted.length;
  it(badData ? `<${tag}> on bad answers` : `<${tag}> on a bad network`, async () => {
    const end = performance.now() + share;
    if (badData) {
      const { cases, pressed, states, faults } = await playBadData(tag, seed, count, () => performance.now() < end);
      console.log(`<${tag}>: ${cases} bad answers, ${[...states].map(([state, times]) => `${state} ${times}`).join(', ')}, ${pressed} buttons pressed, ${faults.length} faults`);
      if (faults.length > 0) throw new Error(faults.join('\n'));
      return;
    }
    const { runs, actions, requests, asItWas, uncompared } = await useElements(tag, { seed, path, milliseconds: share });
    console.log(`<${tag}>: ${runs} runs, ${actions} actions, ${requests} requests; ${asItWas} compared as it was, ${uncompared} not`);
  });
}
