/** What an action takes: names and types, checked before it runs. */
import { missing, type ApiCall } from './call.js';
import { fault } from './errors.js';

type Kind = 'string' | 'integer' | 'strings';

/** The parameters of an action. */
export type Specification = Readonly<Record<string, { readonly kind: Kind; readonly required?: true }>>;

type Value<K extends Kind> = { string: string; integer: number; strings: readonly string[] }[K];

/** What they hold once checked. */
export type Values<S extends Specification> = {
  readonly [N in keyof S]: Value<S[N]['kind']> | (S[N] extends { readonly required: true } ? never : undefined);
};

const words: Record<Kind, string> = { string: 'a string', integer: 'an integer', strings: 'an array of strings' };

/** Refuses names that are unknown, then names that lack, then values of another type. */
export function checked<S extends Specification>(specification: S, call: ApiCall): Values<S> {
  const stranger = [...call.parameters.keys()].find((name) => !Object.hasOwn(specification, name));
  if (stranger !== undefined) throw fault('UnknownParameter', `Unknown parameter \`${stranger}\`.`);
  const values: Record<string, unknown> = {};
  for (const [name, { kind, required }] of Object.entries(specification)) {
    const value = call.parameters.get(name);
    if (value === undefined && required) throw missing(name);
    if (value !== undefined) values[name] = typed(name, kind, value, call.textual);
  }
  // Each member was checked against the entry of its own name.
  return values as Values<S>;
}

function typed(name: string, kind: Kind, value: unknown, textual: boolean): unknown {
  if (kind === 'string' && typeof value === 'string') return value;
  if (kind === 'strings' && Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  if (kind === 'integer') {
    const number = textual && typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
    if (Number.isSafeInteger(number)) return number;
  }
  throw fault('InvalidParameter', `Parameter \`${name}\` must be ${words[kind]}.`);
}
