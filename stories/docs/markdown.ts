/** What the pages of the site take from the documents of the repository, so that nothing is written twice. */

/** Documents that have a page of their own, by their path in the repository. */
const pages: Readonly<Record<string, readonly [id: string, title: string]>> = {
  'docs/theming.md': ['guides-theming--docs', 'Theming'],
  'docs/auth.md': ['guides-authentication--docs', 'Authentication'],
  'docs/recipes.md': ['guides-recipes--docs', 'Recipes'],
  'docs/tables.md': ['guides-tables--docs', 'Tables'],
  'docs/accessibility.md': ['guides-accessibility--docs', 'Accessibility'],
  'docs/backend-guide.md': ['contract-building-a-backend--docs', 'Building a backend'],
  'docs/contract-check.md': ['contract-holding-a-backend-to-it--docs', 'Holding a backend to it'],
  'mock-api/README.md': ['contract-the-mock-backend--docs', 'The mock backend'],
  'openapi.json': ['contract-reference--docs', 'Contract reference'],
  'docs/elements.md': ['elements-all-elements--docs', 'All elements'],
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

/** The headings one level higher: those of a part that is a page of its own. */
export const raised = (markdown: string): string => markdown.replaceAll(/^#(?=##)/gm, '');

/** Links to other documents lead to their pages, and a path becomes the title; what has no page stands as its path. */
export function linked(markdown: string, path: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\(((?!https?:|#)[^)\s]+)\)/g, (_, words: string, target: string) => {
    const file = new URL(target, `https://repository/${path}`).pathname.slice(1);
    const [id, title] = pages[file] ?? [];
    return id ? `<a href="./?path=/docs/${id}" target="_top">${/\.(?:md|json)$/.test(words) ? title : words}</a>` : words;
  });
}
