// The least code that fetches the pages of what it shows: the page in view and the next one where the reader goes; pages
// that have been passed by are let go, and so are the ones furthest away.
import type { Deduction } from '../../../../src/contract/index.js';
import { frame, rowHeight, sortKey, type Contestant } from './contestant.js';

const size = 100;
const kept = 20;

export const mount: Contestant = (place, _rows, count) => {
  const pages = new Map<number, Deduction[]>();
  const calls = new Map<number, AbortController>();
  const { scroller, draw, rows } = frame(place, count);
  let [sort, top] = ['-deductedAt', 0];
  const at = (index: number) => pages.get(Math.floor(index / size))?.[index % size];

  async function fetchPage(page: number): Promise<void> {
    if (pages.has(page) || calls.has(page) || page < 0 || page * size >= count) return;
    const call = new AbortController();
    calls.set(page, call);
    try {
      const answer = await fetch(`/first-${count}/v1/deductions?product=trtc&sort=${sort}&offset=${page * size}&limit=${size}`, { signal: call.signal, cache: 'no-store' });
      const { items } = (await answer.json()) as { items: Deduction[] };
      if (call.signal.aborted) return;
      pages.set(page, items);
      const near = Math.floor(scroller.scrollTop / rowHeight / size);
      if (pages.size > kept) pages.delete([...pages.keys()].sort((a, b) => Math.abs(b - near) - Math.abs(a - near))[0]!);
      draw(at);
    } catch {
      // It has been passed by.
    } finally {
      if (calls.get(page) === call) calls.delete(page);
    }
  }

  function show(): void {
    const [first, last] = draw(at).map((row) => Math.floor(row / size)) as [number, number];
    const ahead = scroller.scrollTop < top ? first - 1 : last + 1;
    top = scroller.scrollTop;
    for (const [page, call] of calls) if (page < Math.min(first, ahead) || page > Math.max(last, ahead)) call.abort();
    for (const page of [first, last, ahead]) void fetchPage(page);
  }
  scroller.addEventListener('scroll', show, { passive: true });
  show();
  return {
    scroller,
    rows,
    head: 36,
    sort: (descending) => {
      sort = `${descending ? '-' : ''}${sortKey}`;
      for (const call of calls.values()) call.abort();
      calls.clear();
      pages.clear();
      scroller.scrollTop = 0;
      show();
    },
  };
};
