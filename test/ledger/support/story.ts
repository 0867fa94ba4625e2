/** Short stories on a ledger of its own: an account with money, and words for what happens. */
import type { Command, CommandName, Commands } from '../../../mock-api/ledger/commands.js';
import { toDecimal } from '../../../mock-api/ledger/decimal.js';
import { isRefusal, type LedgerErrorCode } from '../../../mock-api/ledger/errors.js';
import { Ledger, type Answer } from '../../../mock-api/ledger/ledger.js';
import type { Pack } from '../../../mock-api/ledger/model.js';
import type { Policy } from '../../../mock-api/ledger/policy.js';
import { toInstant, toTime } from '../../../mock-api/ledger/time.js';
import { policies } from '../../../mock-api/policies/index.js';

export const ME = '100';

/** `2025-03-01 10:00` or `2025-03-01`, at UTC+8. */
export const t = (text: string): number => toTime(`${text.slice(0, 10)}T${text.slice(11) || '00:00'}${text.length > 16 ? '' : ':00'}+08:00`);
/** The other way. */
export const shown = (at: number | null): string | null => (at === null ? null : toInstant(at).slice(0, 19).replace('T', ' '));

type Loose<N extends CommandName> = Partial<Commands[N]>;

/** One deduction, as a reader would note it. */
export interface Noted {
  readonly at: string | null;
  readonly pack: string;
  readonly before: string;
  readonly actual: string;
  readonly after: string;
  readonly original: string;
}

export class Story {
  readonly ledger: Ledger;

  constructor(begin = '2025-01-01', money = '100000', rules: readonly Policy[] = policies) {
    this.ledger = new Ledger(rules, t(begin));
    this.at(begin, 'openAccount', { uin: ME });
    if (money !== '0') this.at(begin, 'topUp', { uin: ME, amount: money });
  }

  at<N extends CommandName>(when: string, name: N, command: Commands[N]): Answer<N> {
    return this.ledger.run({ do: name, at: t(when), ...command } as unknown as Command<N>);
  }

  /** Buys a pack of captcha checks, a thousand for a year, unless more is said. Answers with the pack. */
  buy(when: string, id: string, more: Loose<'purchase'> = {}): Pack {
    const standard = { id, name: id, uin: ME, product: 'captcha', subproduct: 'captcha/01', capacity: '1000', validity: { count: 1, unit: 'year' } } as const;
    this.at(when, 'purchase', { ...standard, ...more });
    return this.pack(id);
  }

  /** Uses captcha checks of a whole day, unless more is said. */
  use(day: string, amount: string, more: Loose<'use'> = {}): void {
    const end = more.end ?? t(day) + 86_400_000;
    const standard = { uin: ME, product: 'captcha', item: 'usage-01', amount, start: t(day), end };
    this.ledger.run({ do: 'use', at: end, ...standard, ...more });
  }

  until(when: string): this {
    this.ledger.advance(t(when));
    return this;
  }

  pack(id: string): Pack {
    return this.ledger.state.packsById.get(id)!;
  }

  /** Left in a pack. */
  left(id: string): string {
    return toDecimal(this.pack(id).pools[0]!.remaining);
  }

  get rows(): Noted[] {
    const { deductions: log, packs } = this.ledger.state;
    return Array.from({ length: log.length }, (_, row) => {
      const before = log.before.at(row);
      const actual = log.actual.at(row);
      return {
        at: shown(log.at.at(row)),
        pack: packs[log.pack.at(row)]!.id,
        before: toDecimal(before),
        actual: toDecimal(actual),
        after: toDecimal(before - actual),
        original: toDecimal(log.original.at(row)),
      };
    });
  }

  /** Packs in the order in which they were drawn on. */
  get drawn(): string[] {
    return this.rows.map(({ pack }) => pack);
  }

  /** What no pack took: how much, and why not each. */
  get uncovered(): { amount: string; reasons: Record<string, string> }[] {
    const { uncovered: log, packs } = this.ledger.state;
    return Array.from({ length: log.length }, (_, row) => ({
      amount: toDecimal(log.amount.at(row)),
      reasons: Object.fromEntries(log.lists.at(log.considered.at(row)).map(({ pack, reason }) => [packs[pack]!.id, reason])),
    }));
  }
}

/** The code with which the ledger refuses; null when it does not. */
export function refusal(act: () => unknown): LedgerErrorCode | null {
  try {
    act();
    return null;
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}
