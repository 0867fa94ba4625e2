import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ApiError } from '../../api/api-error.js';
import type { Pack, PackList, PackQuery } from '../../contract/index.js';
import { accountRoutes } from '../../contract/routes/account.js';
import { renewalRoutes } from '../../contract/routes/renewal.js';
import type { Backend } from '../../controllers/backend.js';
import { PagedRows } from '../../controllers/paged-rows.js';
import { icon } from '../../parts/icons.js';
import { enRenewal } from '../../i18n/en-renewal.js';
import type { GroupCall } from '../../controllers/group.js';
import { PackmeterElement } from '../../parts/packmeter-element.js';
import { productProblem } from '../../parts/product-picker.js';
import { later } from '../../parts/later.js';
import { errorView, staleNote } from '../../parts/status-view.js';
import { PackDialogs } from '../pack-dialogs.js';
import { Desk, type Subject } from './desk.js';
import { Focus } from './focus.js';
import { packChoice, renewablePacks } from './pack-choice.js';
import { packHead } from './pack-head.js';
import { renewalStyles } from './renewal-settings.styles.js';
import { keptBatch } from './several/kept.js';
import { settingsSkeleton } from './settings-skeleton.js';
import { SettingsView } from './settings-view.js';

/**
 * What happens when a prepaid resource pack ends: renewed automatically, by hand, or not; and renewing it now.
 *
 * @summary The renewal of one pack, with a preview of every charge before it is agreed to.
 * @fires packmeter-ready - The settings, or the packs to choose from, are shown.
 * @fires packmeter-error - A call has failed; the element shows why.
 * @fires packmeter-select - The user has chosen a pack, or let go of it. Detail: `{product, packId}`.
 * @fires packmeter-renewal-saved - Settings were saved and read back. Detail: the renewal as the backend has it.
 * @fires packmeter-renewed - The pack was renewed. Detail: the receipt.
 * @fires packmeter-refunded - A pack was given back. Detail: the receipt.
 * @fires packmeter-alert - An alert has fired since the user was last told. Detail: `{packId, kind, value, firedAt}`.
 * @csspart head - Title.
 * @csspart pack - The pack it is about.
 * @csspart settings - The form.
 * @csspart preview - What automatic renewal will do.
 * @csspart renew-now - Renewing at once.
 * @csspart several - Several packs at once.
 * @csspart attempts - Past and coming attempts.
 * @csspart conflict - What others have changed meanwhile.
 * @csspart receipt - A renewal that was paid.
 * @csspart status - A status badge.
 * @csspart state - Empty and error views.
 * @csspart dialog - The confirmation.
 * @cssprop [--packmeter-accent=light-dark(#1257c9, #7db0ff)] - Colour of links, buttons and focus.
 * @cssprop [--packmeter-height=760px] - Height of the element; in narrow places 900px.
 */
export class RenewalSettings extends PackmeterElement {
  protected static override readonly english = enRenewal;
  protected static override readonly routes = { ...renewalRoutes, ...accountRoutes };
  static override styles: CSSResultGroup = renewalStyles;

  /** Id of the pack. When absent, the pack that is selected in the group, or one that the user chooses here. */
  @property({ attribute: 'pack-id' }) packId: string | null = null;

  @state() private search = '';
  /** The product whose packs alone were offered when the user asked for those of all. */
  @state() private widened: string | null = null;
  @state() private announcement = '';
  /** Whether several packs are seen to at once. Orders that were under way when the page was left come back. */
  @state() private several = keptBatch() !== undefined;

