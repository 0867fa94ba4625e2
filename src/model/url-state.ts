/**
 * What a view shows, as it stands in an address: `?main.product=trtc&main.from=2025-06-01`. Each view has a name of its own,
 * so that several share an address, and everything else in it stays as it is, letter for letter. Pure.
 */

/** Texts by name. Null and empty ones do not stand in the address. */
export type UrlFields = Readonly<Record<string, string | null>>;

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
};

/** Spaces, colons, commas and slashes may stand in a query, and are easier to read there. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');

const pairs = (search: string): readonly string[] => search.replace(/^\?/, '').split('&').filter((pair) => pair !== '');
const nameOf = (pair: string): string | undefined => decoded(pair.split('=', 1)[0]!);

/** The texts of one view; those that cannot be read are left out, and of a name given twice the first counts. */
export function readUrl(search: string, key: string): Readonly<Record<string, string>> {
  // Without the members that every object has: a name in an address may be one of them.
  const fields = Object.create(null) as Record<string, string>;
  for (const pair of pairs(search)) {
    const name = nameOf(pair);
    const value = decoded(pair.slice(pair.indexOf('=') + 1));
    if (!name?.startsWith(`${key}.`) || !pair.includes('=') || value === undefined || value === '') continue;
    fields[name.slice(key.length + 1)] ??= value;
  }
  return fields;
}

/** The address's query with the texts of one view in place of those it had; with its question mark, or empty. */
export function writeUrl(search: string, key: string, fields: UrlFields): string {
  const others = pairs(search).filter((pair) => !nameOf(pair)?.startsWith(`${key}.`));
  const own = Object.entries(fields).flatMap(([name, value]) => (value ? [`${encoded(`${key}.${name}`)}=${encoded(value)}`] : []));
  const all = [...others, ...own];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}
