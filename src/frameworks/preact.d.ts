/** The tags in Preact's JSX: `import type {} from 'packmeter/preact'` once. Listeners are written `onpackmeter-select`. */
import type { HTMLAttributes } from 'preact';
import type { ElementListeners, ElementSettings, PackmeterTags } from './elements.js';

type Tags = {
  [Tag in keyof PackmeterTags]: Omit<HTMLAttributes<PackmeterTags[Tag]>, keyof ElementSettings<PackmeterTags[Tag]>> &
    ElementSettings<PackmeterTags[Tag]> &
    ElementListeners;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
