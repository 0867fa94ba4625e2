/** Good answers made bad: a few places in one changed, or its text replaced, or its whole body. */
import type { Random } from '../../mock-api/worlds/random.js';
import { corners, suite, type Body } from './json-corners.js';
import { gathered, ours } from './naughty.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Place = { readonly of: Json[] | { [name: string]: Json }; readonly name: string | number };

const numbers = [0, -0, -1, 1, 0.1, -0.5, 1e-300, 2 ** 31, 2 ** 53, 2 ** 53 + 2, 1e30, 1.7e308, -1.7e308, 5e-324, 0.000000000000000001, 99999999];

const one = <T>(random: Random, all: readonly T[]): T => all[random.whole(0, all.length - 1)]!;

const texts: readonly string[] = [...ours, ...gathered];
const naughty = (random: Random): string => one(random, random.next() < 0.5 ? ours : gathered);

/** What is sent in turn, so that none is left to chance: each text in every place where people have written, and each body. */
const turns: readonly ((good: string, random: Random) => Body)[] = [
  ...texts.map((text) => (good: string, random: Random) => everywhere(text, good, random)),
  ...suite.map((body) => () => body),
  ...corners.map((corner) => (good: string, random: Random) => corner(good, random.next())),
];

/** How many things are sent in turn: texts, bodies of the test suite, and bodies made of a good one. */
export const inTurn = { texts: texts.length, suite: suite.length, corners: corners.length } as const;

/** A body for a good answer, every third in turn, the others with a few places changed. The same number and random numbers make the same one. */
export function badBody(good: string, random: Random, number: number): Body {
  if (number % 3 === 0) return turns[(number / 3) % turns.length]!(good, random);
  const json = JSON.parse(good) as Json;
  const places = placesOf(json);
  if (places.length === 0) return good;
  for (let times = random.whole(1, random.next() < 0.5 ? 1 : 6); times > 0; times -= 1) change(one(random, places), random);
  return JSON.stringify(json);
}

function placesOf(json: Json, found: Place[] = []): Place[] {
  if (json === null || typeof json !== 'object' || found.length > 4000) return found;
  for (const name of Array.isArray(json) ? json.keys() : Object.keys(json)) {
    found.push({ of: json, name });
    placesOf((json as Record<string | number, Json>)[name]!, found);
  }
  return found;
}

/** The same hard text in every place where people have written, and here and there in others. */
function everywhere(text: string, good: string, random: Random): string {
  const json = JSON.parse(good) as Json;
  for (const { of, name } of placesOf(json)) {
    const known = (of as Record<string | number, Json>)[name];
    if (typeof known === 'string' && (/name|label|detail|description|id|file|region|link|url|note/i.test(String(name)) || random.next() < 0.02)) set(of, name, text);
  }
  return JSON.stringify(json);
}

function change({ of, name }: Place, random: Random): void {
  const known = (of as Record<string | number, Json>)[name];
  const ways: (() => void)[] = [
    () => void (Array.isArray(of) ? of.splice(Number(name), 1) : delete of[name]),
    () => set(of, name, null),
    () => set(of, name, one(random, numbers)),
    () => set(of, name, naughty(random)),
    () => set(of, name, one<Json>(random, [true, false, [], {}, [null], { a: [{}] }, 'somethingNew', -1])),
  ];
  // Of the kind that is due, so that it gets past the first look.
  if (typeof known === 'string') ways.push(() => set(of, name, naughty(random)), () => set(of, name, likeText(known, random)), () => set(of, name, likeText(known, random)));
  if (typeof known === 'number') ways.push(() => set(of, name, one(random, numbers)), () => set(of, name, Math.trunc(known * one(random, [0, -1, 1e3, 1e9]))));
  if (typeof known === 'boolean') ways.push(() => set(of, name, !known));
  if (Array.isArray(known)) ways.push(() => void known.splice(0), () => void known.push(...known.slice(0, 500)), () => void known.reverse(), () => void known.splice(1));
  if (known !== null && typeof known === 'object' && !Array.isArray(known)) ways.push(() => void Object.assign(known, nonsense(random.whole(1, 10_000))));
  one(random, ways)();
}

const set = (of: Place['of'], name: string | number, value: Json): void => void Object.defineProperty(of, name, { value, enumerable: true, configurable: true, writable: true });

/** Another text of the same form: amounts, times and days, else a new word. */
function likeText(known: string, random: Random): string {
  if (/^-?\d+(\.\d+)?$/.test(known)) return one(random, ['0', '-1', '1', `1${'0'.repeat(30)}`, '0.000000000000000001', '-0.000000000000000001', `${'9'.repeat(30)}.${'9'.repeat(18)}`, '0.1', '999999999999999999']);
  if (/^\d{4}-\d\d-\d\dT/.test(known)) return one(random, ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59+08:00', '1970-01-01T00:00:00Z', '2026-02-28T23:59:60Z', '2026-06-18T06:30:00.123456789Z', '2100-01-01T00:00:00-12:00']);
  if (/^\d{4}-\d\d-\d\d$/.test(known)) return one(random, ['0001-01-01', '9999-12-31', '2026-02-29', '2024-02-29', '1970-01-01']);
  return one(random, ['somethingNew', known.toUpperCase(), `${known}${known}`, naughty(random)]);
}

const nonsense = (count: number): Record<string, Json> => Object.fromEntries(Array.from({ length: count }, (_, number) => [`nonsense-${number}`, number % 3 === 0 ? {} : `x${number}`]));
