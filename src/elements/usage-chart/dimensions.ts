/** The fields for task type and region, and how the two are named. */
import { html, type TemplateResult } from 'lit';
import type { TaskType, UsageDimensions, UsageRegion } from '../../contract/index.js';
import type { Writer } from '../../parts/writer.js';

/** In place of a region: all of them together. */
export const allRegions = '*';

/** What is looked at; always something that the product has. */
export interface Scope {
  readonly taskType: string;
  /** A region, or all. */
  readonly region: string;
}

/** The wish, as far as the product has it; its defaults where it has not. */
export function scopeOf(dimensions: UsageDimensions, taskType: string | null, region: string | null): Scope {
  const { taskTypes, regions, defaultTaskType, defaultRegion } = dimensions;
  return {
    taskType: taskTypes.some(({ key }) => key === taskType) ? taskType! : defaultTaskType,
    region: region === allRegions || regions.some(({ key }) => key === region) ? region! : defaultRegion,
  };
}

/** The regions to ask for. */
export const regionsOf = ({ regions }: UsageDimensions, { region }: Scope): readonly string[] =>
  region === allRegions ? regions.map(({ key }) => key) : [region];

/** Task type and region by name. */
export function scopeNames({ taskTypes, regions }: UsageDimensions, scope: Scope, { t, name }: Writer): { readonly taskType: string; readonly region: string } {
  const nameOf = (all: readonly (TaskType | UsageRegion)[], key: string) => name(all.find((each) => each.key === key)?.names, key);
  return {
    taskType: nameOf(taskTypes, scope.taskType),
    region: scope.region === allRegions ? t('usage.region.all') : nameOf(regions, scope.region),
  };
}

/** What must be said of a chart that shows defaults, so that it is not taken for all there is. */
export function defaultsNote({ defaultTaskType, defaultRegion }: UsageDimensions, { taskType, region }: Scope, { t }: Writer): string | null {
  const [byTaskType, byRegion] = [taskType === defaultTaskType, region === defaultRegion];
  if (byTaskType && byRegion) return t('usage.caption.defaults');
  if (byTaskType) return t('usage.caption.defaultTaskType');
  return byRegion ? t('usage.caption.defaultRegion') : null;
}

/** The two fields. */
export function scopeFields(writer: Writer, dimensions: UsageDimensions, scope: Scope, onChange: (change: Partial<Scope>) => void): TemplateResult {
  const { t, name } = writer;
  const { taskTypes, regions, defaultTaskType, defaultRegion } = dimensions;
  const label = ({ key, names }: TaskType | UsageRegion, standard: string) =>
    key === standard ? t('usage.default', { name: name(names, key) }) : name(names, key);
  const options = (all: readonly (TaskType | UsageRegion)[], chosen: string, standard: string) =>
    all.map((each) => html`<option value=${each.key} .selected=${each.key === chosen}>${label(each, standard)}</option>`);
  return html`<label class="field task-type">
      <span>${t('usage.taskType')}</span>
      <select @change=${(event: Event) => onChange({ taskType: valueOf(event) })}>${options(taskTypes, scope.taskType, defaultTaskType)}</select>
    </label>
    <label class="field region">
      <span>${t('usage.region')}</span>
      <select @change=${(event: Event) => onChange({ region: valueOf(event) })}>
        <option value=${allRegions} .selected=${scope.region === allRegions}>${t('usage.region.all')}</option>
        ${options(regions, scope.region, defaultRegion)}
      </select>
    </label>`;
}

const valueOf = (event: Event): string => (event.target as HTMLSelectElement).value;
