/** What opens from a pack: the menu of what can be done with it, and the panel that tells of it. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Pack } from '../../contract/index.js';
import { enBilling } from '../../i18n/en-billing.js';
import { enCards } from '../../i18n/en-cards.js';
import { enForecast } from '../../i18n/en-forecast.js';
import { enPackDetail } from '../../i18n/en-pack-detail.js';
import { PackDialogs } from '../pack-dialogs.js';
import { dialogStyles } from '../../parts/dialog.styles.js';
import { dress, type Later } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import type { Outlooks } from './outlooks.js';
import type { PartsConfig } from './parts-config.js';
import { PackDetail } from './pack-detail.js';
import { PackMenu } from './pack-menu.js';
import { panelStyles } from './panels.styles.js';
import type { RowContext } from './row-context.js';

const words = { ...enPackDetail, ...enBilling, ...enForecast, ...enCards };

export class PackPanels {
  readonly #menu: PackMenu;
  readonly #detail: PackDetail;
  readonly #dialogs: PackDialogs;

  constructor(host: LitElement, config: PartsConfig, outlooks: Later<Outlooks>, word: RowContext['word']) {
    dress(host, dialogStyles, ...panelStyles);
    const writer = (): Writer => config.writer().with(words);
    const { backend, persistKey, changed, tell } = config;
    this.#dialogs = new PackDialogs({ host, writer: config.writer, backend, persistKey, changed, tell });
    const { refund, alerts } = this.#dialogs;
    this.#detail = new PackDetail(host, { ...config, writer, word, refund, alerts }, outlooks);
    this.#menu = new PackMenu(host, { ...config, writer, detail: (pack) => this.openDetail(pack), refund, alerts });
  }

  openMenu(pack: Pack, opener: HTMLElement): void {
    this.#menu.open(pack, opener);
  }

  openDetail(pack: Pack, at?: 'status'): void {
    this.#detail.open(pack, at);
  }

  /** Opens the refund of a pack. */
  refund(pack: Pack): void {
    this.#dialogs.refund(pack);
  }

  /** Looks what became of refunds that were left open when the page was left. */
  resume(refunds: readonly string[]): Promise<void> {
    return this.#dialogs.resume(refunds);
  }

  render(): TemplateResult {
    return html`${this.#menu.render()}${this.#detail.render()}${this.#dialogs.render()}`;
  }
}
