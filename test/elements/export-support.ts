/** Files that the page hands to its reader. */

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
