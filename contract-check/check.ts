/** What a check is. */
import type { Context } from './context.js';

/** One rule of the contract that a backend is held to. */
export interface Check {
  /** Its area and its name: `paging.total-stable`. Stays the same from version to version. */
  readonly id: string;
  /** The part of the contract it belongs to. */
  readonly area: string;
  /** The rule, as a sentence that is true of a backend that keeps it. */
  readonly title: string;
  /** `writes`: it changes something and sets it back. `spending`: it costs money. Absent: it only reads. */
  readonly needs?: 'writes' | 'spending';
  /** True for a check that judges all answers of the run, and so comes last. */
  readonly late?: true;
  run(context: Context): Promise<void> | void;
}
