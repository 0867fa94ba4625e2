/** Registers all elements, or all under tags with a suffix so that two versions can share a page. */
import { DeductionTable } from './elements/deduction-table/deduction-table.js';
import { ExportRecords } from './elements/export-records/export-records.js';
import { PackOverview } from './elements/pack-overview/pack-overview.js';
import { PluginList } from './elements/plugin-list/plugin-list.js';
import { RenewalSettings } from './elements/renewal-settings/renewal-settings.js';
import { UsageChart } from './elements/usage-chart/usage-chart.js';
import { register, type PackmeterClass } from './define/register.js';

const elements: Readonly<Record<string, PackmeterClass>> = {
  'pack-overview': PackOverview,
  'deduction-table': DeductionTable,
  'usage-chart': UsageChart,
  'renewal-settings': RenewalSettings,
  'export-records': ExportRecords,
  'plugin-list': PluginList,
};

/** How elements are registered. */
export interface DefineOptions {
  /** Appended to each tag: `define({ suffix: '-v2' })` gives `<pack-overview-v2>`. Lowercase letters, digits, hyphens. */
  readonly suffix?: string;
}

/** Registers all elements. Never throws. */
export function define({ suffix = '' }: DefineOptions = {}): void {
  if (!/^[a-z0-9-]*$/.test(suffix)) {
    console.warn(`packmeter: the suffix "${suffix}" cannot stand in a tag; use lowercase letters, digits and hyphens.`);
    return;
  }
  for (const [tag, element] of Object.entries(elements)) register(tag + suffix, element);
}
