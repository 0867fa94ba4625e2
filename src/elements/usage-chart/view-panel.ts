/** What a view of the usage chart is to the element around it. Types alone: views are fetched when they are looked at. */
import type { LitElement, TemplateResult } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { Pack } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import type { ChartKind } from '../../chart/figure.js';
import type { DayRange } from '../../model/usage-range.js';
import type { Granularity, Measure } from '../../model/usage-choices.js';
import type { Writer } from '../../parts/writer.js';
import type { UsageReading } from './reading.js';

/** The element that a view stands in. */
export type ViewHost = LitElement;

/** A view: usage, or the burn-down of a pack. */
export interface ViewPanel {
  /** True when there is something to look at. */
  readonly ready: boolean;
  /** Why something is not shown; undefined where the element knows it by itself. */
  readonly error: ApiError | undefined;
  /** The time of the data, where the element does not know it by itself. */
  readonly asOf?: string | undefined;
  /** Before the element is rendered. */
  update(): void;
  /** After it has been. */
  updated(): void;
  /** What can be chosen, where the element does not offer it by itself. */
  toolbar?(): unknown;
  /** What stands between toolbar and drawing. */
  notes(): unknown;
  /** The menu of files; null while there are none to be had. */
  menu(): unknown;
  render(): TemplateResult;
  reload(): void;
}

/** Where the view of usage takes from what it shows, and what it asks of the element. */
export interface UsagePanelConfig {
  readonly reading: UsageReading;
  readonly backend: () => Backend | undefined;
  readonly writer: () => Writer;
  readonly active: () => boolean;
  readonly wishes: () => {
    readonly kind: ChartKind;
    readonly measure: Measure;
    /** How long a bar of a range is. */
    readonly granularity: (range: DayRange) => Granularity;
    readonly compare: boolean;
    readonly table: boolean;
  };
  readonly onCompare: (compare: boolean) => void;
  readonly onRegion: (region: string) => void;
  readonly onRange: (range: DayRange) => void;
  /** The drawing has come, or its engine has failed to. */
  readonly onDrawn: () => void;
}

/** Where the burn-down takes from what it shows. */
export interface BurnDownConfig {
  readonly active: () => boolean;
  readonly backend: () => Backend | undefined;
  readonly packId: () => string | null;
  /** The product whose packs are offered; those of all when null. */
  readonly product: () => string | null;
  readonly onPack: (pack: Pack) => void;
  readonly granularity: () => Granularity | null;
  readonly onGranularity: (granularity: Granularity) => void;
  readonly table: () => boolean;
  readonly writer: () => Writer;
  readonly onDrawn: () => void;
}
