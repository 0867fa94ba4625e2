/** The columns of the plug-in list. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Plugin } from '../../contract/index.js';
import { safeLink } from '../../model/safe-link.js';
import type { Column } from '../../parts/data-table/column.js';
import { icon, type IconName } from '../../parts/icons.js';
import type { Writer } from '../../parts/writer.js';

/** A map: a backend's own word may be that of something every object has, such as `constructor`. */
const shapes: ReadonlyMap<string, readonly [IconName, string]> = new Map([
  ['pendingReview', ['clock', 'rest']],
  ['rejected', ['close', 'bad']],
  ['pendingPayment', ['warn', 'warn']],
  ['available', ['check', 'good']],
  ['expired', ['pause', 'rest']],
]);

/** Where the review stands, by shape, colour and word; a state we do not know in its own word. */
export function reviewBadge({ reviewState }: Plugin, writer: Writer): TemplateResult {
  const [sign, tone] = shapes.get(reviewState) ?? ['info', 'rest'];
  return html`<span class="badge ${tone}" part="status status-${reviewState}">${icon(sign)}${writer.known('plugins.review', reviewState)}</span>`;
}

/** Where to buy it, while payment is due. */
export function buyPlugin({ reviewState, buyUrl, miniProgramName }: Plugin, { t }: Writer): TemplateResult | typeof nothing {
  const link = reviewState === 'pendingPayment' ? safeLink(buyUrl) : null;
  return link ? html`<a href=${link}>${t('plugins.buy')}<span class="visually-hidden">: ${miniProgramName}</span></a>` : nothing;
}

/** In the order of the product's console. */
export const pluginColumns: readonly Column<Plugin>[] = [
  { key: 'type', label: 'plugins.type', width: 175, sort: 'applicationType', cell: ({ applicationType }) => applicationType },
  { key: 'name', label: 'plugins.name', width: 180, locked: true, pinned: true, sort: 'miniProgramName', cell: ({ miniProgramName }) => miniProgramName },
  { key: 'appId', label: 'plugins.appId', width: 190, cell: ({ miniProgramAppId }) => miniProgramAppId },
  {
    key: 'state',
    label: 'plugins.state',
    width: 180,
    sort: 'reviewState',
    cell: (plugin, writer) => html`${reviewBadge(plugin, writer)}<span>${writer.t('plugins.applied', { date: writer.date(plugin.appliedAt) })}</span>`,
  },
  { key: 'started', label: 'plugins.started', width: 195, sort: 'startedAt', cell: ({ startedAt }, { instant, t }) => (startedAt === null ? t('none') : instant(startedAt)) },
  { key: 'expires', label: 'plugins.expires', width: 195, sort: 'expiresAt', cell: ({ expiresAt }, { instant, t }) => (expiresAt === null ? t('none') : instant(expiresAt)) },
  { key: 'operation', label: 'plugins.operation', width: 130, locked: true, cell: (plugin, writer) => html`${buyPlugin(plugin, writer)}` },
];
