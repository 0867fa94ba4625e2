// The page that 9-ledger-check.bench.mjs drives: the check over 50,000 rows that have arrived, page by page.
import { createBackend, createFetch } from '../../../mock-api/index.js';
import { createHttpSource } from '../../../src/index.js';
import type { Deduction } from '../../../src/contract/index.js';
import { LedgerCheck } from '../../../src/model/ledger-check.js';

const size = 500;
const source = createHttpSource({ endpoint: 'https://bench.test/v1', fetch: createFetch(createBackend({ world: 'rows-50000', requestsPerSecond: 1_000_000 })) });
const pages: Deduction[][] = [];
for (let total = 1; pages.length * size < total; ) {
  const page = await source.deductions({ product: 'trtc', sort: 'deductedAt', limit: size, offset: pages.length * size });
  pages.push(page.items);
  total = page.total;
}

/** Each page in a task of its own, as they come. Resolves to the longest slice, in milliseconds, and what was found. */
async function check(): Promise<{ longest: number; checked: number; differences: number }> {
  const made = new LedgerCheck({ order: 'ascending', partial: false, from: 0 });
  let longest = 0;
  for (const [index, rows] of pages.entries()) {
    const begin = performance.now();
    made.add(index * size, rows);
    longest = Math.max(longest, performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { longest, checked: made.checked, differences: made.result().count };
}

Object.assign(globalThis, { bench: check });
