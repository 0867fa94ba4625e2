/** A usage chart under test. */
import type { UsageChart } from '../../src/elements/usage-chart/usage-chart.js';
import type { WorldName } from '../../mock-api/index.js';
import { backendSource, heard, mount, part, parts, waitUntil } from './support.js';

/** A chart that has been drawn. */
export async function drawn(properties: Partial<UsageChart> = {}, { source, ...rest } = backendSource()) {
  const element = mount<UsageChart>('usage-chart');
  const ready = heard(element, 'packmeter-ready');
  Object.assign(element, { source, ...properties });
  await ready;
  await element.updateComplete;
  return { element, source, ...rest };
}

/** The select of a field. */
export const field = (element: Element, name: string) => part<HTMLSelectElement>(element, `.field.${name} select`);
/** The button with a name. */
export const button = (element: Element, name: string) => parts<HTMLButtonElement>(element, 'button').find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name)!;
/** The series that the legend names. */
export const keys = (element: Element) => parts(element, '.key .name').map((name) => name.textContent.trim());
/** The cells of the table. */
export const rows = (element: Element) => parts(element, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));

/** True when the canvas has something on it. */
export function painted(element: Element): boolean {
  const canvas = part<HTMLCanvasElement>(element, 'canvas');
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.some((value) => value > 0);
}

/** The file that the browser is handed when something is done. */
export async function handed(act: () => void): Promise<File> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const files: File[] = [];
  URL.createObjectURL = (file) => {
    files.push(file as File);
    return createObjectURL(file);
  };
  HTMLAnchorElement.prototype.click = () => undefined;
  act();
  await waitUntil(() => files.length > 0, 'a file');
  Object.assign(URL, { createObjectURL });
  HTMLAnchorElement.prototype.click = click;
  return files[0]!;
}

/** All that is written on canvases while something is done. */
export async function writtenDuring(act: () => Promise<unknown>): Promise<readonly string[]> {
  const { fillText } = CanvasRenderingContext2D.prototype;
  const written: string[] = [];
  CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
    written.push(text.replaceAll(/[\u2066-\u2069]/g, ''));
    fillText.call(this, text, ...at);
  };
  await act();
  CanvasRenderingContext2D.prototype.fillText = fillText;
  return written;
}

/** A burn-down that is shown. */
export async function burning(packId: string | null, properties: Partial<UsageChart> = {}, world: WorldName = 'typical') {
  const element = mount<UsageChart>('usage-chart');
  const ready = heard(element, 'packmeter-ready');
  Object.assign(element, { source: backendSource(world).source, kind: 'burndown', packId, ...properties });
  await ready;
  await element.updateComplete;
  return element;
}
