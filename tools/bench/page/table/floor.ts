// The least code that shows rows held in memory.
import { compare, frame, type Contestant } from './contestant.js';

export const mount: Contestant = (place, given) => {
  let rows = given;
  const { scroller, draw, rows: drawn } = frame(place, rows.length);
  const at = (index: number) => rows[index];
  scroller.addEventListener('scroll', () => draw(at), { passive: true });
  draw(at);
  return {
    scroller,
    rows: drawn,
    head: 36,
    sort: (descending) => {
      rows = [...rows].sort(descending ? (a, b) => compare(b, a) : compare);
      draw(at, true);
    },
  };
};
