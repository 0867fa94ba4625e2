/**
 * What a server writes in place of an element until its script has come: an empty frame of the element's size, as a
 * declarative shadow root. The element replaces it when it is defined, and nothing on the page moves. Pure: it needs no
 * document, and nothing else of the kit.
 */

/** Heights in pixels, in wide places and in those of at most 560 pixels. As the elements have them. */
const heights = {
  'deduction-table': [760, 1000],
  'export-records': [680, 860],
  'pack-overview': [720, 1060],
  'plugin-list': [480, 860],
  'renewal-settings': [760, 900],
} as const;

/** The elements that a skeleton can be had of. */
export type SkeletonTag = keyof typeof heights;

/** What a skeleton may need to be told. */
export interface SkeletonOptions {
  /** The nonce of the page's content policy: the skeleton has a style element, which a strict policy lets through by it. */
  readonly nonce?: string;
}

/**
 * The skeleton of an element, to stand as its first child: `<pack-overview>${skeleton('pack-overview')}</pack-overview>`.
 * It follows `--packmeter-height` and the brand tokens, as the element does.
 *
 * @throws {RangeError} for a tag that it does not know.
 */
export function skeleton(tag: SkeletonTag, { nonce }: SkeletonOptions = {}): string {
  if (!Object.hasOwn(heights, tag)) throw new RangeError(`There is no skeleton of <${tag}>.`);
  const [wide, narrow] = heights[tag];
  const style = `:host{display:block;box-sizing:border-box;border:1px solid var(--packmeter-line,#8883);border-radius:var(--packmeter-radius,8px);background:var(--packmeter-surface);contain:layout style;container:packmeter/inline-size}:host([hidden]){display:none}.frame{min-block-size:var(--packmeter-height,${wide}px)}@container packmeter (max-width:560px){.frame{min-block-size:var(--packmeter-height,${narrow}px)}}`;
  return `<template shadowrootmode="open"><style${nonce === undefined ? '' : ` nonce="${escaped(nonce)}"`}>${style}</style><div class="frame" aria-busy="true"></div></template>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
