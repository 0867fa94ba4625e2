/** A signal that fires when its host leaves the page: what has been asked for on its behalf is of no more use. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Stay implements ReactiveController {
  #end = new AbortController();

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The signal of the present stay. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  hostConnected(): void {
    if (this.#end.signal.aborted) this.#end = new AbortController();
  }

  hostDisconnected(): void {
    this.#end.abort();
  }
}
