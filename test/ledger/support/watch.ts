/** Rules about what changes from one command to the next. */
import type { Command } from '../../../mock-api/ledger/commands.js';
import type { Ledger } from '../../../mock-api/ledger/ledger.js';
import type { BillingModeEntry } from '../../../mock-api/ledger/records.js';
import * as time from '../../../mock-api/ledger/time.js';

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
    for (const { id, status, alerts, reminders, mode, pools } of state.packs) {
      for (const alert of [...alerts, ...reminders]) {
        const { armed, firedAt, kind, value } = alert;
        const seen = this.#alerts.get(alert);
        // Total decrement only falls: other packs may have been full in between.
        const falls = mode === 'totalDecrement' && kind.startsWith('remaining');
        if (falls && seen && seen.firedAt !== null && seen.firedAt !== firedAt) throw new Error(`an alert fires twice for one crossing (${id})`);
        this.#alerts.set(alert, { armed, firedAt });
        if (armed && firedAt === null && status === 'valid' && mode === 'totalDecrement' && kind === 'remainingAmount') {
          if (pools.some(({ remaining }) => remaining <= value)) throw new Error(`an alert does not fire (${id})`);
        }
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
