/** Puts the band and the tooltip of the cursor where they belong. */
import type { ChartDrawing } from '../../chart/figure.js';

/** Between the band and the tooltip. */
const gap = 8;

/** In a narrower drawing the tooltip stands above it: beside the finger it would hide what it tells of. */
const narrowPlot = 480;

/** Lays them over the buckets from one to another. The tooltip stays inside the drawing's width. */
export function place(band: HTMLElement, tip: HTMLElement, drawing: ChartDrawing, first: number, last: number): void {
  const { left, right, top, bottom } = drawing.area();
  const [a, b] = [drawing.place(first), drawing.place(last)];
  const start = Math.min(a.centre, b.centre) - a.width / 2;
  const end = Math.max(a.centre, b.centre) + a.width / 2;
  band.toggleAttribute('data-span', first !== last);
  band.style.setProperty('transform', `translate(${start}px, ${top}px)`);
  band.style.setProperty('width', `${Math.max(1, end - start)}px`);
  band.style.setProperty('height', `${bottom - top}px`);
  const [width, height, whole] = [tip.offsetWidth, tip.offsetHeight, tip.offsetParent?.clientWidth ?? right];
  const narrow = whole < narrowPlot;
  // Beside the band, where there is more room; over the drawing where there is none on either side.
  const beside = start - left > right - end ? start - width - gap : end + gap;
  const x = Math.max(0, Math.min(narrow ? (start + end - width) / 2 : beside, whole - width));
  tip.style.setProperty('transform', `translate(${Math.round(x)}px, ${narrow ? -height - 2 : top}px)`);
}
