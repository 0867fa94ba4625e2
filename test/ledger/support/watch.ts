/** Rules about what changes from one command to the next. */
import type { Command } from '../../../mock-api/ledger/commands.js';
import type { Ledger } from '../../../mock-api/ledger/ledger.js';
import type { BillingModeEntry } from '../../../mock-api/ledger/records.js';
import type { Alert, Pack } from '../../../mock-api/ledger/model.js';
import * as time from '../../../mock-api/ledger/time.js';
import { cycleAt, cycleCount } from '../../../mock-api/ledger/validity.js';

interface Seen {
  readonly armed: boolean;
  readonly firedAt: number | null;
}

/** Looks at a ledger after each command and throws when a rule of time is broken. */
export class Watcher {
  readonly #modes = new Map<string, { readonly mode: string; readonly due: number }>();
  readonly #alerts = new WeakMap<object, Seen>();

  /** Commands that were refused have moved the clock, and nothing else. */
  look({ state }: Ledger, command: Command, refused: boolean): void {
    for (const entry of state.modes.values()) this.#mode(entry, state.now, command, refused);
    for (const pack of state.packs) {
      const { id, alerts, reminders, mode } = pack;
      for (const alert of [...alerts, ...reminders]) {
        const { armed, firedAt, kind } = alert;
        const seen = this.#alerts.get(alert);
        // Total decrement only falls: other packs may have been full in between.
        const falls = mode === 'totalDecrement' && kind.startsWith('remaining');
        if (falls && seen && seen.firedAt !== null && seen.firedAt !== firedAt) throw new Error(`an alert fires twice for one crossing (${id})`);
        this.#alerts.set(alert, { armed, firedAt });
        if (firedAt !== null && firedAt > state.now) throw new Error(`an alert fires in the future (${id})`);
        const crossed = isCrossed(pack, alert, state.now);
        if (crossed !== null && armed === crossed) throw new Error(crossed ? `an alert does not fire (${id})` : `an alert is not armed again (${id})`);
      }
    }
  }

  /** A daily mode that was asked for holds from the next midnight; nothing else changes a mode. */
  #mode({ uin, product, line, group, mode, next }: BillingModeEntry, now: number, command: Command, refused: boolean): void {
    const key = `${uin} ${product} ${line} ${group}`;
    if (!refused && command.do === 'switchBillingMode' && next && command.uin === uin && command.product === product && command.line === line && (command.group ?? null) === group) {
      const agreed = command.approvedAt === undefined || !next.mode.startsWith('monthly') ? now : Number(command.approvedAt);
      const tomorrow = (time.dayNumber(agreed) + 1) * time.DAY - 8 * time.HOUR;
      const due = mode.startsWith('monthly') ? time.monthByNumber(time.monthNumber(agreed) + 1) : tomorrow;
      if (next.effectiveAt !== due) throw new Error(`a mode holds from another day (${key})`);
      this.#modes.set(key, { mode: next.mode, due });
    }
    const asked = this.#modes.get(key);
    if (asked && next && now >= asked.due) throw new Error(`a mode is late (${key})`);
  }
}

/** Whether less is left now than an alert tells, reckoned from the rules of cycles; null for what is no amount, or has ended. */
function isCrossed({ mode, pools, cycle, cycleRule, effectiveAt, endsAt, invalidAt }: Pack, { kind, value }: Alert, now: number): boolean | null {
  if (!kind.startsWith('remaining') || mode === 'unlimited' || invalidAt !== null || effectiveAt === null) return null;
  const running = cycleRule === null ? null : cycleAt(now, effectiveAt, endsAt, cycleRule);
  const all = running && mode === 'periodDecrement' ? BigInt(cycleCount(effectiveAt, endsAt, cycleRule!)) : 1n;
  const toCome = all === 1n ? 0n : all - 1n - BigInt(running!.index);
  return pools.some(({ remaining, quota }) => {
    const left = (running && cycle && running.index !== cycle.index ? quota : remaining) + quota * toCome;
    return kind === 'remainingAmount' ? left <= value : left * 100n * 1_000_000_000n <= value * quota * all;
  });
}
