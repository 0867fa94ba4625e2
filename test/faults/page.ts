/** A page without a document: what controllers need of a browser, for simulations by the thousand. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A browser profile: what its storage holds outlives every page. */
export class Profile {
  readonly kept = new Map<string, string>();
  /** Storage that is full takes nothing. */
  full = false;

  /** Puts this profile where scripts look for one. */
  open(): void {
    const { kept } = this;
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => {
        if (this.full) throw new DOMException('full', 'QuotaExceededError');
        kept.set(name, value);
      },
      removeItem: (name: string) => void kept.delete(name),
      key: (index: number) => [...kept.keys()][index] ?? null,
      get length() {
        return kept.size;
      },
    };
    Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
    Object.assign(globalThis, { addEventListener: () => undefined, removeEventListener: () => undefined });
  }
}

/** What an element is to its controllers. Once it has left, it never updates again. */
export class Host implements ReactiveControllerHost {
  readonly #controllers: ReactiveController[] = [];
  #pending = false;
  #left = false;
  updateComplete: Promise<boolean> = Promise.resolve(true);
  /** Called whenever a controller has something new to show, also once this has left. */
  watch: () => void = () => undefined;

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {}

  requestUpdate(): void {
    this.watch();
    if (this.#pending || this.#left) return;
    this.#pending = true;
    this.updateComplete = Promise.resolve().then(() => this.#update());
  }

  /** The page is closed: nothing of it goes on, though what it has sent is on its way. */
  leave(): void {
    this.#left = true;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  #update(): boolean {
    this.#pending = false;
    if (this.#left) return true;
    for (const controller of this.#controllers) controller.hostUpdate?.();
    for (const controller of this.#controllers) controller.hostUpdated?.();
    return true;
  }
}
