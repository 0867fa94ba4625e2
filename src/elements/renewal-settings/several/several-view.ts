/** Several packs at once: chosen, previewed, agreed to, and each told of by itself. Fetched when it is asked for. */
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Backend } from '../../../controllers/backend.js';
import { enOutcome } from '../../../i18n/en-outcome.js';
import { enRenewalOrders } from '../../../i18n/en-renewal-orders.js';
import { enRenewalSeveral } from '../../../i18n/en-renewal-several.js';
import { dress } from '../../../parts/later.js';
import { outcomeStyles } from '../../../parts/outcome.styles.js';
import type { Desk } from '../desk.js';
import type { Focus } from '../focus.js';
import type { PackChoiceView } from '../pack-choice.js';
import { chooseStep } from './choose-step.js';
import { consentNeeded, reviewStep } from './review-step.js';
import { runStep } from './run-step.js';
import { SeveralDesk } from './several-desk.js';
import { severalStyles } from './several.styles.js';

const words = { ...enOutcome, ...enRenewalOrders, ...enRenewalSeveral };

/** What the view takes from its element. */
export interface SeveralConfig {
  readonly desk: Desk;
  readonly focus: Focus;
  readonly backend: () => Backend | undefined;
  readonly persistKey: () => string | null;
  readonly onBack: () => void;
  /** The outcomes have been seen: what is shown of the packs is old. */
  readonly onFinish: () => void;
}

export class SeveralView {
  readonly #host: LitElement;
  readonly #config: SeveralConfig;
  readonly #several: SeveralDesk;
  /** What was agreed to: consent to one total is none to another. */
  #agreedTo: unknown;
  #consentMissing = false;

  constructor(host: LitElement, config: SeveralConfig) {
    this.#host = host;
    this.#config = config;
    this.#several = new SeveralDesk(host, config.desk, config.backend, config.persistKey);
    dress(host, outcomeStyles, severalStyles);
  }

  /** True while orders are told of, which may be from before a reload. */
  get busy(): boolean {
    return this.#several.run.items.length > 0;
  }

  render(view: PackChoiceView): TemplateResult {
    const writer = view.writer.with(words);
    const { t } = writer;
    return html`<section class="many" part="several" aria-labelledby="many-title">
      <div class="many-head">
        <h3 id="many-title" tabindex="-1">${t('several.title')}</h3>
        ${this.busy ? '' : html`<button type="button" class="link no-print" @click=${this.#config.onBack}>${t('several.back')}</button>`}
      </div>
      ${this.#step({ ...view, writer })}
    </section>`;
  }

  #step(view: PackChoiceView): TemplateResult {
    const { writer } = view;
    const several = this.#several;
    if (this.busy) return runStep(writer, several.run, this.#finish);
    if (!several.reviewing) return chooseStep(view, several);
    return reviewStep({
      writer,
      desk: several,
      agreed: this.#agreed,
      consentMissing: this.#consentMissing,
      onConsent: (consent) => {
        this.#agreedTo = consent ? this.#total : undefined;
        this.#consentMissing = false;
        this.#host.requestUpdate();
      },
      onStart: this.#start,
    });
  }

  /** What would be agreed to, as text to compare. */
  get #total(): string {
    const { plan, chosen } = this.#several;
    return JSON.stringify([chosen.task, plan?.total, plan?.packs.map(({ id, obstacle, price }) => [id, obstacle, price])]);
  }

  get #agreed(): boolean {
    return this.#agreedTo !== undefined && this.#agreedTo === this.#total;
  }

  readonly #start = (): void => {
    const { plan, chosen } = this.#several;
    if (!plan) return;
    if (consentNeeded(chosen.task, plan) && !this.#agreed) {
      this.#consentMissing = true;
      this.#config.focus.follow('[name="several-consent"]');
      this.#host.requestUpdate();
      return;
    }
    this.#agreedTo = undefined;
    this.#config.focus.follow('#many-title');
    this.#several.start();
  };

  readonly #finish = (): void => {
    this.#config.focus.follow('#many-title');
    this.#several.run.finish();
    this.#config.onFinish();
  };
}
