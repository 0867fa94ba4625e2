/** Objects whose members are their own: a page may have added to `Object.prototype`, and that is no member of ours. */
import * as v from 'valibot';

/** `v.object`, deaf to what a polyfill has left on every object. */
export function object<const Entries extends v.ObjectEntries>(entries: Entries): v.ObjectSchema<Entries, undefined> {
  return v.object({ __proto__: null, ...entries } as Entries);
}
