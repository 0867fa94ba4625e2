/** Where two texts part, with what stands around it: of two long ones that is all a reader wants. */

const around = 60;

/** Both texts around the first difference; null when there is none. */
export function apart(one: string, other: string): readonly [string, string] | null {
  if (one === other) return null;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const part = (text: string): string => `“${at > around ? '…' : ''}${text.slice(Math.max(0, at - around), at + around)}${text.length > at + around ? '…' : ''}”`;
  return [part(one), part(other)];
}
