/** The filters that are not always in sight: subproduct, billing item, specification, account. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';
import type { Backend } from '../../controllers/backend.js';
import type { DeductionFilters } from '../../model/deduction-filters.js';
import type { Writer } from '../../parts/writer.js';
import type { DeductionDesk } from './desk.js';
import { hasKinds } from './filters.js';

export function moreFilters(writer: Writer, backend: Backend, desk: DeductionDesk, dialog: Ref<HTMLDialogElement>): TemplateResult {
  const { t, name } = writer;
  const { filters } = desk;
  const product = desk.entry(backend);
  const options = (list: readonly { readonly key: string; readonly names: Readonly<Record<string, string>> }[], chosen: string) => html`
    <option value="" .selected=${chosen === ''}>${t('all')}</option>
    ${list.map(({ key, names }) => html`<option value=${key} .selected=${key === chosen}>${name(names, key)}</option>`)}
  `;
  const submit = (event: SubmitEvent): void => {
    const given = new FormData(event.target as HTMLFormElement);
    const text = (field: keyof DeductionFilters): string => {
      const value = given.get(field);
      return typeof value === 'string' ? value.trim() : '';
    };
    desk.filter({ subproduct: hasKinds(product) ? filters.subproduct : text('subproduct'), billingItem: text('billingItem'), specification: text('specification'), deductedUin: text('deductedUin') });
  };
  const clear = (event: Event): void => {
    const form = (event.target as HTMLElement).closest('form')!;
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')) field.value = '';
  };
  return html`<dialog class="dialog more-filters" part="dialog" aria-labelledby="more-filters-title" closedby="any" ${ref(dialog)}>
    <form method="dialog" @submit=${submit}>
      <div class="dialog-head">
        <h3 id="more-filters-title">${t('deductions.moreFilters')}</h3>
        <button type="button" class="link" @click=${clear}>${t('filters.clear')}</button>
      </div>
      <div class="content">
        ${hasKinds(product)
          ? nothing
          : html`<label class="field"><span>${t('column.subproduct')}</span><select name="subproduct">${options(product?.subproducts ?? [], filters.subproduct)}</select></label>`}
        <label class="field"><span>${t('column.billingItem')}</span><select name="billingItem">${options(product?.billingItems ?? [], filters.billingItem)}</select></label>
        <label class="field"><span>${t('column.specification')}</span><input name="specification" maxlength="200" autocomplete="off" .value=${filters.specification} /></label>
        <label class="field"><span>${t('column.deductedUin')}</span><input name="deductedUin" maxlength="200" inputmode="numeric" autocomplete="off" .value=${filters.deductedUin} /></label>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" @click=${() => dialog.value?.close()}>${t('cancel')}</button>
        <button type="submit" class="button primary">${t('filters.apply')}</button>
      </div>
    </form>
  </dialog>`;
}
