import { expect } from '@open-wc/testing';
import { Pages } from '../../src/controllers/pages.js';

/** Pages of three rows, each row its own index. */
function pages(): Pages<number> {
  const kept = new Pages<number>();
  kept.size = 3;
  return kept;
}

const rows = (chunk: number, chunks = 1): readonly number[] => Array.from({ length: chunks * 3 }, (_, place) => chunk * 3 + place);
const held = (kept: Pages<number>, most = 10) => Array.from({ length: most }, (_, chunk) => chunk).filter((chunk) => kept.has(chunk));

describe('chunks of a long list', () => {
  it('give each row at its place, and nothing where nothing is', () => {
    const kept = pages();
    kept.keep(1, 2, rows(1, 2), 4, 1);
    expect(Array.from({ length: 10 }, (_, index) => kept.at(index))).to.deep.equal([undefined, undefined, undefined, 3, 4, 5, 6, 7, 8, undefined]);
  });

  it('give their rows in order, however they came', () => {
    const kept = pages();
    for (const chunk of [10, 2, 0]) kept.keep(chunk, chunk, rows(chunk), 4, chunk);
    expect([...kept.rows()]).to.deep.equal([...rows(0), ...rows(2), ...rows(10)]);
  });

  it('keep as many as they may, and let the furthest go', () => {
    const kept = pages();
    for (const chunk of [0, 1, 2, 3]) kept.keep(chunk, chunk, rows(chunk), 4, chunk);
    expect(held(kept)).to.deep.equal([0, 1, 2, 3]);
    kept.keep(4, 4, rows(4), 4, 1);
    expect(held(kept)).to.deep.equal([0, 1, 2, 3]);
    kept.keep(4, 5, rows(4, 2), 4, 5);
    expect(held(kept)).to.deep.equal([2, 3, 4, 5]);
  });

  it('let go of the newest of two that are equally far', () => {
    const kept = pages();
    kept.keep(0, 0, rows(0), 2, 1);
    kept.keep(1, 1, rows(1), 2, 1);
    kept.keep(2, 2, rows(2), 2, 1);
    expect(held(kept)).to.deep.equal([0, 1]);
  });

  it('let go of the first of a call when its ends are equally far', () => {
    const kept = pages();
    kept.keep(2, 4, rows(2, 3), 2, 3);
    expect(held(kept)).to.deep.equal([3, 4]);
  });

  it('begin empty, in another size', () => {
    const kept = pages();
    kept.keep(0, 1, rows(0, 2), 4, 0);
    kept.begin(2, 5);
    expect([[...kept.rows()], kept.size, kept.perCall]).to.deep.equal([[], 2, 5]);
    kept.keep(1, 1, [7, 8], 4, 1);
    expect([1, 2, 3, 4].map((index) => kept.at(index))).to.deep.equal([undefined, 7, 8, undefined]);
  });

  it('are empty once they are cleared', () => {
    const kept = pages();
    kept.keep(0, 0, rows(0), 4, 0);
    kept.clear();
    expect([...kept.rows()]).to.deep.equal([]);
  });
});
