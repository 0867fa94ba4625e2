// A random choice of mutants that is the same each time: by what a mutant is, not by when it comes.
import { createHash } from 'node:crypto';

/** A source file as seen from the repository, wherever the copy that is mutated lies. */
export const inRepository = (file) => file.replaceAll('\\', '/').replace(/^.*?((?:src|mock-api)\/)/, '$1');

/** Whether a mutant is among those that are tried: so many percent of all, chosen by the seed. */
export function isChosen({ fileName, location: { start, end }, mutatorName, replacement }, { percent, seed }) {
  if (percent >= 100) return true;
  const said = JSON.stringify([seed, inRepository(fileName), start.line, start.column, end.line, end.column, mutatorName, replacement]);
  return createHash('sha256').update(said).digest().readUInt32BE(0) < (percent / 100) * 2 ** 32;
}
