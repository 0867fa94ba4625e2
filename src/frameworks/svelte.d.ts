/** The tags in Svelte's templates: `import type {} from 'packmeter/svelte'` once. Listeners are written `onpackmeter-select`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementListeners, ElementSettings, PackmeterTags } from './elements.js';

type Tags = {
  [Tag in keyof PackmeterTags]: Omit<HTMLAttributes<PackmeterTags[Tag]>, keyof ElementSettings<PackmeterTags[Tag]>> &
    ElementSettings<PackmeterTags[Tag]> &
    ElementListeners;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
