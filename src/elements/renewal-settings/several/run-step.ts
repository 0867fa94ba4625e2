/** The last step: what has become of each pack. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../../../contract/index.js';
import { plus, sameMoney } from '../../../model/money.js';
import { isChoiceDraft, seenOf } from '../../../model/renewal-choice.js';
import type { BatchItem } from '../../../model/renewal-several.js';
import { facts } from '../../../parts/facts.js';
import { icon, type IconName } from '../../../parts/icons.js';
import { reasonOf } from '../../../parts/outcome-note.js';
import { versions, type VersionRow } from '../../../parts/versions.js';
import type { Writer } from '../../../parts/writer.js';
import { conflictRows } from '../conflict.js';
import type { BatchRun, RowPhase } from './batch-run.js';

const looks: Readonly<Record<RowPhase, readonly [IconName, string]>> = {
  idle: ['clock', ''],
  waiting: ['clock', ''],
  stopped: ['pause', ''],
  sending: ['refresh', ''],
  checking: ['clock', ''],
  done: ['check', 'good'],
  undecided: ['warn', 'bad'],
  absent: ['warn', 'warned'],
  refused: ['warn', 'bad'],
  conflict: ['warn', 'warned'],
};

/** The outcomes, as they come. */
export function runStep(writer: Writer, run: BatchRun, onFinish: () => void): TemplateResult {
  const { t } = writer;
  const { items, running, stopped } = run;
  const phases = items.map((item) => run.phase(item));
  const done = phases.filter((phase) => phase === 'done').length;
  const over = phases.filter((phase) => ['done', 'refused', 'conflict', 'absent', 'undecided'].includes(phase)).length;
  const left = items.filter(({ begun }) => !begun).length;
  return html`${run.resumed ? html`<p class="note">${icon('info')}<span>${t('several.resumed')}</span></p>` : nothing}
    <div class="progress">
      <progress max=${items.length} value=${over} aria-label=${t('several.outcome')}></progress>
      <span role="status" class="run-status">${running ? t('several.running', { done: over, total: items.length }) : t('several.summary', { done, open: items.length - done })}</span>
    </div>
    <table class="several">
      <thead>
        <tr>
          <th scope="col">${t('several.pack')}</th>
          <th scope="col">${t('several.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((item, index) => row(writer, run, item, phases[index]!))}
      </tbody>
    </table>
    ${paid(writer, items)}
    ${stopped && !running && left > 0 && !run.resumed ? html`<p class="note">${icon('pause')}<span>${t('several.stopped')}</span></p>` : nothing}
    <p class="actions no-print">
      ${running && left > 0 && !stopped ? html`<button type="button" class="button" @click=${() => run.stop()}>${t('several.stop')}</button>` : nothing}
      ${!running && left > 0 ? html`<button type="button" class="button primary" @click=${() => void run.go()}>${t('several.again', { count: left })}</button>` : nothing}
      ${running || phases.includes('undecided') ? nothing : html`<button type="button" class="button" @click=${onFinish}>${t('several.finish')}</button>`}
    </p>`;
}

function row(writer: Writer, run: BatchRun, item: BatchItem, phase: RowPhase): TemplateResult {
  const { t } = writer;
  const [sign, tone] = looks[phase];
  return html`<tr data-pack=${item.id} data-phase=${phase}>
    <th scope="row"><strong>${item.name}</strong><span class="muted small mono">${item.id}</span></th>
    <td data-label=${t('several.outcome')}>
      <span class="verdict ${tone}">${icon(sign)}${phase === 'done' ? doneText(writer, item) : t(`several.state.${phase === 'idle' ? 'waiting' : phase}`)}</span>
      ${details(writer, run, item, phase)}
    </td>
  </tr>`;
}

function doneText({ t, money, date }: Writer, { outcome }: BatchItem): string {
  if (!outcome?.paid || outcome.expiresAt === null) return t('several.done.saved');
  return t('several.done.renewed', { date: date(outcome.expiresAt), price: money(outcome.paid) });
}

/** Why, and what can be done. */
function details(writer: Writer, run: BatchRun, item: BatchItem, phase: RowPhase): TemplateResult | typeof nothing {
  const { t } = writer;
  const state = run.state(item.id);
  const button = (label: string, act: (id: string) => void) => html`<button type="button" class="link" @click=${() => act(item.id)}>${label}</button>`;
  const error = 'error' in state ? state.error : null;
  const requestId = error?.requestId ? html`<span class="nowrap">${t('requestId')} <code>${error.requestId}</code></span>` : nothing;
  switch (phase) {
    case 'refused': {
      const reason = error ? reasonOf(writer, error, 'renewal.refused') : refusedText(writer, item);
      return html`<p class="small muted">${reason} ${requestId}</p>
        ${error ? html`<p class="small">${button(t('retry'), run.again)}</p>` : nothing}`;
    }
    case 'undecided':
      return html`<p class="small muted">${requestId}</p><p class="small">${button(t('outcome.checkAgain'), run.check)}</p>`;
    case 'absent':
      return html`<p class="small muted">${t('outcome.absent.text')} ${requestId}</p>
        <p class="small row-actions">${button(t('retry'), run.again)} ${button(t('outcome.letGo'), run.dismiss)}</p>`;
    case 'conflict':
      return conflict(writer, run, item);
    default:
      return nothing;
  }
}

/** A refusal from before the page was reloaded, by its code. */
function refusedText({ known }: Writer, { outcome }: BatchItem): string {
  const code = outcome?.reason ?? '';
  const text = ['renewal.refused', 'outcome.refused'].map((area) => known(area, code)).find((each) => each !== code);
  return text ?? code;
}

function conflict(writer: Writer, run: BatchRun, item: BatchItem): TemplateResult | typeof nothing {
  const { t } = writer;
  const now = run.present.get(item.id);
  if (!now) return nothing;
  const { order } = item;
  const setting = isChoiceDraft(order);
  const possible = setting || ((now.renewNow.allowed || now.renewNow.reason === 'balanceInsufficient') && now.quote?.sufficient === true);
  return versions({
    writer,
    rows: [...conflictRows(writer, order.seen, seenOf(now), setting ? order.choice : null), ...priceRow(writer, item, now.quote?.price ?? null)],
    text: setting ? t('renewal.conflict.text') : t('renewal.conflict.renewText', { period: writer.duration(order.period) }),
    keep: { label: t('outcome.conflict.leave'), act: () => run.dismiss(item.id) },
    apply: possible ? { label: t(setting ? 'outcome.conflict.applyMine' : 'renewal.conflict.renewAgain'), act: () => run.rebase(item.id) } : null,
  });
}

/** A price that is no longer the one that was agreed to. */
function priceRow({ t, money }: Writer, { price }: BatchItem, now: Money | null): readonly VersionRow[] {
  if (!price || !now || sameMoney(price, now)) return [];
  return [{ label: t('several.price'), seen: money(price), now: money(now), changed: true }];
}

/** What was paid for all that was done. */
function paid({ t, money }: Writer, items: readonly BatchItem[]): TemplateResult | typeof nothing {
  const amounts = items.flatMap(({ outcome }) => outcome?.paid ?? []);
  const total = amounts.reduce<Money | null>((sum, each) => (sum ? plus(sum, each) : each), null);
  return total ? html`<div class="totals">${facts([[t('several.paid'), html`<strong>${money(total)}</strong>`]])}</div>` : nothing;
}
