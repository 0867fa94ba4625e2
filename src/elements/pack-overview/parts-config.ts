/** What the parts of the overview need of the element. */
import type { Pack } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { PackFilters } from '../../model/pack-filters.js';
import type { Writer } from '../../parts/writer.js';

/** What the parts ask of the element. */
export interface PartsConfig {
  readonly backend: () => Backend | undefined;
  readonly writer: () => Writer;
  readonly product: () => string | null;
  readonly filters: () => PackFilters;
  readonly filter: (change: Partial<PackFilters>) => void;
  readonly chooseProduct: (product: string) => void;
  /** Selects a pack for the group. */
  readonly select: (pack: Pack) => void;
  /** Shows how a pack is renewed. */
  readonly renew: (pack: Pack) => void;
  /** Where drafts are kept. */
  readonly persistKey: () => string | null;
  /** Something was changed at the source. */
  readonly changed: () => void;
  /** Tells the page. */
  readonly tell: (type: string, detail: unknown) => void;
}
