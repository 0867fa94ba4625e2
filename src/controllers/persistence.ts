/** Small settings kept in the browser. Storage may be denied, full, or hold something else: then nothing is kept. */

const prefix = 'packmeter:';
const formatVersion = 1;

/** What was kept under a name, if it is still what it should be. */
export function read<Value>(name: string, isValue: (value: unknown) => value is Value): Value | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(prefix + name) ?? 'null');
    if (typeof kept !== 'object' || kept === null || (kept as { version?: unknown }).version !== formatVersion) return undefined;
    const { value } = kept as { value?: unknown };
    return isValue(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name; undefined forgets it. */
export function write(name: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, JSON.stringify({ version: formatVersion, value }));
  } catch {
    // Denied or full: the choice holds until the page is left.
  }
}

/** The ends of the names under which something is kept that begin with this. */
export function keptNames(start: string): readonly string[] {
  const names = new Set<string>();
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index) ?? '';
      if (key.startsWith(prefix)) names.add(key.slice(prefix.length));
    }
  } catch {
    // Denied: nothing is kept.
  }
  return [...names].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}
