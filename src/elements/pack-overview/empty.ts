/** What the overview says when there is no pack to show. */
import { html, type TemplateResult } from 'lit';
import { enChips } from '../../i18n/en-chips.js';
import { isNarrowed } from '../../model/pack-filters.js';
import { safeLink } from '../../model/safe-link.js';
import { emptyView } from '../../parts/status-view.js';
import type { PackFiltersView } from './filters.js';

/** No pack matches the filters, and the way back; or there are none at all, and a link to where some can be bought. */
export function noPacks({ writer, filters, product, capabilities, onReset }: PackFiltersView): TemplateResult {
  const { t } = writer.with(enChips);
  if (isNarrowed(filters)) return emptyView(t('pack.noMatch.title'), t('pack.noMatch.text'), html`<button class="button" @click=${onReset}>${t('reset')}</button>`);
  const link = safeLink(product?.buyUrl ?? capabilities?.buyUrl);
  return emptyView(
    t('overview.empty.title'),
    t('overview.empty.text', { count: capabilities?.limits.overviewMonths ?? 3 }),
    link ? html`<a class="button primary" href=${link}>${t('pack.buy')}</a>` : undefined,
  );
}
