/** What Storybook makes controls and code of. */

interface Described {
  readonly type?: { readonly text?: string };
}

interface Declaration {
  readonly attributes?: readonly Described[];
  readonly members?: readonly Described[];
  readonly cssParts?: readonly unknown[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

/**
 * The manifest as controls need it: they go by names, so a part that is called as an attribute would take its place, and
 * what may be null would be written as JSON. The parts are in the reference of the page.
 */
export function forControls<Whole extends Manifest>(manifest: Whole): Whole {
  const plain = <Each extends Described>(each: Each): Each => (each.type?.text ? { ...each, type: { ...each.type, text: each.type.text.replace(/ \| null$/, '') } } : each);
  const modules = manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map((declaration) => ({
      ...declaration,
      ...(declaration.attributes && { attributes: declaration.attributes.map(plain) }),
      ...(declaration.members && { members: declaration.members.map(plain) }),
      cssParts: [],
    })),
  }));
  return { ...manifest, modules };
}

/** The code of a story without the page that all of them stand in, and without attributes that say nothing. */
export function withoutPage(code: string): string {
  const inner = /^\s*<main class="story">\n?([^]*?)\s*<\/main>\s*$/.exec(code)?.[1] ?? code;
  const lines = inner.split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n').replaceAll(/ (?:pack-id|product)=""/g, '').trim();
}
