/** The menu of a pack: one for the whole list, opened beside the button that was pressed. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Pack, Verdict } from '../../contract/index.js';
import { safeLink } from '../../model/safe-link.js';
import type { Writer } from '../../parts/writer.js';
import type { PartsConfig } from './parts-config.js';

/** What the menu asks of the list. */
export interface MenuConfig extends PartsConfig {
  readonly writer: () => Writer;
  readonly detail: (pack: Pack) => void;
  readonly refund: (pack: Pack) => void;
  readonly alerts: (pack: Pack) => void;
}

interface Item {
  readonly label: string;
  readonly run?: () => void;
  readonly href?: string;
  /** Why it cannot be done now. It can be opened all the same where that shows more. */
  readonly why?: string | undefined;
}

/** Pixels between the menu and the edge of the window. */
const edge = 8;

export class PackMenu {
  readonly #host: LitElement;
  readonly #config: MenuConfig;
  readonly #menu: Ref<HTMLElement> = createRef();
  #pack: Pack | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: LitElement, config: MenuConfig) {
    this.#host = host;
    this.#config = config;
  }

  /** Opens beside a button; focus goes to the first item, and back when it closes. */
  open(pack: Pack, opener: HTMLElement): void {
    this.#pack = pack;
    this.#opener = opener;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#menu.value?.showPopover();
      this.#place();
      this.#items[0]?.focus();
    });
  }

  render(): TemplateResult | typeof nothing {
    const pack = this.#pack;
    if (!pack) return nothing;
    const writer = this.#config.writer();
    return html`<div class="pack-menu" part="menu" popover role="menu" aria-label=${writer.t('overview.more', { name: pack.name })} ${ref(this.#menu)} @keydown=${this.#onKey}>
      ${this.#entries(pack, writer).map((item) => this.#entry(item))}
    </div>`;
  }

  #entries(pack: Pack, { t, known, name }: Writer): readonly Item[] {
    const { refund, alerts, detail, renew, select } = this.#config;
    const { operations } = pack;
    const product = this.#config.backend()?.catalogue.products.find(({ key }) => key === pack.product);
    const kind = product?.subproducts.find(({ key }) => key === pack.subproduct);
    const buy = safeLink(kind?.buyUrl ?? product?.buyUrl ?? this.#config.backend()?.capabilities.buyUrl);
    const why = ({ allowed, reason }: Verdict) => (allowed ? undefined : known('reason', reason ?? 'status'));
    const renewable = operations.renew.allowed || operations.setRenewal.allowed;
    return [
      { label: t('detail.title'), run: () => detail(pack) },
      { label: t('overview.renew'), run: () => (renewable ? renew(pack) : detail(pack)), why: renewable ? undefined : why(operations.setRenewal) },
      { label: t('pack.refund'), run: () => refund(pack), why: why(operations.refund) },
      { label: t('pack.alerts'), run: () => alerts(pack) },
      { label: t('detail.deductions'), run: () => select(pack) },
      ...(buy ? [{ label: `${t('pack.buy')} (${name(kind?.names, product ? pack.product : pack.subproduct)})`, href: buy }] : []),
    ];
  }

  #entry({ label, run, href, why }: Item): TemplateResult {
    const press = () => {
      this.#close();
      run?.();
    };
    const text = html`<span>${label}</span>${why === undefined ? nothing : html`<span class="small muted">${why}</span>`}`;
    return href === undefined
      ? html`<button class="pack-menu-item" role="menuitem" tabindex="-1" @click=${press}>${text}</button>`
      : html`<a class="pack-menu-item" role="menuitem" tabindex="-1" href=${href} @click=${press}>${text}</a>`;
  }

  get #items(): readonly HTMLElement[] {
    return [...(this.#menu.value?.querySelectorAll<HTMLElement>('.pack-menu-item') ?? [])];
  }

  #close(): void {
    this.#menu.value?.hidePopover();
    this.#opener?.focus();
  }

  /** Below the button, its end at the button's end; above it where there is no room. */
  #place(): void {
    const [menu, opener] = [this.#menu.value, this.#opener];
    if (!menu || !opener) return;
    const at = opener.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const wanted = getComputedStyle(this.#host).direction === 'rtl' ? at.left : at.right - width;
    const left = Math.max(edge, Math.min(wanted, innerWidth - width - edge));
    const below = at.bottom + 4;
    const top = below + height + edge > innerHeight && at.top - height - 4 > edge ? at.top - height - 4 : below;
    menu.style.setProperty('left', `${left}px`);
    menu.style.setProperty('top', `${top}px`);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const items = this.#items;
    const root = this.#host.shadowRoot;
    const now = items.indexOf(root?.activeElement as HTMLElement);
    const to = { ArrowDown: (now + 1) % items.length, ArrowUp: (now - 1 + items.length) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[to]?.focus();
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.#close();
    }
  };
}
