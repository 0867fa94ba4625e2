/** A name that may break after its points and dashes, but not after the point of a number: broken in the midst of a word it could not be read. */
import { html, type TemplateResult } from 'lit';

export const brokenName = (name: string): readonly (string | TemplateResult)[] | string => {
  const parts = name.split(/(?<=[-._/])(?<!\d\.(?=\d))(?=[^-._/])/);
  return parts.length === 1 ? name : parts.flatMap((part, index) => (index === 0 ? [part] : [html`<wbr />`, part]));
};
