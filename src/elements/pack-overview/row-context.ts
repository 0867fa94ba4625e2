/** What a row or a card needs beside its pack. */
import type { TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';

/** What a row may do. */
export interface PackActions {
  /** The user selects a pack and wants to read of it; `status` begins with why it has its status. */
  readonly open: (pack: Pack, at?: 'status') => void;
  /** The user wants to see or change how a pack is renewed. */
  readonly renew: (pack: Pack) => void;
  /** The user wants to give a pack back. */
  readonly refund: (pack: Pack) => void;
  /** The user wants to do something else with a pack; the menu opens at the button. */
  readonly more: (pack: Pack, opener: HTMLElement) => void;
}

/** What rows show that is not in the pack itself. */
export interface RowContext {
  readonly actions: PackActions;
  /** What can be done with a pack, as its product has it. */
  readonly operations: (pack: Pack, writer: Writer) => TemplateResult;
  /** The forecast in one or two lines; undefined while it is not known, empty where there is nothing to forecast. */
  readonly outlook: (pack: Pack) => readonly string[] | undefined;
  /** The day on which it runs out, or reaches its ceiling; undefined when that is not foreseen. */
  readonly until: (pack: Pack, writer: Writer) => string | undefined;
  /** Whether the user has a renewal of it under way that is not saved. */
  readonly drafted: (pack: Pack) => boolean;
  /** The word for a status where its product has one of its own. */
  readonly word: (pack: Pack, writer: Writer) => string | undefined;
  /** Why it has its status, where there is more to say. */
  readonly why: (pack: Pack, writer: Writer) => string | undefined;
}
