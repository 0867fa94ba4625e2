/** The tags in Solid's JSX: `import type {} from 'packmeter/solid'` once. Listeners are written `on:packmeter-select`. */
import type { JSX as SolidJSX } from 'solid-js';
import type { ElementListeners, ElementSettings, PackmeterTags } from './elements.js';

type Prefixed<Settings> = { [Name in keyof Settings & string as `prop:${Name}` | `attr:${Name}`]?: Settings[Name] };

type Tags = {
  [Tag in keyof PackmeterTags]: Omit<SolidJSX.HTMLAttributes<PackmeterTags[Tag]>, keyof ElementSettings<PackmeterTags[Tag]>> &
    ElementSettings<PackmeterTags[Tag]> &
    Prefixed<ElementSettings<PackmeterTags[Tag]>> &
    ElementListeners<'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
