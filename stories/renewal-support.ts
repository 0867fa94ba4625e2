/** Renewal settings over a backend that a story can move and break, and what a person does with them. */
import { waitFor } from 'storybook/test';
import { createBackend, createFetch, type Backend, type Fault, type WorldName } from '../mock-api/index.js';
import { createHttpSource } from '../src/api/http-source.js';
import type { PackSource } from '../src/api/pack-source.js';
import type { RenewalSettings } from '../src/elements/renewal-settings/renewal-settings.js';

/** The backend behind each source. */
const backends = new WeakMap<PackSource, Backend>();

/** A source over a world; `prepare` runs commands in it first. */
export function preparedSource(world: WorldName, faults: readonly Fault[] = [], prepare: (backend: Backend) => void = () => undefined): PackSource {
  const backend = createBackend({ world });
  prepare(backend);
  backend.faults.set(faults);
  const source = createHttpSource({ endpoint: 'https://api.packmeter.example/v1', fetch: createFetch(backend), retry: { tries: 1 } });
  backends.set(source, backend);
  return source;
}

/** The element of a story, and what a person does with it. */
export function user(canvas: HTMLElement) {
  const element = canvas.querySelector<RenewalSettings>('renewal-settings')!;
  const find = async <E extends HTMLElement>(selector: string) => waitFor(() => element.shadowRoot!.querySelector<E>(selector) ?? Promise.reject(new Error(selector)), { timeout: 5000 });
  const press = async (label: string) => {
    const labelled = () => [...element.shadowRoot!.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(label) && each.ariaDisabled !== 'true');
    const found = await waitFor(() => labelled() ?? Promise.reject(new Error(label)), { timeout: 5000 });
    found.focus();
    found.click();
  };
  const type = async (selector: string, value: string) => {
    const input = await find<HTMLInputElement>(selector);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return { element, source: element.source!, find, press, type, backend: () => backends.get(element.source!)! };
}
