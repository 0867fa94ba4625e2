/** How often a property is tried: as often as asked in a run of the tests, more rarely where thousands of mutants are tried. */
export function runs(count: number): number {
  return Math.ceil(count / ((globalThis as { everyNthRun?: number }).everyNthRun ?? 1));
}
