/**
 * What a template of any framework may write on our tags, derived from the classes themselves, so that a new property
 * is known everywhere at once. Types only: nothing of this file reaches a page.
 */
import type { LitElement } from 'lit';
import type { DeductionTable } from '../elements/deduction-table/deduction-table.js';
import type { ExportRecords } from '../elements/export-records/export-records.js';
import type { PackOverview } from '../elements/pack-overview/pack-overview.js';
import type { PluginList } from '../elements/plugin-list/plugin-list.js';
import type { RenewalSettings } from '../elements/renewal-settings/renewal-settings.js';
import type { UsageChart } from '../elements/usage-chart/usage-chart.js';
import type { PackmeterEventMap } from '../parts/events.js';

/** The tags and their classes. */
export interface PackmeterTags {
  'pack-overview': PackOverview;
  'deduction-table': DeductionTable;
  'usage-chart': UsageChart;
  'renewal-settings': RenewalSettings;
  'export-records': ExportRecords;
  'plugin-list': PluginList;
}

/** The properties of an element that a page may set. `undefined` leaves a property at its default. */
export type ElementProperties<Element> = {
  [Name in Exclude<keyof Element, keyof LitElement> as Element[Name] extends (...args: never[]) => unknown ? never : Name]?:
    | Element[Name]
    | undefined;
};

/** The properties that an attribute can carry, under the attribute's name: `packId` as `pack-id`. */
export type ElementAttributes<Element> = {
  [Name in keyof ElementProperties<Element> & string as NonNullable<Element[Name & keyof Element]> extends string | number | boolean
    ? Hyphenated<Name>
    : never]?: ElementProperties<Element>[Name];
};

/** Listeners under the name that a framework gives them: `on` with the name of the event, or another prefix. */
export type ElementListeners<Prefix extends string = 'on'> = {
  [Name in keyof PackmeterEventMap as `${Prefix}${Name}`]?: ((event: PackmeterEventMap[Name]) => void) | undefined;
};

/** Everything but listeners. */
export type ElementSettings<Element> = ElementProperties<Element> & ElementAttributes<Element>;

type Hyphenated<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Hyphenated<Rest>}`
    : `-${Lowercase<First>}${Hyphenated<Rest>}`
  : Name;
