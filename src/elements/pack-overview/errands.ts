/** What is seen to once packs are drawn: alerts that have fired are told to the page, refunds that were left open looked up. */
import type { ReactiveControllerHost } from 'lit';
import type { Pack } from '../../contract/index.js';
import { keptNames } from '../../controllers/persistence.js';
import { Stay } from '../../controllers/stay.js';
import type { Later } from '../../parts/later.js';
import { AlertWatch } from '../alerts/firings.js';
import type { PackPanels } from './panels.js';
import type { PartsConfig } from './parts-config.js';

export class Errands {
  readonly #config: PartsConfig;
  readonly #panels: Later<PackPanels>;
  readonly #watch: AlertWatch;
  readonly #stay: Stay;
  #resumed = false;

  constructor(host: ReactiveControllerHost, config: PartsConfig, panels: Later<PackPanels>) {
    this.#stay = new Stay(host);
    this.#config = config;
    this.#panels = panels;
    this.#watch = new AlertWatch(config.tell);
  }

  look(packs: readonly Pack[]): void {
    const source = this.#config.backend()?.source;
    if (!source) return;
    void this.#watch.look(packs, source, this.#stay.signal);
    const refunds = this.#resumed ? [] : keptNames('intent:refund:');
    this.#resumed = true;
    if (refunds.length > 0) void this.#panels.open().then((panels) => panels?.resume(refunds));
  }
}
