/** The thresholds of a pack as rows of a form, each with what the server says of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Alert, Pack } from '../../contract/index.js';
import { alertDigits, kindsFor, presentValue, problemOf, sameRow, type AlertRow } from '../../model/alert-form.js';
import { compare } from '../../model/quantity.js';
import { icon } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** What the rows show and do. */
export interface AlertRowsView {
  readonly writer: Writer;
  readonly pack: Pack;
  readonly rows: readonly AlertRow[];
  /** What the server has. */
  readonly set: readonly Alert[];
  /** The backend's clock. */
  readonly now: string;
  readonly disabled: boolean;
  /** True once saving was tried: rows that are still empty are said to be so only then. */
  readonly tried: boolean;
  readonly onEdit: (rows: readonly AlertRow[]) => void;
}

/** The rows. */
export function alertRows(view: AlertRowsView): TemplateResult {
  return html`<ul class="thresholds">
    ${view.rows.map((row, index) => alertRow(view, row, index))}
  </ul>`;
}

function alertRow(view: AlertRowsView, row: AlertRow, index: number): TemplateResult {
  const { writer, pack, rows, set, disabled, tried, onEdit } = view;
  const { t, known } = writer;
  const kept = set.find((alert) => sameRow(alert, row));
  const problem = problemOf(rows, index);
  const wrong = problem !== null && (tried || problem !== 'empty') ? problem : null;
  const change = (part: Partial<AlertRow>) => onEdit(rows.map((each, at) => (at === index ? { ...each, ...part } : each)));
  const kinds: readonly string[] = kindsFor(pack).some((kind) => kind === row.kind) ? kindsFor(pack) : [...kindsFor(pack), row.kind];
  const remove = kept ? t('alerts.remove', { alert: alertText(writer, pack, row) }) : t('alerts.removeNew');
  return html`<li>
    <select name="kind" aria-label=${t('alerts.kind')} ?disabled=${disabled} @change=${(event: Event) => change({ kind: (event.target as HTMLSelectElement).value })}>
      ${kinds.map((kind) => html`<option value=${kind} .selected=${kind === row.kind}>${known('alerts.kind', kind)}</option>`)}
    </select>
    <span class="value"
      ><input
        name="threshold"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxlength="60"
        aria-label=${t('alerts.value')}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${wrong ? `wrong-${index}` : nothing}
        .value=${row.value}
        ?disabled=${disabled}
        @input=${(event: Event) => change({ value: (event.target as HTMLInputElement).value })} /><span class="unit">${unitOf(writer, pack, row.kind)}</span></span
    >
    <span class="how">${state(view, row, kept, problem === null)}</span>
    <button type="button" class="button plain icon remove" title=${remove} aria-label=${remove} ?disabled=${disabled} @click=${() => onEdit(rows.filter((_, at) => at !== index))}>
      ${icon('close')}
    </button>
    ${wrong ? html`<p class="small wrong" id="wrong-${index}" role="alert">${icon('warn')}${t(`alerts.wrong.${wrong}`, { count: alertDigits })}</p>` : nothing}
  </li>`;
}

/** Armed, or fired and when; for a row that is not saved, what it would meet. */
function state({ writer, pack, now }: AlertRowsView, row: AlertRow, kept: Alert | undefined, valid: boolean): TemplateResult {
  const { t, instant, quantity } = writer;
  const present = presentValue(pack, row.kind, now);
  const meets = present === null ? nothing : html`<span class="muted">${t('alerts.now', { value: row.kind === 'remainingAmount' ? quantity(present, pack.capacityUnit, 'plain') : `${writer.decimal(present)} ${unitOf(writer, pack, row.kind)}` })}</span>`;
  if (!kept) {
    const crossed = valid && present !== null && compare(present, row.value.normalize('NFKC').trim()) <= 0;
    return html`<span class="muted">${t('alerts.new')}</span>${crossed ? html`<span class="fired">${icon('warn')}${t('alerts.firesAtOnce')}</span>` : meets}`;
  }
  if (kept.firedAt !== null && !kept.armed) return html`<span class="fired">${icon('warn')}${t('alerts.fired', { time: instant(kept.firedAt) })}</span>${meets}`;
  return html`<span>${icon('check')}${kept.firedAt === null ? t('alerts.armed') : t('alerts.armed.again', { time: instant(kept.firedAt) })}</span>${meets}`;
}

/** What the number counts. */
const unitOf = ({ known, unit }: Writer, { capacityUnit }: Pack, kind: string): string => {
  if (kind === 'remainingAmount') return unit(capacityUnit);
  const text = known('alerts.unit', kind);
  return text === kind ? '' : text;
};

/** A threshold in words. */
export function alertText(writer: Writer, pack: Pack, { kind, value }: AlertRow): string {
  return `${writer.known('alerts.kind', kind)} ${value} ${unitOf(writer, pack, kind)}`.trim();
}
