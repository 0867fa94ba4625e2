/** A source that goes on with what nobody waits for any more: its answers come all the same, in any order. */
import type { PackSource } from '../../src/api/pack-source.js';

function unsignalled(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('signal' in given)) return given;
  const { signal: _, ...rest } = given;
  return rest;
}

/** The same source, which never hears that a call has been given up. */
export const deaf = (source: PackSource): PackSource =>
  new Proxy(source, {
    get: (of, name) => {
      const member: unknown = Reflect.get(of, name);
      return typeof member === 'function' ? (...given: unknown[]): unknown => Reflect.apply(member, of, given.map(unsignalled)) : member;
    },
  });
