/** The export dialog of a deduction table, and files that the page hands to its reader. */
import type { PackSource } from '../../src/api/pack-source.js';
import type { DeductionTable } from '../../src/index.js';
import type { WorldName } from '../../mock-api/index.js';
import { backendSource, heard, mount, part, parts, waitUntil } from './support.js';

/** A file as the reader has it. */
export interface SavedFile {
  readonly name: string;
  readonly content: string;
  readonly blob: Blob;
}

/** Takes the browser's own dialog for saving away: no test can press its buttons. */
export function withoutPicker(): void {
  const page = globalThis as { showSaveFilePicker?: unknown };
  const own = Object.getOwnPropertyDescriptor(page, 'showSaveFilePicker');
  before(() => Object.defineProperty(page, 'showSaveFilePicker', { value: undefined, configurable: true, writable: true }));
  after(() => {
    if (own) Object.defineProperty(page, 'showSaveFilePicker', own);
    else delete page.showSaveFilePicker;
  });
}

/** The next file that is handed over. Nothing is downloaded. */
export function saved(): Promise<SavedFile> {
  return new Promise((resolve) => {
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      HTMLAnchorElement.prototype.click = click;
      const { href, download } = this;
      void fetch(href)
        .then((response) => response.blob())
        .then(async (blob) => resolve({ name: download, blob, content: await new Response(blob).text() }));
    };
  });
}

/** The dialog. */
export const dialog = (element: Element) => part<HTMLDialogElement>(element, 'dialog.exports');
/** A button of the dialog, by its words. */
export const button = (element: Element, label: string) => [...dialog(element).querySelectorAll('button')].find((each) => each.textContent.trim() === label);
/** Presses a button of the dialog as soon as it may be. */
export const press = async (element: Element, label: string) => {
  await waitUntil(() => button(element, label)?.disabled === false, `a button “${label}”`);
  button(element, label)!.click();
};
/** A choice of the dialog. */
export const choice = (element: Element, value: string) => dialog(element).querySelector<HTMLInputElement>(`input[value="${value}"]`)!;

/** A table of a world with its export dialog open. */
export async function table(world: WorldName, product: string, change: (source: PackSource) => Partial<PackSource> = () => ({})) {
  const { backend, source } = backendSource(world);
  const element = mount<DeductionTable>('deduction-table', { source: { ...source, ...change(source) }, product });
  await heard(element, 'packmeter-ready');
  await waitUntil(() => parts<HTMLButtonElement>(element, '.toolbar button').some((each) => each.textContent.trim() === 'Export' && !each.disabled), 'the button');
  parts(element, '.toolbar button').find((each) => each.textContent.trim() === 'Export')!.click();
  await waitUntil(() => element.shadowRoot?.querySelector<HTMLDialogElement>('dialog.exports')?.open ?? false, 'the dialog');
  return { backend, source, element };
}

/** Chooses CSV, begins, and gives what was saved. */
export async function csv(element: Element): Promise<{ readonly name: string; readonly lines: readonly string[] }> {
  const file = saved();
  choice(element, 'csv').click();
  await press(element, 'Export');
  const { name, content } = await file;
  return { name, lines: content.split('\r\n') };
}

/** What a file says of itself under a name. */
export const value = (lines: readonly string[], name: string) => lines.find((line) => line.replace('\uFEFF', '').startsWith(`${name},`))?.split(',').slice(1).join(',').trim();
