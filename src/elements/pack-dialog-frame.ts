/** The frame that dialogs about one pack share: it opens for a pack, forgets it when it is closed, and keeps what is typed to itself. */
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Pack } from '../contract/index.js';

/** What stands in the frame. */
export interface FrameView {
  /** The dialog's own class, and the beginning of the identifiers in it. */
  readonly name: string;
  readonly title: (pack: Pack) => string;
  readonly content: () => unknown;
  readonly foot: () => unknown;
  /** There is nothing but text, which the keyboard must be able to scroll. */
  readonly onlyText: boolean;
  readonly busy: boolean;
  readonly onSubmit: (event: Event) => void;
  /** The escape key is pressed. */
  readonly onCancel?: (event: Event) => void;
  /** It has been closed. */
  readonly onClosed: () => void;
}

export class PackDialogFrame {
  /** The pack that it is open for. */
  pack: Pack | undefined;
  readonly #host: LitElement;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #onClosed: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  async open(pack: Pack): Promise<void> {
    this.pack = pack;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!this.#dialog.value?.open) this.#dialog.value?.showModal();
  }

  readonly close = (): void => this.#dialog.value?.close();

  /** What is drawn in it that fits a selector. */
  all<Found extends HTMLElement>(selector: string): readonly Found[] {
    return [...(this.#dialog.value?.querySelectorAll<Found>(selector) ?? [])];
  }

  render({ name, title, content, foot, onlyText, busy, onSubmit, onCancel, onClosed }: FrameView): TemplateResult {
    this.#onClosed = onClosed;
    const { pack } = this;
    return html`<dialog class="dialog ${name}" part="dialog" aria-labelledby="${name}-title" @cancel=${onCancel ?? nothing} @close=${this.#closed} @input=${stop} ${ref(this.#dialog)}>
      ${pack
        ? html`<form novalidate @submit=${onSubmit}>
            <div class="dialog-head"><h3 id="${name}-title">${title(pack)}</h3></div>
            <div class="content" tabindex=${onlyText ? '0' : nothing} aria-busy=${busy ? 'true' : 'false'}>${content()}</div>
            <div class="dialog-foot">${foot()}</div>
          </form>`
        : nothing}
    </dialog>`;
  }

  readonly #closed = (): void => {
    // The event comes late: by then it may be open again.
    if (this.#dialog.value?.open) return;
    this.#onClosed?.();
    this.pack = undefined;
    this.#host.requestUpdate();
  };
}

/** Typing is the dialog's own affair. */
function stop(event: Event): void {
  event.stopPropagation();
}
