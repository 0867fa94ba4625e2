/**
 * Small settings kept in the browser, each with the version of its form. Storage may be denied or full: then they are
 * kept in memory until the page is left. It may also hold something else: then nothing was kept.
 */

const prefix = 'packmeter:';
const firstVersion = 1;

/** What could not be stored. */
const memory = new Map<string, string>();

/** How the stored form has changed. */
export interface StoredForm {
  /** Version of today's form. Default 1. */
  readonly version?: number;
  /** Today's form of what an earlier version has kept. */
  readonly migrate?: (value: unknown, version: number) => unknown;
}

/** What was kept under a name, if it is still what it should be. What a later version has kept is left alone. */
export function read<Value>(name: string, isValue: (value: unknown) => value is Value, { version = firstVersion, migrate }: StoredForm = {}): Value | undefined {
  try {
    // Of what is no object, nothing that is looked for.
    const kept: unknown = Object(JSON.parse(memory.get(name) ?? localStorage.getItem(prefix + name) ?? 'null'));
    const { version: keptVersion, value } = kept as { version?: unknown; value?: unknown };
    if (typeof keptVersion !== 'number' || keptVersion > version) return undefined;
    const todays = keptVersion < version ? migrate?.(value, keptVersion) : value;
    return isValue(todays) ? todays : undefined;
  } catch {
    // Denied, or no JSON: nothing was kept.
  }
  return undefined;
}

/** Keeps a value under a name; undefined forgets it. */
export function write(name: string, value: unknown, { version = firstVersion }: StoredForm = {}): void {
  memory.delete(name);
  const text = value === undefined ? undefined : JSON.stringify({ version, value });
  try {
    if (text === undefined) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
  } catch {
    // Denied or full. What stands in the storage, if anything, is older than this.
    memory.set(name, text ?? 'null');
  }
}

/** The ends of the names under which something is kept that begin with this. */
export function keptNames(start: string): readonly string[] {
  const names = new Set(memory.keys());
  try {
    for (const key of Array.from(localStorage, (_, index) => localStorage.key(index)!)) {
      if (key.startsWith(prefix)) names.add(key.slice(prefix.length));
    }
  } catch {
    // Denied: there is what is in memory.
  }
  return [...names].filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
}
