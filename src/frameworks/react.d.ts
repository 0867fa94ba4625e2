/**
 * The tags in React's JSX: `import type {} from 'packmeter/react'` once, anywhere in the project. React 19 sets a property where the
 * element has one, and takes `onpackmeter-select` for a listener of `packmeter-select`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementListeners, ElementSettings, PackmeterTags } from './elements.js';

type Tags = {
  [Tag in keyof PackmeterTags]: Omit<DetailedHTMLProps<HTMLAttributes<PackmeterTags[Tag]>, PackmeterTags[Tag]>, keyof ElementSettings<PackmeterTags[Tag]>> &
    ElementSettings<PackmeterTags[Tag]> &
    ElementListeners & { readonly class?: string | undefined };
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
