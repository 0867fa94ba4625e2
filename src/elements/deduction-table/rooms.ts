/**
 * What the deduction table opens: the check, the totals, usage that was not taken, the details of a row, further filters,
 * the way to a time. Each is fetched when it is first asked for.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Deduction, DeductionList, DeductionQuery } from '../../contract/index.js';
import { icon, type IconName } from '../../parts/icons.js';
import type { MenuItem } from '../../parts/data-table/face.js';
import { dress, later, type Later } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import type { CheckPanel } from './check-panel.js';
import type { LedgerWatch } from './check-watch.js';
import type { DetailPanel } from './detail.js';
import type { DeductionFiltersView } from './filters.js';
import type * as narrowed from './narrowed.js';
import type { AskedPage, RoomDoors, RoomHost } from './room-host.js';
import type { SpendingPanel } from './spending.js';
import type { DeductionTools } from './tools.js';
import type { UncoveredDialog } from './uncovered.js';

/** The first rows are painted, in milliseconds, before what checks them is fetched. */
const painted = 100;

/** What stands beside or above the table until it is pressed for again. */
interface Toggled {
  readonly shown: boolean;
  toggle(): void;
}

const soon = (work: () => void): void =>
  void setTimeout(() => (typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: 500 }) : work()), painted);

export class Rooms implements RoomDoors {
  readonly watch: Later<LedgerWatch>;
  #found: string | null = null;
  readonly #host: RoomHost;
  readonly #check: Later<CheckPanel>;
  readonly #spending: Later<SpendingPanel>;
  readonly #uncovered: Later<UncoveredDialog>;
  readonly #detail: Later<DetailPanel>;
  readonly #tools: Later<DeductionTools>;
  readonly #narrowed: Later<typeof narrowed>;

