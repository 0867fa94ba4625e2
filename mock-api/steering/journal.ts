/** The journal of a served world: every command that was carried out since it began, in order. */
import type { KeptAnswer } from '../handlers/idempotency.js';
import type { Command } from '../ledger/commands.js';
import type { Keeper, Origin } from '../origin.js';

/** Where a journal is kept so that it survives the process. Each call is all or nothing, and lasts once it returns. */
export interface Store {
  begin(origin: Origin): void;
  append(commands: readonly Command[], answer: { readonly key: string; readonly kept: KeptAnswer } | null): void;
}

/** Keeps commands in memory and, as soon as there is an answer to be given, in a store. */
export class Journal implements Keeper {
  readonly commands: Command[];
  /** Called when commands could not be stored: they have been struck off, and the world must be as if they had never been. */
  onLoss: () => void = () => undefined;
  readonly #store: Store | null;
  #stored: number;

  constructor(store: Store | null = null, stored: readonly Command[] = []) {
    this.#store = store;
    this.commands = [...stored];
    this.#stored = stored.length;
  }

  began(origin: Origin): void {
    this.#store?.begin(origin);
    this.commands.length = 0;
    this.#stored = 0;
  }

  done(command: Command): void {
    this.commands.push(command);
  }

  answered(key: string, kept: KeptAnswer): void {
    this.#write({ key, kept });
  }

  /** Stores what is not yet stored. To be called before an answer is sent. */
  flush(): void {
    if (this.commands.length > this.#stored) this.#write(null);
  }

  /** Strikes off commands that have not been stored, down to so many. */
  strike(length: number): void {
    this.commands.length = Math.max(length, this.#stored);
  }

  #write(answer: { readonly key: string; readonly kept: KeptAnswer } | null): void {
    try {
      this.#store?.append(this.commands.slice(this.#stored), answer);
    } catch (error) {
      this.strike(0);
      this.onLoss();
      throw error;
    }
    this.#stored = this.commands.length;
  }
}
