/** What is opened from a pack, wherever one is shown: giving it back, and its alerts. Each is fetched when it is first asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Pack } from '../contract/index.js';
import { icon } from '../parts/icons.js';
import { later, type Later } from '../parts/later.js';
import type { PackDialog, PackDialogContext } from './pack-dialog.js';
import type { RefundDialog } from './refund/refund-dialog.js';

/** The dialogs of one element. */
export class PackDialogs {
  readonly #context: PackDialogContext;
  readonly #refund: Later<RefundDialog>;
  readonly #alerts: Later<PackDialog>;
  #retry: (() => void) | undefined;

  constructor(context: PackDialogContext) {
    this.#context = context;
    this.#refund = later(context.host, () => import('./refund/refund-dialog.js'), ({ RefundDialog }) => new RefundDialog(context));
    this.#alerts = later(context.host, () => import('./alerts/alerts-dialog.js'), ({ AlertsDialog }) => new AlertsDialog(context));
  }

  /** Opens the refund of a pack. */
  readonly refund = (pack: Pack): void => void this.#open(this.#refund, pack);

  /** Opens the alerts of a pack. */
  readonly alerts = (pack: Pack): void => void this.#open(this.#alerts, pack);

  /** Looks what became of refunds that were left open when the page was left. */
  async resume(ids: readonly string[]): Promise<void> {
    await (await this.#refund.open())?.resume(ids);
  }

  /** The dialogs that have been asked for, closed until they are opened; or that one could not be fetched. */
  render(): TemplateResult {
    return html`${this.#refund.part?.render()}${this.#alerts.part?.render()}${this.#failure()}`;
  }

  async #open(later: Later<PackDialog>, pack: Pack): Promise<void> {
    this.#retry = () => void this.#open(later, pack);
    const part = await later.open();
    if (!part) return;
    this.#retry = undefined;
    await part.open(pack);
  }

  #failure(): TemplateResult | typeof nothing {
    if (!this.#retry || !(this.#refund.failed || this.#alerts.failed)) return nothing;
    const { t } = this.#context.writer();
    return html`<p class="note bad" role="alert">
      ${icon('warn')}<span>${t('error.unexpected.text')} <button type="button" class="link" @click=${this.#retry}>${t('retry')}</button></span>
    </p>`;
  }
}
