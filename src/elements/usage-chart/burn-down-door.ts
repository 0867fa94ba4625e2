/** Fetches the burn-down when it is first looked at, and stands in for it until it is there. */
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import { emptyView } from '../../parts/status-view.js';
import type { BurnDownConfig, BurnDownPanel } from './burn-down-panel.js';
import { chartSkeleton, engineNote } from './chart-figure.js';

export class BurnDownDoor {
  readonly #host: ReactiveControllerHost & Element;
  readonly #config: BurnDownConfig;
  #panel: BurnDownPanel | undefined;
  #opening = false;
  #failed = false;

  constructor(host: ReactiveControllerHost & Element, config: BurnDownConfig) {
    this.#host = host;
    this.#config = config;
  }

  get ready(): boolean {
    return this.#config.packId() === null || this.#failed || this.#panel?.ready === true;
  }

  get error(): ApiError | undefined {
    return this.#panel?.error;
  }

  updated(): void {
    if (this.#config.active()) this.#panel?.updated();
  }

  reload(): void {
    this.#panel?.reload();
  }

  render(): TemplateResult {
    const writer = this.#config.writer();
    if (this.#config.packId() === null) return emptyView(writer.t('usage.burnDown.choose.title'), writer.t('usage.burnDown.choose.text'));
    if (this.#panel) return this.#panel.render();
    if (this.#failed) return engineNote({ writer, onEngineRetry: () => this.#open() });
    if (!this.#opening) this.#open();
    return chartSkeleton(writer);
  }

  #open(): void {
    this.#opening = true;
    this.#failed = false;
    import('./burn-down-panel.js')
      .then(
        ({ BurnDownPanel: Panel }) => (this.#panel = new Panel(this.#host, this.#config)),
        () => (this.#failed = true),
      )
      .finally(() => {
        this.#opening = false;
        this.#host.requestUpdate();
      });
  }
}
