/** What tests of several packs at once do: tick, preview, agree. */
import type { RenewalSettings } from '../../src/index.js';
import { press, there, type Scene } from './renewal-support.js';
import { mount, part, parts, text, waitUntil } from './support.js';

export const packIds = ['plan-today', 'plan-tomorrow', 'plan-week', 'plan-dear', 'plan-none'];

export async function several(stage: Pick<Scene, 'source'>, properties: Partial<RenewalSettings> = {}): Promise<RenewalSettings> {
  const element = mount<RenewalSettings>('renewal-settings', { source: stage.source, ...properties });
  await there(element, '.pack-button');
  press(element, 'Several packs at once');
  await there(element, '[name="pack"]');
  return element;
}

export async function tick(element: RenewalSettings, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) part<HTMLInputElement>(element, `[name="pack"][value="${id}"]`).click();
  await element.updateComplete;
}

/** Ticks packs and asks for the preview. */
export async function preview(element: RenewalSettings, ...ids: readonly string[]): Promise<void> {
  await tick(element, ...ids);
  press(element, 'Preview');
  await there(element, 'table.several');
}

export const row = (element: RenewalSettings, id: string): string => part(element, `tr[data-pack="${id}"]`).textContent.replace(/\s+/g, ' ').trim();
export const phase = (element: RenewalSettings, id: string): string | undefined => part(element, `tr[data-pack="${id}"]`).dataset['phase'];
export const phases = (element: RenewalSettings, wanted: Readonly<Record<string, string>>): Promise<void> =>
  waitUntil(() => Object.entries(wanted).every(([id, each]) => parts(element, `tr[data-pack="${id}"][data-phase="${each}"]`).length === 1), `${JSON.stringify(wanted)} in ${text(element)}`);

export async function agree(element: RenewalSettings): Promise<void> {
  part<HTMLInputElement>(element, '[name="several-consent"]').click();
  await element.updateComplete;
}

/** Agrees, and begins. */
export async function begin(element: RenewalSettings, label: string): Promise<void> {
  await agree(element);
  press(element, label);
  await there(element, '.progress');
}

export const receipts = async ({ source }: Pick<Scene, 'source'>, id: string): Promise<number> => (await source.renewals(id, {})).items.length;

afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});