  constructor(host: RoomHost) {
    this.#host = host;
    const { element } = host;
    this.watch = later(element, () => import('./check-watch.js'), ({ LedgerWatch }) => new LedgerWatch(host));
    this.#check = later(element, () => import('./check-panel.js'), ({ CheckPanel }) => new CheckPanel(host, this));
    this.#spending = later(element, () => import('./spending.js'), ({ SpendingPanel }) => new SpendingPanel(host));
    this.#uncovered = later(element, () => import('./uncovered.js'), ({ UncoveredDialog }) => new UncoveredDialog(host));
    this.#detail = later(element, () => import('./detail.js'), ({ DetailPanel }) => new DetailPanel(host, this));
    this.#tools = later(element, () => import('./tools.js'), ({ DeductionTools }) => new DeductionTools(host, ({ id }) => (this.#found = id)));
    this.#narrowed = later(element, () => import('./narrowed.js'), (part) => {
      dress(element, part.narrowedStyles);
      return part;
    });
  }

  /** Asks for a page of rows, unless it is at hand, and has it checked when there is nothing better to do. */
  async load(query: DeductionQuery, page: AskedPage, signal: AbortSignal): Promise<DeductionList> {
    const answer = this.#tools.part?.held(query, page) ?? (await this.#host.backend()!.source.deductions({ ...query, ...page }, { signal }));
    // A look for new rows is not a part of the list.
    if (page.limit === 1) return answer;
    const list = this.#host.desk.checked(answer.items[0]);
    const key = `${JSON.stringify(query)} ${answer.asOf}`;
    const came = (watch: LedgerWatch | undefined) => watch?.came(key, list, page.offset, answer.items);
    if (this.watch.part) came(this.watch.part);
    else soon(() => void this.watch.open().then(came));
    return answer;
  }

  goToRow(row: Deduction, column: string): void {
    this.#found = row.id;
    void this.#tools.open().then((tools) => tools?.goToRow(row, column));
  }

  /** Whether a row is the one that is looked at. */
  readonly selected = (row: Deduction): boolean => row.id === (this.#detail.part?.rowId ?? this.#found);

  /** True while something beside the table shows a row of it. */
  get followsRows(): boolean {
    return this.#detail.part?.shown ?? false;
  }

  openCheck(): void {
    void this.#check.open().then((check) => check?.open());
  }

  /** What the menu of a cell offers for its row. */
  readonly menu = (index: number): Promise<readonly MenuItem[]> => this.#detail.open().then((detail) => detail?.menu(index) ?? []);

  openUncovered(packId: string | null): void {
    void this.#uncovered.open().then((uncovered) => uncovered?.open(packId));
  }

  openFilters(): void {
    void this.#tools.open().then((tools) => tools?.openFilters());
  }

  /** The buttons for the toolbar, in words: none of it would be guessed from a sign. */
  buttons({ t }: Writer): TemplateResult {
    const toggle = (label: string, sign: IconName, room: Later<Toggled>) =>
      html`<button class="button" aria-pressed=${room.part?.shown ?? false} @click=${() => void room.open().then((part) => part?.toggle())}>${icon(sign)}${label}</button>`;
    return html`${toggle(t('deductions.spending'), 'share', this.#spending)}
      <button class="button" aria-haspopup="dialog" @click=${() => this.openUncovered(this.#host.desk.packId)}>${icon('empty')}${t('deductions.uncovered')}</button>
      ${toggle(t('deductions.goTo'), 'clock', this.#tools)} ${toggle(t('deductions.details'), 'table', this.#detail)}`;
  }

  /** The filters in force; their place while they are on their way. */
  chips(writer: Writer): TemplateResult | typeof nothing {
    const { desk, backend: asked } = this.#host;
    const backend = asked();
    if (backend ? !desk.narrowed(backend) : desk.packId === null) return nothing;
    return (backend && this.#narrowed.part?.filterChips(writer, backend, desk)) ?? html`<div class="chips"></div>`;
  }

  /** Why a range cannot be had. */
  rangeNote(view: DeductionFiltersView): TemplateResult | typeof nothing {
    return this.#narrowed.part?.rangeNote(view) ?? nothing;
  }

  /** What is open above the table. */
  above({ t }: Writer): TemplateResult {
    const failed = [this.#narrowed, this.#check, this.#spending, this.#uncovered, this.#detail, this.#tools].some((part) => part.failed);
    return html`${failed ? html`<div class="notes"><p class="note bad" role="alert">${t('deductions.partFailed')}</p></div>` : nothing}
    ${this.#spending.part?.render() ?? nothing} ${this.#tools.part?.bar() ?? nothing}`;
  }

  /** The table, and beside it the details of the row that is looked at. */
  stage(table: TemplateResult): TemplateResult {
    return html`<div class="stage" @dblclick=${(event: Event) => this.#open(rowOf(event))} @keydown=${this.#onKey} @focusin=${this.#onLook}>
      <div class="stage-main">${table}</div>
      ${this.#detail.part?.render() ?? nothing}
    </div>`;
  }

  /** What the check says of the rows that are here, for the foot. */
  mark(): TemplateResult | typeof nothing {
    return this.watch.part?.mark(() => this.openCheck()) ?? nothing;
  }

  /** The dialogs. */
  below(): TemplateResult {
    return html`${this.#check.part?.render() ?? nothing} ${this.#uncovered.part?.render() ?? nothing} ${this.#tools.part?.dialog() ?? nothing}`;
  }

  /** Reads anew what is open. */
  reload(): void {
    this.#spending.part?.reload();
    if (this.#narrowed.failed) void this.#narrowed.open();
  }

  updated(): void {
    this.#tools.part?.updated();
    const [backend, { part, failed, opening }] = [this.#host.backend(), this.#narrowed];
    if (backend && !part && !failed && !opening && !this.#host.desk.pristine(backend)) queueMicrotask(() => void this.#narrowed.open());
  }

  #open(index: number | undefined, focus = false): void {
    if (index !== undefined) void this.#detail.open().then((detail) => detail?.open(index, focus));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    this.#open(rowOf(event), true);
  };

  readonly #onLook = (event: Event): void => {
    const index = rowOf(event);
    if (index !== undefined) this.#detail.part?.look(index);
  };
}

/** The index of the row in which something has happened. */
function rowOf(event: Event): number | undefined {
  const row = event.target instanceof Element ? event.target.closest('.tbody [role="row"]') : null;
  return row ? Number(row.getAttribute('aria-rowindex')) - 2 : undefined;
}
