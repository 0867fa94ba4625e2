/** What the settings of one pack are drawn with. */
import type { Pack, Renewal } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { Writer } from '../../parts/writer.js';

/** What the view draws with. */
export interface SettingsContext {
  readonly writer: Writer;
  readonly backend: Backend;
  readonly pack: Pack;
  readonly renewal: Renewal;
}
