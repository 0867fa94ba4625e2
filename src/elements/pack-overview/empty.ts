/** What the overview says when there is no pack to show. */
import { html, type TemplateResult } from 'lit';
import type { Capabilities, Product } from '../../contract/index.js';
import { safeLink } from '../../model/safe-link.js';
import { emptyView } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';

/** No pack matches the filters; the way back stands below. */
export function noMatch({ t }: Writer, reset: () => void): TemplateResult {
  return emptyView(t('pack.noMatch.title'), t('pack.noMatch.text'), html`<button class="button" @click=${reset}>${t('reset')}</button>`);
}

/** There are no packs at all; where some can be bought, a link leads there. */
export function noPacks({ t }: Writer, { limits, buyUrl }: Capabilities, product: Product | undefined): TemplateResult {
  const link = safeLink(product?.buyUrl ?? buyUrl);
  return emptyView(
    t('overview.empty.title'),
    t('overview.empty.text', { count: limits.overviewMonths }),
    link ? html`<a class="button primary" href=${link}>${t('pack.buy')}</a>` : undefined,
  );
}
