/** The guides of the elements, and what their manifest says of them. */
import reference from '../../docs/elements.md?raw';
import deductionTable from '../../docs/guides/deduction-table.md?raw';
import exportRecords from '../../docs/guides/export-records.md?raw';
import packOverview from '../../docs/guides/pack-overview.md?raw';
import pluginList from '../../docs/guides/plugin-list.md?raw';
import renewalSettings from '../../docs/guides/renewal-settings.md?raw';
import usageChart from '../../docs/guides/usage-chart.md?raw';
import { linked, section } from './markdown.js';

const guides: Readonly<Record<string, string>> = {
  'deduction-table': deductionTable,
  'export-records': exportRecords,
  'pack-overview': packOverview,
  'plugin-list': pluginList,
  'renewal-settings': renewalSettings,
  'usage-chart': usageChart,
};

/** What an element is, when to take it, how, and how it is reached by everybody. Nothing for what is no element. */
export function guideOf(tag: string): string {
  const guide = guides[tag];
  return guide === undefined ? '' : linked(`${intro(tag)}\n\n${guide}`, `docs/guides/${tag}.md`);
}

/** Its properties, methods, events, parts and custom properties, as its manifest has them. */
export function referenceOf(tag: string): string {
  const own = section(reference, `\`<${tag}>\``);
  const titles: Readonly<Record<string, string>> = { Property: 'Properties', Method: 'Methods', Event: 'Events', Slot: 'Slots', Part: 'Parts', 'Custom property': 'Tokens' };
  return own.slice(own.indexOf('| ')).replaceAll(/^\| (Property|Method|Event|Slot|Part|Custom property) \|/gm, (head, name: string) => `### ${titles[name]}\n\n${head}`);
}

const intro = (tag: string): string => {
  const own = section(reference, `\`<${tag}>\``);
  return own.slice(0, own.indexOf('| ')).trim();
};
