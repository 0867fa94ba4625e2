// A random choice of mutants, which is the same each time that they are made of the same code.
import { createHash } from 'node:crypto';

/** Whether a mutant is among those that are tried: so many percent of all, chosen by the seed. */
export function isChosen({ id }, { percent, seed }) {
  return createHash('sha256').update(`${seed} ${id}`).digest().readUInt32BE(0) < (percent / 100) * 2 ** 32;
}
