/**
 * What a server writes into a page. In place of an element until its script has come, an empty frame of the element's
 * size, as a declarative shadow root: the element replaces it when it is defined, and nothing on the page moves. And the
 * hashes of all that the page may load. Pure: it needs no document, and nothing else of the kit.
 */

/** A height in pixels, and up to which width of the place. */
type Step = readonly [height: number, upTo: number];

/** Heights in wide places, then in narrower and narrower ones. As the elements have them. */
const heights: Readonly<Record<SkeletonTag, readonly [wide: number, ...narrower: readonly Step[]]>> = {
  'deduction-table': [760, [860, 900], [1000, 560]],
  'export-records': [680, [860, 560]],
  'pack-overview': [720, [820, 1060], [1060, 560]],
  'plugin-list': [480, [860, 560]],
  'renewal-settings': [760, [900, 560]],
  'usage-chart': [920, [1260, 840], [1380, 560], [1600, 420]],
};

/** A burn-down has fewer fields and a shorter key. */
const burnDown = (narrow: boolean): string => `:host([kind=burndown]) .frame{min-block-size:var(--packmeter-height,${narrow ? 1200 : 980}px)}`;

/** The elements that a skeleton can be had of. */
export type SkeletonTag = 'deduction-table' | 'export-records' | 'pack-overview' | 'plugin-list' | 'renewal-settings' | 'usage-chart';

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
  const [wide, ...narrower] = heights[tag];
  const frame = (height: number) => `.frame{min-block-size:var(--packmeter-height,${height}px)}`;
  const upTo = (width: number, rules: string) => `@container packmeter (max-width:${width}px){${rules}}`;
  const burning = tag === 'usage-chart' ? `${burnDown(false)}${upTo(560, burnDown(true))}` : '';
  const sizes = `${frame(wide)}${narrower.map(([height, width]) => upTo(width, frame(height))).join('')}${burning}`;
  const style = `:host{display:block;box-sizing:border-box;border:1px solid var(--packmeter-line,#8883);border-radius:var(--packmeter-radius,8px);background:var(--packmeter-surface);contain:layout style;container:packmeter/inline-size}:host([hidden]){display:none}${sizes}`;
  return `<template shadowrootmode="open"><style${nonce === undefined ? '' : ` nonce="${escaped(nonce)}"`}>${style}</style><div class="frame" aria-busy="true"></div></template>`;
}

/** An import map as the script-tag build ships it: `cdn/import-map.json`, `cdn/import-map.elements.json`. */
export interface IntegrityMap {
  /** A hash for each file, by its address from the folder of the build: `./` and its name. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Where the build is served from, and what the page's policy asks for. */
export interface ImportMapOptions {
  /** The folder that the build is served from, such as `https://cdn.example/packmeter@0.1.0/`. */
  readonly base: string;
  /** The nonce of the page's content policy, under which an import map counts as a script. */
  readonly nonce?: string;
}

/**
 * The import map that lets a browser refuse every file of the script-tag build that is not as it was built, those
 * fetched later included. It has to stand before the first module of the page.
 *
 * ```js
 * importMap(JSON.parse(readFileSync('node_modules/packmeter/cdn/import-map.json')), { base: 'https://cdn.example/packmeter@0.1.0/' });
 * ```
 */
export function importMap(map: IntegrityMap, { base, nonce }: ImportMapOptions): string {
  const folder = base.endsWith('/') ? base : `${base}/`;
  const integrity = Object.fromEntries(Object.entries(map.integrity).map(([file, hash]) => [file.replace(/^\.\//, () => folder), hash]));
  // What stands in a script ends at the first end tag, whatever an address holds.
  const content = JSON.stringify({ integrity }).replaceAll('<', '\\u003c');
  return `<script type="importmap"${nonce === undefined ? '' : ` nonce="${escaped(nonce)}"`}>${content}</script>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
