/** What stands in place of the chart when there is nothing to draw. */
import { html, type TemplateResult } from 'lit';
import { emptyView } from '../../parts/status-view.js';
import type { Writer } from '../../parts/writer.js';
import { allRegions, defaultsNote, scopeNames } from './dimensions.js';
import type { Question } from './question.js';
import { rangeName, sentences } from './words.js';

/** No data were reported, which is not the same as a reported zero; with the reminder that defaults are shown, and a way to look everywhere. */
export function noUsageView(writer: Writer, { dimensions, scope, range }: Question, chooseRegion: (region: string) => void): TemplateResult {
  const { t } = writer;
  const text = t('usage.empty.text', { ...scopeNames(dimensions, scope, writer), range: rangeName(range, writer) });
  const everywhere = html`<button class="button" @click=${() => chooseRegion(allRegions)}>${t('usage.show.allRegions')}</button>`;
  return emptyView(
    t('usage.empty.title'),
    sentences([text, defaultsNote(dimensions, scope, writer)], writer),
    scope.region === allRegions ? undefined : everywhere,
  );
}
