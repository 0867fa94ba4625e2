/** Colours and fonts for a canvas, which knows no style sheet: read from elements that the style sheet has coloured. */
import type { ChartLook } from '../chart/figure.js';

/** How many colours the palette has. */
export const inkCount = 8;

/** The colours that a chart needs, in the order of the probes that carry them. */
export const inkNames = ['text', 'muted', 'line', 'surface', 'bad', 'rest', ...Array.from({ length: inkCount }, (_, index) => `series-${index + 1}`)] as const;

/** As many as there are names. */
type Colours = [text: string, muted: string, line: string, surface: string, bad: string, rest: string, ...inks: string[]];

/**
 * The look of a chart where it stands.
 * @param probes an element with one child for each of `inkNames`, whose text has that colour
 */
export function readLook(probes: HTMLElement): ChartLook {
  const [text, muted, line, surface, bad, rest, ...inks] = [...probes.children].map((probe) => getComputedStyle(probe).color) as Colours;
  const { fontFamily, fontSize, direction } = getComputedStyle(probes);
  return {
    inks,
    rest,
    text,
    muted,
    line,
    surface,
    bad,
    fontFamily,
    fontSize: Number.parseFloat(fontSize) || 12,
    rtl: direction === 'rtl',
    // Where the reader's own few colours are in force, textures carry the difference.
    texture: matchMedia('(forced-colors: active)').matches ? 1 : 0.34,
  };
}

/** True when both look the same. */
export function sameLook(a: ChartLook | undefined, b: ChartLook): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
