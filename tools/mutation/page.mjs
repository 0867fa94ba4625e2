// What tests that were written for a page take from it, on Node; and the same random numbers in every run.
import fc from 'fast-check';

let state = 1;
/** Puts all of that back to how it was at first. */
export function preparePage() {
  state = 1;
  localStorage.clear();
  page = new EventTarget();
  define('document', newDocument());
}

Math.random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
fc.configureGlobal({ seed: 1 });
globalThis.everyNthRun = 40;

class MemoryStorage {
  #kept = new Map();
  get length() {
    return this.#kept.size;
  }
  key(index) {
    return [...this.#kept.keys()][index] ?? null;
  }
  getItem(name) {
    return this.#kept.get(String(name)) ?? null;
  }
  setItem(name, value) {
    this.#kept.set(String(name), String(value));
  }
  removeItem(name) {
    this.#kept.delete(String(name));
  }
  clear() {
    this.#kept.clear();
  }
}

let page;
const define = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
/** Its events go on to the window when they bubble. */
const newDocument = () => Object.assign(new EventTarget(), {
  hidden: false,
  createElement: () => ({ remove() {} }),
  head: { append() {} },
  dispatchEvent: (event) => EventTarget.prototype.dispatchEvent.call(globalThis.document, event) && (!event.bubbles || page.dispatchEvent(event)),
});
define('localStorage', new MemoryStorage());
define('location', new URL('http://localhost:8000/test/page.html'));
for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) define(name, (...rest) => page[name](...rest));
// Sixty frames a second.
define('requestAnimationFrame', (callback) => setTimeout(callback, 16, 0));
define('cancelAnimationFrame', (frame) => clearTimeout(frame));
