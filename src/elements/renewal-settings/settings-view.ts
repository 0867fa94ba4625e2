/** The settings of one pack: the form, renewing at once, and what the user does with them. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { periodsWithin, seenOf, type Choice } from '../../model/renewal-choice.js';
import { safeLink } from '../../model/safe-link.js';
import { icon } from '../../parts/icons.js';
import { later, type Later } from '../../parts/later.js';
import { attempts } from './attempts.js';
import type { Desk } from './desk.js';
import type { Focus } from './focus.js';
import { methodForm } from './method-form.js';
import type { OrdersView } from './orders-view.js';
import { renewPanel } from './renew-panel.js';
import type { SettingsContext } from './settings-context.js';

export class SettingsView {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #focus: Focus;
  readonly #orders: Later<OrdersView>;
  /** The charge that was agreed to: consent to one is none to another. */
  #agreedTo: string | null = null;
  #consentMissing = false;

  constructor(host: LitElement, desk: Desk, focus: Focus) {
    this.#host = host;
    this.#desk = desk;
    this.#focus = focus;
    this.#orders = later(host, () => import('./orders-view.js'), ({ OrdersView }) => new OrdersView(host, desk, focus));
    host.addController({ hostUpdate: () => this.#fetchOrders() });
  }

  /** The settings, or why there are none to make. */
  render(context: SettingsContext): TemplateResult {
    const { everything } = this.#desk.guards;
    const { writer, renewal } = context;
    if (everything === 'totalDecrement') return this.#closed(everything, context);
    return html`${everything === null ? nothing : this.#closed(everything, context)}
      <div class="columns">
        ${this.#form(context)}
        <div class="side">${everything === null || this.#desk.renewing.state.phase !== 'idle' ? this.#panel(context) : nothing} ${attempts(writer, renewal)}</div>
      </div>`;
  }

  /** A save has gone through. */
  saved(): void {
    this.#agreedTo = null;
    this.#focus.follow('.saved');
  }

  /** A renewal has gone through. */
  renewed(): void {
    this.#focus.follow('.receipt');
  }

  /** What follows from orders; undefined when it could not be fetched. */
  orders(): Promise<OrdersView | undefined> {
    return this.#orders.open();
  }

  /** Fetches what tells of orders as soon as there is one to tell of. A fetch that failed is tried again with each update. */
  #fetchOrders(): void {
    const { shown, saving, renewing, conflict } = this.#desk;
    const wanted = saving.state.phase !== 'idle' || renewing.state.phase !== 'idle' || (shown !== undefined && conflict);
    if (wanted && !this.#orders.part && !this.#orders.failed) void this.#orders.open();
  }

  #closed(reason: string, { writer, backend, pack }: SettingsContext): TemplateResult {
    const { t, known } = writer;
    const product = backend.catalogue.products.find(({ key }) => key === pack.product);
    const link = reason === 'totalDecrement' ? safeLink(product?.buyUrl ?? backend.capabilities.buyUrl) : undefined;
    return html`<p class="note closed">
      ${icon('lock')}<span>${reason === 'notPermitted' ? t('renewal.readOnly') : known('reason', reason)} ${link ? html`<a href=${link}>${t('pack.buy')}</a>` : nothing}</span>
    </p>`;
  }

  #form(context: SettingsContext): TemplateResult {
    const { writer, backend, renewal } = context;
    const { saving, guards, choice, settingQuote, obstacle, locked, unsaved } = this.#desk;
    return methodForm({
      writer,
      renewal,
      guards,
      periods: periodsWithin(backend.capabilities.limits, renewal.period),
      choice,
      quote: settingQuote,
      obstacle,
      locked,
      saving: saving.state.phase === 'sending',
      unsaved: unsaved !== undefined,
      consent: this.#consentNeeded ? this.#agreed : null,
      consentMissing: this.#consentMissing,
      notes: this.#formNotes(context),
      onChoice: this.#choose,
      onConsent: this.#consent,
      onSave: this.#save,
      onDiscard: this.#discard,
    });
  }

  #formNotes(context: SettingsContext): TemplateResult | typeof nothing {
    return this.#orders.part?.formNotes(context, { discard: this.#discard, applyMine: this.#applyMine }) ?? this.#lost(context);
  }

  #panel(context: SettingsContext): TemplateResult {
    const { writer, backend } = context;
    const { renewing: { state }, guards, renewPeriod, renewQuote, locked } = this.#desk;
    const orders = this.#orders.part;
    return renewPanel({
      writer,
      periods: periodsWithin(backend.capabilities.limits),
      period: renewPeriod,
      quote: renewQuote,
      // A balance that is too low for one period may do for a shorter one: the quote of each says.
      guard: guards.now === 'balanceInsufficient' ? null : guards.now,
      locked,
      sending: state.phase === 'sending',
      receipt: state.phase === 'done' ? orders?.receipt(writer, state.outcome) : nothing,
      notes: orders?.renewNotes(context) ?? this.#lost(context),
      onPeriod: (period) => {
        this.#desk.renewPeriod = period;
        this.#host.requestUpdate();
      },
      opening: this.#orders.opening,
      onRenew: this.#ask,
      dialog: orders?.dialog(context, this.#renew) ?? nothing,
    });
  }

  /** What tells of orders could not be fetched: its place is taken by a way to try again. */
  #lost({ writer: { t } }: SettingsContext): TemplateResult | typeof nothing {
    if (!this.#orders.failed) return nothing;
    const again = () => void this.#orders.open();
    return html`<p class="note bad" role="alert">
      ${icon('warn')}<span>${t('error.unexpected.text')} <button type="button" class="link" @click=${again}>${t('retry')}</button></span>
    </p>`;
  }

  /** Agreement is asked for where automatic charges begin, or become others: another period is another charge. */
  get #consentNeeded(): boolean {
    return this.#desk.unsaved?.choice.method === 'automatic';
  }

  get #agreed(): boolean {
    return this.#agreedTo !== null && this.#agreedTo === this.#charge;
  }

  /** What would be agreed to, as text to compare: by the day, since the hour is the backend's affair, and not known before it is set. */
  get #charge(): string {
    const { shown, choice, settingQuote: { value }, dayOf } = this.#desk;
    const { pack, renewal } = shown!;
    return JSON.stringify([pack.id, choice.period, value?.price, dayOf(value?.chargeAt ?? renewal.expiresAt)]);
  }

  readonly #choose = (choice: Choice): void => {
    this.#consentMissing = false;
    this.#desk.choose(choice);
  };

  readonly #consent = (consent: boolean): void => {
    this.#agreedTo = consent ? this.#charge : null;
    this.#consentMissing = false;
    this.#host.requestUpdate();
  };

  readonly #save = (): void => {
    const { unsaved, locked, obstacle, saving, shown, settingQuote } = this.#desk;
    if (!unsaved || locked || obstacle !== null) return;
    if (this.#consentNeeded && !this.#agreed) {
      this.#consentMissing = settingQuote.value !== undefined;
      this.#focus.follow('[name="consent"]');
      this.#host.requestUpdate();
      return;
    }
    // The fields are closed while it is saved, and would drop the focus.
    this.#focus.move('[type="submit"]');
    void saving.start(unsaved, shown!.renewal.etag);
  };

  readonly #discard = (): void => {
    const { draft, saving, locked, conflict } = this.#desk;
    if (locked && !conflict) return;
    this.#focus.follow('[name="method"]:checked');
    this.#agreedTo = null;
    this.#consentMissing = false;
    saving.dismiss();
    draft.set(undefined);
  };

  readonly #applyMine = (): void => {
    this.#focus.move('[type="submit"]');
    this.#desk.rebase();
    this.#save();
    // Nobody has left out what they were not asked yet.
    this.#consentMissing = false;
  };

  readonly #ask = (): void => {
    const shown = this.#desk.shown?.pack.id;
    void this.orders().then(async (orders) => {
      await this.#host.updateComplete;
      // Unless the reader has gone to another pack meanwhile.
      if (this.#desk.shown?.pack.id === shown) orders?.ask();
    });
  };

  readonly #renew = (): void => {
    const { renewing, renewPeriod, renewQuote, locked } = this.#desk;
    if (locked || !renewQuote.from) return;
    // What was ordered stays chosen, whatever becomes the usual period meanwhile.
    this.#desk.renewPeriod = renewPeriod;
    void renewing.start({ period: renewPeriod, seen: seenOf(renewQuote.from) }, renewQuote.from.etag);
  };
}
