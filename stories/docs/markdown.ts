/** What the pages of the site take from the documents of the repository, so that nothing is written twice. */

/** Documents that have a page of their own, by their path in the repository. */
const pages: Readonly<Record<string, string>> = {
  'docs/theming.md': 'guides-theming--docs',
  'docs/auth.md': 'guides-authentication--docs',
  'docs/recipes.md': 'guides-recipes--docs',
  'docs/tables.md': 'guides-tables--docs',
  'docs/accessibility.md': 'guides-accessibility--docs',
  'docs/backend-guide.md': 'contract-building-a-backend--docs',
  'docs/contract-check.md': 'contract-holding-a-backend-to-it--docs',
  'mock-api/README.md': 'contract-the-mock-backend--docs',
  'openapi.json': 'contract-reference--docs',
  'docs/elements.md': 'elements-all-elements--docs',
};

/** A document as a page of the site: without its title, which the page has, and with links that lead to other pages. */
export function page(markdown: string, path: string): string {
  return linked(markdown.replace(/^# .*\n/, '').replaceAll(/<!--[^]*?-->/g, ''), path);
}

/** The part of a document under a heading, up to the next one of its level. Throws where there is none: it was renamed. */
export function section(markdown: string, heading: string): string {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`No heading “${heading}”.`);
  const level = /^#+/.exec(lines[start]!)![0].length;
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^#{1,${level}} `).test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** Links to other documents lead to their pages; what has none stands as its path. */
export function linked(markdown: string, path: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\(((?!https?:|#)[^)\s]+)\)/g, (_, words: string, target: string) => {
    const file = new URL(target, `https://repository/${path}`).pathname.slice(1);
    return pages[file] ? `<a href="./?path=/docs/${pages[file]}" target="_top">${words}</a>` : words;
  });
}
