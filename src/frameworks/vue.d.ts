/**
 * The tags in Vue's templates: `import type {} from 'packmeter/vue'` once, and `isCustomElement: (tag) => tag.includes('-')` in the
 * compiler's options. Objects are bound with `.prop`, so that they arrive even before the element is defined.
 */
import type { DefineComponent, HTMLAttributes } from 'vue';
import type { ElementListeners, ElementSettings, PackmeterTags } from './elements.js';

/** Templates write `@packmeter-select`, which the type checker knows as `onPackmeterSelect`. */
type CamelListeners = {
  [Name in keyof ElementListeners<''> as `on${Camel<Name & string>}`]?: ElementListeners<''>[Name];
};

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${Capitalize<First>}${Camel<Rest>}` : Capitalize<Name>;

type Tags = {
  [Tag in keyof PackmeterTags]: DefineComponent<
    Omit<HTMLAttributes, keyof ElementSettings<PackmeterTags[Tag]>> & ElementSettings<PackmeterTags[Tag]> & CamelListeners
  >;
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
