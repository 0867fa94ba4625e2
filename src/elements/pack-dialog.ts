/** What a dialog about one pack is, and what it needs of the element that it is opened from. */
import type { LitElement, nothing, TemplateResult } from 'lit';
import type { Pack } from '../contract/index.js';
import type { Backend } from '../controllers/backend.js';
import type { Writer } from '../parts/writer.js';

/** What a dialog takes from the element that it is opened from. */
export interface PackDialogContext {
  readonly host: LitElement;
  readonly writer: () => Writer;
  readonly backend: () => Backend | undefined;
  /** Where drafts are kept; null keeps them for the life of the element. */
  readonly persistKey: () => string | null;
  /** Something was changed at the source: everybody reads anew. */
  readonly changed: () => void;
  /** Tells the page. */
  readonly tell: (type: string, detail: unknown) => void;
}

/** A dialog about one pack. */
export interface PackDialog {
  open(pack: Pack): Promise<void>;
  render(): TemplateResult | typeof nothing;
}
