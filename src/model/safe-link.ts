/** Links that come as data. Pure. */

/** The link if following it is harmless: https, or relative to the page. Anything else, such as `javascript:`, is dropped. */
export function safeLink(link: string | null | undefined): string | undefined {
  const text = link?.trim();
  if (!text || /[\u0000-\u001f\\]/.test(text) || text.startsWith('//')) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  return /^https:\/\//i.test(text) ? text : undefined;
}