  readonly #desk: Desk = new Desk(this, {
    backend: () => this.backend.value,
    packId: () => this.#shownId,
    draftName: () => (this.persistKey ? `renewal:${this.persistKey}` : null),
    onSaved: (saved) => {
      if (saved.renewal.packId === this.#shownId) this.#settings.saved();
      void this.#settings.orders().then((orders) => (this.announcement = orders?.savedText(this.writer, saved) ?? ''));
      this.backend.tellChange();
      this.tell('packmeter-renewal-saved', saved.renewal);
    },
    onRenewed: (receipt) => {
      if (receipt.packId === this.#shownId) {
        // What was said of the next charge when the settings were saved no longer holds.
        this.#desk.saving.dismiss();
        this.#settings.renewed();
      }
      void this.#settings.orders().then((orders) => (this.announcement = orders?.receiptText(this.writer, receipt) ?? ''));
      this.backend.tellChange();
      this.tell('packmeter-renewed', receipt);
    },
  });
  readonly #packs = new PagedRows<Pack, PackList>(this, {
    key: () => (this.backend.value && this.#shownId === null ? JSON.stringify(this.#query) : null),
    load: (page, signal) => this.backend.value!.source.packs({ ...this.#query, ...page }, { signal }),
    pageSize: () => Math.min(20, this.backend.value!.capabilities.limits.pageSize),
  });
  readonly #focus = new Focus(this);
  readonly #dialogs = new PackDialogs({
    host: this,
    writer: () => this.writer,
    backend: () => this.backend.value,
    persistKey: () => this.persistKey,
    changed: () => {
      this.backend.tellChange();
      this.dataChanged();
    },
    tell: (type, detail) => this.tell(type, detail),
  });
  readonly #settings = new SettingsView(this, this.#desk, this.#focus);

  readonly #several = later(this, () => import('./several/several-view.js'), ({ SeveralView }) => {
    const onBack = () => {
      this.#focus.follow('.several-door');
      this.several = false;
    };
    return new SeveralView(this, { desk: this.#desk, focus: this.#focus, backend: () => this.backend.value, persistKey: () => this.persistKey, onBack, onFinish: () => this.#packs.reload() });
  });

  /** True while the user has entered settings that are not saved, for this pack or another. */
  get unsaved(): boolean {
    return this.#desk.draft.dirty;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tellState(this.#there, this.backend.error ?? this.#error);
  }

  /** There is something to read and to press: until then what scrolls takes the keys itself. */
  get #there(): boolean {
    return this.#desk.shown !== undefined || this.#packs.first !== undefined;
  }

  protected override render(): TemplateResult {
    const { t } = this.writer;
    const backend = this.backend.value;
    return html`
      <div class="frame">
        <div class="head" part="head">
          <h2 tabindex="-1">${t('renewal.title')}</h2>
          <button class="button icon no-print" title=${t('refresh')} aria-label=${t('refresh')} @click=${this.#refresh}>${icon('refresh')}</button>
        </div>
        <div class="room" tabindex=${this.#there ? nothing : '0'}><div class="body" @input=${stop}>${this.#body(backend)}</div></div>
        <div class="foot" ?inert=${!backend}><span class="push nowrap">${this.writer.zone()}</span></div>
      </div>
      ${this.#dialogs.render()}
      <p class="visually-hidden" role="status">${this.announcement}</p>
    `;
  }

  #body(backend: Backend | undefined): TemplateResult {
    const { writer } = this;
    const { subject, shown } = this.#desk;
    if (this.backend.error) return errorView(writer, this.backend.error, () => this.backend.reload());
    if (!backend) return settingsSkeleton(writer);
    if (this.#shownId === null) return this.#choice(backend);
    if (shown) return this.#pack(backend, shown);
    if (subject.error && !subject.pending) return errorView(writer, subject.error, () => subject.reload());
    return settingsSkeleton(writer);
  }

  #choice(backend: Backend): TemplateResult {
    const { writer, search } = this;
    const onSearch = (wanted: string) => (this.search = wanted);
    const onAllProducts = () => (this.widened = this.currentProduct);
    const { part, opening, failed } = this.#several;
    const view = { writer, backend, packs: this.#packs, search, product: this.#choiceProduct, opening, onSearch, onAllProducts, onChoose: this.#choose, onSeveral: this.#openSeveral };
    if (!this.several || failed) return packChoice(view);
    if (part) return part.render(view);
    this.#openSeveral();
    return settingsSkeleton(writer);
  }

  #pack(backend: Backend, { pack, renewal }: Subject): TemplateResult {
    const { writer } = this;
    const { subject } = this.#desk;
    return html`${subject.stale ? staleNote(writer, subject.error!, writer.time(subject.receivedAt!), this.#refresh) : nothing}
    ${packHead({ writer, backend, pack, renewal, leave: this.packId ? null : this.#leave, dialogs: this.#dialogs })}
    ${this.#settings.render({ writer, backend, pack, renewal })}`;
  }

  /** The pack that is shown: the one set, else the group's. */
  get #shownId(): string | null {
    return this.packId || this.groupLink.selection.packId;
  }

  get #query(): PackQuery {
    return renewablePacks(this.#choiceProduct, this.search);
  }

  /** The product that the choice of packs is narrowed to. One that nobody knows narrows nothing. */
  get #choiceProduct(): string | null {
    const product = this.currentProduct;
    const narrows = product !== this.widened && !productProblem(this.backend.value!.catalogue, 'overview', product);
    return narrows ? product : null;
  }

  /** What the page is told of: the latest failure of a write, of a read. */
  get #error(): ApiError | undefined {
    const { saving, renewing, subject } = this.#desk;
    const of = ({ state }: typeof saving | typeof renewing) => ('error' in state ? (state.error ?? undefined) : undefined);
    return of(saving) ?? of(renewing) ?? (this.#shownId === null ? this.#packs.error : subject.error);
  }

  readonly #refresh = (): void => this.reload();

  readonly #choose = (pack: Pack): void => {
    this.#focus.follow('.name');
    this.choosePack(pack);
  };

  readonly #openSeveral = (): void => {
    this.#focus.follow('#many-title');
    this.several = true;
    void this.#several.open();
  };

  readonly #leave = (): void => {
    this.#focus.follow('[type="search"]');
    this.groupLink.select({ packId: null });
    this.tell('packmeter-select', { product: this.currentProduct, packId: null });
  };

  protected override dataChanged(): void {
    this.#packs.reload();
    if (!this.#desk.saving.busy && !this.#desk.renewing.busy) this.#desk.subject.reload();
  }

  override reload(): void {
    super.reload();
    this.#packs.reload();
    this.#desk.reload();
  }

  /** The overview asks for the renewal of the pack that it has just selected. */
  protected override answerCall(call: GroupCall): boolean {
    if (call !== 'renewal') return false;
    void this.updateComplete.then(() => {
      // Smoothly or at once, as the page scrolls.
      this.scrollIntoView({ block: 'nearest' });
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    });
    return true;
  }
}

/** Typing is the element's own affair: `input` would cross the shadow line and reach the page's listeners. */
function stop(event: Event): void {
  event.stopPropagation();
}
