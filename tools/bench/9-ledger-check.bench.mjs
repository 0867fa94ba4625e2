import { benchPage, openBench } from './bench-page.mjs';
import { interleaved, mainThread, median } from './measure.mjs';

export const title = 'The ledger check';
export const about =
  'Main-thread time of the check over 50,000 rows that have arrived, in pages of 500, each in a task of its own: that each row adds up, goes on where the one before it ended, and the sums of packs. ' +
  'Goal: 150 ms, and no slice long enough to be felt.';

export async function run({ browser, root }) {
  const { base, close } = await benchPage(root, 'ledger-check');
  const { page, session } = await openBench(browser, base);
  try {
    const longest = [];
    let found;
    const raw = await interleaved({
      check: async () => {
        const before = await mainThread(session);
        found = await page.evaluate('bench()');
        longest.push(Number(found.longest.toFixed(2)));
        return (await mainThread(session)).task - before.task;
      },
    }, 7);
    const rows = [
      ['50,000 rows, ms', median(raw.check).toFixed(0), '150'],
      ['The longest slice, ms of wall time, median', median(longest.slice(1)).toFixed(1), '16'],
      ['Rows checked; differences found', `${found.checked.toLocaleString('en')}; ${found.differences}`, ''],
    ];
    return { head: ['What', '', 'Goal'], rows, raw: { ...raw, 'longest slice': longest.slice(1) } };
  } finally {
    await page.close();
    close();
  }
}
