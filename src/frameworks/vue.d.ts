/**
 * The tags in Vue's templates: `import type {} from 'packmeter/vue'` once, and `isCustomElement: (tag) => tag.includes('-')` in the
 * compiler's options. Objects are bound with `.prop`, so that they arrive even before the element is defined.
 */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ElementListeners, ElementSettings, PackmeterTags } from './elements.js';

type CapitalListeners = {
  [Name in keyof ElementListeners as Name extends `on${infer Event}` ? `on${Capitalize<Event>}` : never]?: ElementListeners[Name];
};

type Tags = {
  [Tag in keyof PackmeterTags]: DefineComponent<
    Omit<HTMLAttributes, keyof ElementSettings<PackmeterTags[Tag]>> & ElementSettings<PackmeterTags[Tag]> & CapitalListeners
  >;
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
