/** The first step: what is to be done, and with which packs. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Duration, Pack } from '../../../contract/index.js';
import { methods, periodsWithin, withMethod } from '../../../model/renewal-choice.js';
import { mostAtOnce, type SeveralTask } from '../../../model/renewal-several.js';
import { statusBadge } from '../../../parts/badge.js';
import type { Writer } from '../../../parts/writer.js';
import { packList, type PackChoiceView } from '../pack-choice.js';
import { periodSelect } from '../period-select.js';
import type { SeveralDesk } from './several-desk.js';

/** The task, and the list of packs to tick. */
export function chooseStep(view: PackChoiceView, desk: SeveralDesk): TemplateResult {
  const { writer, packs } = view;
  const { t } = writer;
  const { chosen, full } = desk;
  const shown = [...packs.loaded()];
  const ticked = shown.filter(({ id }) => desk.isChosen(id)).length;
  const all = ticked > 0 && ticked === shown.length;
  const count = chosen.packs.length;
  return html`<p class="muted">${t('several.hint')}</p>
    ${taskForm(view, desk)}
    ${packList(
      view,
      (pack) => packRow(pack, view, desk),
      shown.length > 0
        ? html`<label class="check all">
            <input type="checkbox" name="all" .checked=${all} .indeterminate=${ticked > 0 && !all} @change=${(event: Event) => desk.choose(shown, (event.target as HTMLInputElement).checked)} />
            <span>${t('several.all')}</span>
          </label>`
        : nothing,
    )}
    <div class="chosen no-print">
      <p role="status">${t('several.chosen', { count })} <span class="muted small">${full ? t('several.most', { count: mostAtOnce }) : nothing}</span></p>
      <button type="button" class="button primary" aria-disabled=${count === 0 ? 'true' : 'false'} @click=${() => count > 0 && void desk.review()}>${t('several.review')}</button>
    </div>`;
}

function packRow(pack: Pack, { writer, backend }: PackChoiceView, desk: SeveralDesk): TemplateResult {
  const { t, name, known, duration } = writer;
  const product = backend.catalogue.products.find(({ key }) => key === pack.product);
  const ticked = desk.isChosen(pack.id);
  const period = pack.autoRenewalPeriod ? ` · ${duration(pack.autoRenewalPeriod)}` : '';
  return html`<label class="pack-row">
    <input
      type="checkbox"
      name="pack"
      value=${pack.id}
      .checked=${ticked}
      ?disabled=${!ticked && desk.full}
      aria-label=${t('several.select', { name: pack.name })}
      @change=${(event: Event) => desk.choose([pack], (event.target as HTMLInputElement).checked)}
    />
    <span class="line"><strong>${pack.name}</strong>${statusBadge(writer, pack)}</span>
    <span class="muted small">${name(product?.names, pack.product)} · <span class="mono">${pack.id}</span></span>
    <span class="when">${t('pack.expiresOn', { date: writer.date(pack.expiresAt) })}</span>
    <span class="muted small how">${pack.renewalMethod === null ? t('none') : known('method', pack.renewalMethod) + period}</span>
  </label>`;
}

function taskForm({ writer, backend }: PackChoiceView, desk: SeveralDesk): TemplateResult {
  const { t, known } = writer;
  const { task } = desk.chosen;
  const periods = periodsWithin(backend.capabilities.limits);
  const period = task.kind === 'renew' ? task.period : (task.choice.period ?? periods[0]!);
  const set = (next: SeveralTask) => (desk.task = next);
  const radio = (name: string, value: string, label: string, checked: boolean, act: () => void) =>
    html`<label class="check"><input type="radio" name=${name} value=${value} .checked=${checked} @change=${act} /><span>${label}</span></label>`;
  return html`<div class="task">
    <fieldset class="radios">
      <legend>${t('several.task')}</legend>
      ${radio('task', 'renew', t('several.task.renew'), task.kind === 'renew', () => set({ kind: 'renew', period }))}
      ${radio('task', 'save', t('several.task.save'), task.kind === 'save', () => set({ kind: 'save', choice: withMethod('automatic', period) }))}
    </fieldset>
    ${task.kind === 'renew'
      ? select(writer, periods, period, (next) => set({ kind: 'renew', period: next }))
      : html`<fieldset class="radios">
            <legend>${t('several.method')}</legend>
            ${methods.map((method) => radio('several-method', method, known('method', method), task.choice.method === method, () => set({ kind: 'save', choice: withMethod(method, period) })))}
          </fieldset>
          ${task.choice.period ? select(writer, periods, task.choice.period, (next) => set({ kind: 'save', choice: { ...task.choice, period: next } })) : nothing}`}
  </div>`;
}

const select = (writer: Writer, periods: readonly Duration[], period: Duration, onChange: (period: Duration) => void): TemplateResult =>
  periodSelect({ writer, label: writer.t('renewal.period'), name: 'several-period', periods, period, disabled: false, onChange });
