/** The panel of a pack: why it is as it is, what is left and until when, its place in the order, every field. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { PackSource } from '../../api/pack-source.js';
import type { Pack, Renewal } from '../../contract/index.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { safeLink } from '../../model/safe-link.js';
import { icon } from '../../parts/icons.js';
import type { Later } from '../../parts/later.js';
import { statusBadge } from '../../parts/badge.js';
import { quotas } from './cards.js';
import { detailFacts } from './detail-facts.js';
import { forecastSection } from './detail-forecast.js';
import { orderSection } from './detail-order.js';
import { renewalSection } from './detail-renewal.js';
import { statusSection } from './detail-status.js';
import { OrderReading } from './order-reading.js';
import type { Outlooks } from './outlooks.js';
import type { PartsConfig } from './parts-config.js';
import type { RowContext } from './row-context.js';

/** Whether renewing has a price: it can be done now, or could if the balance sufficed. */
const hasPrice = ({ operations: { renew } }: Pack): boolean => renew.allowed || renew.reason === 'balanceInsufficient';

/** What the panel asks of the list. */
export interface DetailConfig extends PartsConfig {
  readonly refund: (pack: Pack) => void;
  readonly alerts: (pack: Pack) => void;
  /** The word for its status where its product has one of its own. */
  readonly word: RowContext['word'];
}

export class PackDetail {
  readonly #host: LitElement;
  readonly #config: DetailConfig;
  readonly #outlooks: Later<Outlooks>;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  readonly #fresh: RemoteData<readonly [PackSource, string], Pack>;
  readonly #renewal: RemoteData<readonly [PackSource, string], Renewal>;
  readonly #order: OrderReading;
  #pack: Pack | undefined;
  #opened = false;

  constructor(host: LitElement, config: DetailConfig, outlooks: Later<Outlooks>) {
    this.#host = host;
    this.#config = config;
    this.#outlooks = outlooks;
    const shown = () => (this.#opened ? this.#pack : undefined);
    this.#fresh = new RemoteData<readonly [PackSource, string], Pack>(host, {
      args: () => {
        const [backend, pack] = [config.backend(), shown()];
        return backend && pack ? [backend.source, pack.id] : null;
      },
      load: async ([source, id], signal) => {
        const fresh = await source.pack(id, { signal });
        outlooks.part?.want(fresh);
        return fresh;
      },
    });
    this.#renewal = new RemoteData<readonly [PackSource, string], Renewal>(host, {
      args: () => {
        const [backend, pack] = [config.backend(), shown()];
        return backend && pack && hasPrice(pack) ? [backend.source, pack.id] : null;
      },
      load: ([source, id], signal) => source.renewal(id, {}, { signal }),
    });
    this.#order = new OrderReading(host, { backend: config.backend, pack: shown, outlooks });
  }

  /** Opens for a pack, or goes over to it. */
  open(pack: Pack, at?: 'status'): void {
    this.#pack = pack;
    this.#opened = true;
    void this.#outlooks.open().then((outlooks) => outlooks?.want(pack));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const dialog = this.#dialog.value;
      if (!dialog) return;
      if (!dialog.open) dialog.showModal();
      const place = dialog.querySelector<HTMLElement>(at === 'status' ? '.detail-status' : '.detail-head');
      place?.focus();
      dialog.querySelector('.content')?.scrollTo({ top: 0 });
    });
  }

  render(): TemplateResult | typeof nothing {
    const backend = this.#config.backend();
    if (!this.#pack || !backend) return nothing;
    const { value } = this.#fresh;
    const pack = value?.id === this.#pack.id ? value : this.#pack;
    const writer = this.#config.writer();
    const { t, name } = writer;
    const product = backend.catalogue.products.find(({ key }) => key === pack.product);
    const kind = product?.subproducts.find(({ key }) => key === pack.subproduct);
    const buy = safeLink(kind?.buyUrl ?? product?.buyUrl ?? backend.capabilities.buyUrl);
    const leave = (act: () => void) => () => {
      this.#dialog.value?.close();
      act();
    };
    const { renew, select, refund, alerts, word } = this.#config;
    const renewable = pack.operations.renew.allowed || pack.operations.setRenewal.allowed;
    return html`<dialog class="dialog drawer" part="dialog" aria-labelledby="detail-name" closedby="any" ${ref(this.#dialog)} @close=${this.#onClose}>
      <div class="dialog-head">
        <h3 id="detail-name" class="detail-head" tabindex="-1"><bdi>${pack.name}</bdi></h3>
        <button class="button plain icon" aria-label=${t('close')} @click=${leave(() => undefined)}>${icon('close')}</button>
      </div>
      <div class="content">
        <p class="detail-lead small muted">
          ${statusBadge(writer, pack, word(pack, writer))} <bdi>${name(product?.names, pack.product)}</bdi> · <bdi>${name(kind?.names, pack.subproduct)}</bdi> · <bdi class="mono">${pack.id}</bdi>
        </p>
        ${statusSection(pack, writer, word(pack, writer) ?? writer.known('status', pack.status))}
        <section aria-label=${t('detail.left')}>
          <h4>${t('detail.left')}</h4>
          ${quotas(pack, { writer, backend })}
          <button class="link" @click=${leave(() => select(pack))}>${t('detail.deductions')}</button>
        </section>
        ${forecastSection(pack, this.#outlooks, writer)} ${renewalSection(pack, this.#renewal.current ? this.#renewal.value : undefined, writer)}
        ${orderSection({ pack, product, kind, reading: this.#order, writer, onPack: (other) => this.open(other) })}
        ${detailFacts(pack, product, kind, writer)}
      </div>
      <div class="dialog-foot">
        <button class="button" @click=${leave(() => alerts(pack))}>${t('pack.alerts')}</button>
        <button class="button" @click=${leave(() => refund(pack))}>${t('pack.refund')}</button>
        ${renewable
          ? html`<button class="button primary" @click=${leave(() => renew(pack))}>${t('overview.renew')}</button>`
          : buy
            ? html`<a class="button primary" href=${buy}>${t('pack.buy')}</a>`
            : nothing}
      </div>
    </dialog>`;
  }

  readonly #onClose = (): void => {
    this.#opened = false;
    this.#host.requestUpdate();
  };
}
