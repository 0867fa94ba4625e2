/** Where the overview stands: how wide it is, and whether it is being printed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Narrower than this, a table would be a keyhole. */
const tableFrom = 640;

export class Place implements ReactiveController {
  /** There is no room for a table. */
  narrow = false;
  /** The page is being laid out on paper. */
  printing = false;
  readonly #host: ReactiveControllerHost & Element;
  readonly #drawNow: () => void;
  #size: ResizeObserver | undefined;

  /** `drawNow` draws what has been asked to be drawn without waiting for the next turn. */
  constructor(host: ReactiveControllerHost & Element, drawNow: () => void) {
    this.#host = host;
    this.#drawNow = drawNow;
    host.addController(this);
  }

  hostConnected(): void {
    this.narrow = this.#host.clientWidth < tableFrom;
    // Drawn in the next frame: a change of size inside the observer's own turn is reported to the page as an error.
    this.#size ??= new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#size.observe(this.#host);
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#onPrint);
  }

  hostDisconnected(): void {
    this.#size?.disconnect();
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
