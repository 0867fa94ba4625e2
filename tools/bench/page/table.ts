// The page that 8-table.bench.mjs drives: one table at a time, over the same rows.
import type { Deduction } from '../../../src/contract/index.js';
import * as agGrid from './table/ag-grid.js';
import type { Contestant, Mounted, SteppedContestant } from './table/contestant.js';
import { rowHeight, viewOf } from './table/contestant.js';
import * as floorHttp from './table/floor-http.js';
import * as floor from './table/floor.js';
import * as packmeter from './table/packmeter.js';
import * as regularTable from './table/regular-table.js';
import * as revogrid from './table/revogrid.js';
import * as tabulator from './table/tabulator.js';
import * as tanstack from './table/tanstack.js';
import * as vaadin from './table/vaadin.js';

const contestants: Record<string, Contestant> = {
  floor: floor.mount,
  'floor that fetches': floorHttp.mount,
  packmeter: packmeter.mount,
  'packmeter, rows in memory': packmeter.mountFromMemory,
  'AG Grid': agGrid.mount,
  Tabulator: tabulator.mount,
  'Vaadin Grid': vaadin.mount,
  RevoGrid: revogrid.mount,
  'TanStack on Lit': tanstack.mount,
  'regular-table': regularTable.mount,
};

const all = (await (await fetch('/rows.json')).json()) as Deduction[];
const frame = (): Promise<number> => new Promise(requestAnimationFrame);
/** A frame that has been drawn. */
const drawn = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Milliseconds after which rows are not waited for any longer. */
const patience = 20_000;

let mounted: Mounted;
let place: HTMLElement;
let longest = 0;
let long = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) if (duration > 50) [long, longest] = [long + 1, Math.max(longest, duration)];
}).observe({ type: 'longtask' });

/** Those that are painted before their rows have come. */
const stepped: Record<string, SteppedContestant> = { packmeter: packmeter.mountInSteps };
let arrive: () => Promise<void>;

function makePlace(): void {
  place = document.createElement('div');
  place.style.cssText = 'width:1200px;font:14px sans-serif';
  document.body.replaceChildren(place);
}

/** All that can be done before there are rows: nothing, for most. */
async function prepare(by: string): Promise<void> {
  const steps = stepped[by];
  makePlace();
  const next = steps?.(place, all, all.length);
  for (let time = 0; time < 3; time += 1) await drawn();
  arrive = async () => {
    mounted = next ? await next() : await contestants[by]!(place, all, all.length);
    await drawn();
  };
}

async function mount(by: string, count = all.length): Promise<void> {
  makePlace();
  mounted = await contestants[by]!(place, count === all.length ? all : all.slice(0, count), count);
  await drawn();
}

function unmount(): void {
  mounted.unmount?.();
  document.body.replaceChildren();
  mounted = undefined!;
  place = undefined!;
}

/**
 * Waits until every row in view is in the document, and other ones than before, whichever table it is. To look draws no
 * frames, and is the same work for all: what is measured is the table.
 */
async function settled(before?: string): Promise<void> {
  await drawn();
  const there = () => {
    const { blanks, first } = viewOf(mounted);
    return blanks === 0 && first !== before;
  };
  if (there()) return;
  for (const until = performance.now() + patience; !there(); await new Promise((resolve) => setTimeout(resolve, 4))) {
    if (performance.now() > until) throw new Error(`${viewOf(mounted).blanks} rows in view never came`);
  }
  await drawn();
}

/** Jumps from near the one end to near the other, each time to another place, each time waiting for the rows. */
async function jump(times: number): Promise<number> {
  long = 0;
  const { scroller } = mounted;
  const most = scroller.scrollHeight - scroller.clientHeight;
  for (let step = 0; step < times; step += 1) {
    const part = step / times / 2;
    const { first } = viewOf(mounted);
    scroller.scrollTop = most * (step % 2 ? 1 - part : part);
    await settled(step === 0 ? undefined : first);
  }
  return long;
}

/** Scrolls as a wheel does: so many pixels a frame. Resolves to frames over 50 ms, and rows seen blank when they are counted. */
async function smooth(frames: number, count = false): Promise<{ long: number; blanks: number; seen: number }> {
  long = 0;
  const { scroller } = mounted;
  scroller.scrollTop = 0;
  await settled();
  let [blanks, seen] = [0, 0];
  for (let step = 1; step <= frames; step += 1) {
    scroller.scrollTop += 120;
    await frame();
    // Scroll events come before this frame's callbacks: what stands now is what is painted.
    if (!count) continue;
    blanks += viewOf(mounted).blanks;
    seen += Math.ceil(scroller.clientHeight / rowHeight);
  }
  await drawn();
  return { long, blanks, seen };
}

/** From one share of the list to another, at two views a frame. */
async function through(from: number, to: number): Promise<{ frames: number; long: number }> {
  long = 0;
  const { scroller } = mounted;
  const most = scroller.scrollHeight - scroller.clientHeight;
  let frames = 0;
  for (let top = from * most; top <= to * most; top += 2 * scroller.clientHeight) {
    scroller.scrollTop = top;
    await frame();
    frames += 1;
  }
  return { frames, long };
}

async function sort(descending: boolean): Promise<void> {
  await mounted.sort(descending);
  await settled();
}

/** All elements of the table, those in shadow trees too. */
function elements(root: Element | ShadowRoot = place): number {
  let count = 0;
  for (const each of root.querySelectorAll('*')) count += 1 + (each.shadowRoot ? elements(each.shadowRoot) : 0);
  return count;
}

async function mounts(by: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await mount(by);
    unmount();
  }
}

Object.assign(globalThis, { bench: { names: Object.keys(contestants), prepare, arrive: () => arrive(), mount, unmount, settled, jump, smooth, through, sort, elements, mounts, top: () => (mounted.scroller.scrollTop = 0) } });
