/** Checks that look at every pack of the list, one by one. */
import type { Pack } from '../src/contract/index.js';
import type { Check } from './check.js';
import { Skip } from './context.js';

/** Tells what is wrong with a member of the pack at hand. */
export type Fail = (member: string, expected: string, actual: unknown) => void;

/** A check of an area that judges each pack; `now` is what the server calls the present. */
export const eachPack =
  (area: string) =>
  (name: string, title: string, judge: (pack: Pack, fail: Fail, now: number) => void): Check => ({
    id: `${area}.${name}`,
    area,
    title,
    async run(context) {
      const { rows } = await context.survey.packs();
      if (rows.length === 0) throw new Skip('there are no packs');
      const now = Date.parse((await context.survey.capabilities()).serverTime);
      for (const { value, exchange, at } of rows) {
        judge(value, (member, expected, actual) => context.fail(exchange, { at: `${at}.${member}`, expected: `${expected} (pack ${value.id})`, actual: textOf(actual) }), now);
      }
    },
  });

/** A value as a finding shows it. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
