/** Whether words and amounts fit where they stand, in narrow places and with large text. */
const places: Element[] = [];

/** A place of this width, with text of this size. It is gone when the test is over. */
export function place(width: number, size: string): Element {
  document.documentElement.style.fontSize = size;
  const made = document.createElement('div');
  made.style.inlineSize = `${width}px`;
  document.body.append(made);
  places.push(made);
  return made;
}

afterEach(() => {
  document.documentElement.style.fontSize = '';
  for (const made of places.splice(0)) made.remove();
});

/** Words that are broken over lines. */
export function broken(within: Element): string[] {
  const words: string[] = [];
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d.,]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) words.push(word);
    }
  }
  return words;
}

/** Which of these are cut off by the sides of what they stand in. */
export const cutOff = (of: readonly Element[], by: Element): string[] => {
  const { left, right } = by.getBoundingClientRect();
  return of.filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1).map(({ textContent }) => textContent ?? '');
};
