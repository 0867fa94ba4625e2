/** Where the backend is, when the tags are registered, and what the page has been told. */
import { createHttpSource, type PackmeterEventMap } from 'packmeter';

const asked = new URLSearchParams(location.search);

export const endpoint = asked.get('api') ?? 'http://localhost:4010/v1';

/** A source made by the page, as one over another API would be. */
export const source = createHttpSource({ endpoint });

/** Texts of the page in place of the kit's. */
export const messages = { 'overview.title': 'Our packs' } as const;

/** The products that the button goes through; a page may well say nothing, or false. */
export const products = ['mps', undefined, 'live', null] as const;

/** Registers the tags; with `?late` when somebody says so, long after the first drawing. */
export async function register(): Promise<void> {
  if (asked.has('late')) await new Promise((resolve) => addEventListener('register-now', resolve, { once: true }));
  const { define } = await import('packmeter');
  define();
}

type Told = PackmeterEventMap['packmeter-ready'] | PackmeterEventMap['packmeter-select'];

/** One line for an event. Nothing of ours is to break when a page prevents what cannot be prevented. */
export function line(event: Told): string {
  event.preventDefault();
  return `${event.type} ${(event.target as Element).localName} ${JSON.stringify(event.detail)}`;
}
