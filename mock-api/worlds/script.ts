/** Writing down what happens in a world: commands, with times told as days before its `now`. */
import type { Command, CommandName, Commands } from '../ledger/commands.js';
import * as time from '../ledger/time.js';
import type { Time } from '../ledger/time.js';

/** A command with its time in milliseconds. */
export type Timed = Command & { readonly at: Time };

/** A growing list of commands. */
export class Script {
  readonly now: Time;
  readonly #commands: Timed[] = [];

  constructor(now: Time) {
    this.now = now;
  }

  /** So many days before the day of `now`, at a time of day. */
  ago(days: number, clock = '10:00'): Time {
    return time.startOfDay(this.now) - days * time.DAY + time.clockTime(clock);
  }

  add<N extends CommandName>(name: N, at: Time, command: Commands[N]): void {
    this.#commands.push({ do: name, at, ...command } as unknown as Timed);
  }

  /** All commands by time; those of one moment in the order they were added. */
  inOrder(): readonly Timed[] {
    return this.#commands.sort((a, b) => a.at - b.at);
  }
}
