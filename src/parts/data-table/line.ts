/** What has just been done, said below the rows, with a way to take it back. It goes by itself; Ctrl+Z remains. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Writer } from '../writer.js';
import type { TableFace } from './face.js';

/** How long a message stays, in milliseconds. */
const stay = 8000;

export class StatusLine<Row> {
  readonly #table: TableFace<Row>;
  #text: string | undefined;
  #undo: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(table: TableFace<Row>) {
    this.#table = table;
  }

  say(text: string | undefined, undo?: () => void): void {
    clearTimeout(this.#timer);
    if (text !== undefined) this.#timer = setTimeout(() => this.say(undefined), stay);
    else if (this.#text === undefined) return;
    this.#text = text;
    this.#undo = undo;
    this.#table.host.requestUpdate();
  }

  render({ t }: Writer): TemplateResult | undefined {
    if (this.#text === undefined) return undefined;
    return html`<span class="said"
      >${this.#text}${this.#undo ? html` <button class="link" @click=${this.#undo}>${t('grid.undo')}</button>` : nothing}</span
    >`;
  }
}
