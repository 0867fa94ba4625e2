/** Where the overview stands: how wide it is, what room it has for packs, and whether it is being printed. */
import type { LitElement, ReactiveController } from 'lit';

/** Narrower than this, a table would be a keyhole. */
const tableFrom = 640;

export class Place implements ReactiveController {
  /** There is no room for a table. */
  narrow = false;
  /** The page is being laid out on paper. */
  printing = false;
  readonly #host: LitElement;
  readonly #drawNow: () => void;
  #size: ResizeObserver | undefined;
  #observed: Element | null = null;
  #room: Pick<DOMRectReadOnly, 'width' | 'height'> | undefined;

  /** `drawNow` draws what has been asked to be drawn without waiting for the next turn. */
  constructor(host: LitElement, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  /** What the list of packs has, as it was measured last: asking costs a layout only before the first one. */
  get room(): Pick<DOMRectReadOnly, 'width' | 'height'> {
    return (this.#room ??= this.#observed?.getBoundingClientRect()) ?? { width: this.#host.clientWidth, height: 0 };
  }

  hostConnected(): void {
    this.narrow = this.#host.clientWidth < tableFrom;
    // Drawn in the next frame: a change of size inside the observer's own turn is reported to the page as an error.
    this.#size ??= new ResizeObserver((entries) => {
      const room = entries.findLast(({ target }) => target === this.#observed);
      if (room) this.#room = room.contentRect;
      requestAnimationFrame(() => this.#measure());
    });
    this.#size.observe(this.#host);
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#onPrint);
  }

  hostUpdated(): void {
    // An update may come after the element has gone.
    if (this.#observed?.isConnected || !this.#host.isConnected) return;
    this.#observed = this.#host.renderRoot.querySelector('.room');
    if (this.#observed) this.#size?.observe(this.#observed);
  }

  hostDisconnected(): void {
    this.#size?.disconnect();
    this.#observed = null;
    this.#room = undefined;
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#onPrint);
  }

  #measure(): void {
    const narrow = this.#host.clientWidth < tableFrom;
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.#host.requestUpdate();
  }

  readonly #onPrint = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    // The browser does not wait for the next turn.
    this.#host.requestUpdate();
    this.#drawNow();
  };
}
