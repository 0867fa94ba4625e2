/** Where the overview stands: how wide it is, what room it has for packs, and whether it is being printed. */
import type { LitElement, ReactiveController } from 'lit';

/** Narrower than this, a table would be a keyhole. */
const tableFrom = 640;

/** Pixels that packs have below all that stands above them. */
const likely = 480;

export class Place implements ReactiveController {
  /** There is no room for a table. */
  narrow = false;
  /** The page is being laid out on paper. */
  printing = false;
  readonly #host: LitElement;
  readonly #drawNow: () => void;
  #size: ResizeObserver | undefined;
  #observed: Element | null = null;
  #width = 0;
  #room: Pick<DOMRectReadOnly, 'width' | 'height'> | undefined;

  /** `drawNow` draws what has been asked to be drawn without waiting for the next turn. */
  constructor(host: LitElement, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  /** What the list of packs has, as it was measured last; what is likely before, since asking would cost a layout. */
  get room(): Pick<DOMRectReadOnly, 'width' | 'height'> {
    return this.#room ?? { width: this.#width, height: likely };
  }

  hostConnected(): void {
    this.#width = this.#host.clientWidth;
    this.narrow = this.#width < tableFrom;
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
