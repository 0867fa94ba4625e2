/** What tests of access measure with: contrast, rules of style sheets, stops of the Tab key, grades of reading. */

/** A colour as the browser paints it. */
export function pixelOf(colour: string): [number, number, number] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
  return [r!, g!, b!];
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r, g, blue] = pixelOf(colour).map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The rules of an element's style sheets under a media query. */
export function rulesUnder(element: Element, query: string): readonly string[] {
  const rules = element.shadowRoot!.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
  return rules.flatMap((rule) => (rule instanceof CSSMediaRule && rule.conditionText.includes(query) ? [...rule.cssRules].map(({ cssText }) => cssText) : []));
}

/** Where the Tab key stops, in order. */
export const tabStops = (element: Element): readonly HTMLElement[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, summary, a[href], [tabindex]')].filter(
    (each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && !(each as HTMLButtonElement).disabled,
  );

/** The years of school that English texts take to read, by Flesch and Kincaid. */
export function gradeOf(texts: readonly string[]): number {
  const words = texts.join(' ').match(/[a-z]+/gi) ?? [];
  const sentences = texts.reduce((count, text) => count + Math.max(1, text.split(/[.:;!?]\s/).length), 0);
  const syllables = words.reduce((count, word) => count + Math.max(1, (word.toLowerCase().replace(/e$/, '').match(/[aeiouy]+/g) ?? []).length), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}
