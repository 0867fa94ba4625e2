/** The way to the exports: a button, and behind it what is fetched when the button is first pressed. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { icon } from '../../parts/icons.js';
import { later, type Later } from '../../parts/later.js';
import type { Writer } from '../../parts/writer.js';
import type { ExportPart } from './export-part.js';
import type { ExportHost } from './export-subject.js';

export class ExportDoor {
  readonly #later: Later<ExportPart>;
  readonly #subject: ExportHost['subject'];

  constructor(element: LitElement, host: ExportHost) {
    this.#subject = host.subject;
    // By its name: other files import this one too, and a bundler would make an object of all that it exports.
    this.#later = later(element, () => import('./export-part.js').then(({ ExportPart }) => ({ ExportPart })), ({ ExportPart }) => new ExportPart(element, host));
  }

  /** Opens the exports. */
  open(): void {
    void this.#later.open().then((part) => part?.open());
  }

  /** The button for the toolbar. */
  button({ t }: Writer): TemplateResult {
    const open = () => this.open();
    return html`<button class="button" aria-haspopup="dialog" ?disabled=${!this.#subject()} @click=${open}>${icon('download')}${t('deductions.export')}</button>`;
  }

  /** What the button has opened. */
  render({ t }: Writer): TemplateResult | typeof nothing {
    if (this.#later.failed) return html`<div class="notes"><p class="note bad" role="alert">${t('deductions.partFailed')}</p></div>`;
    return this.#later.part?.render() ?? nothing;
  }
}
