/** Reads XML as strictly as the tests of workbooks need it: what is not well formed throws. No comments, no CDATA. */

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  /** The text in it, not that of its children. */
  readonly text: string;
}

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  if (/[<\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`no text of XML: ${text}`);
  return text.replaceAll(/&(\w+);/g, (_, name: string) => characters[name]!);
}

/** The root of a document that begins as the parts of workbooks do. */
export function readXml(document: string): Node {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  if (!document.startsWith(declaration)) throw new Error('no declaration of XML');
  let rest = document.slice(declaration.length);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length);
    return match;
  };
  const element = (): Node => {
    const open = take(/^<([\w:]+)((?: [\w:]+="[^"]*")*)(\/?)>/);
    if (!open) throw new Error(`no element: ${rest.slice(0, 60)}`);
    const attributes = Object.fromEntries([...open[2]!.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [name!, unescaped(value!)]));
    const children: Node[] = [];
    let text = '';
    const end = `</${open[1]}>`;
    while (!open[3] && !rest.startsWith(end)) {
      if (rest.startsWith('<')) children.push(element());
      else if (rest === '') throw new Error(`${open[1]} has no end`);
      else text += unescaped(take(/^[^<]+/)![0]);
    }
    if (!open[3]) rest = rest.slice(end.length);
    // As it should be in the parts of a workbook.
    if (children.length > 0 && text !== '') throw new Error(`text beside elements in ${open[1]}: ${text}`);
    return { name: open[1]!, attributes, children, text };
  };
  const root = element();
  if (rest !== '') throw new Error(`more than one root: ${rest.slice(0, 60)}`);
  return root;
}

/** Everything of a name in a node, however deep. */
export function all(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The one of a name. */
export function one(node: Node, name: string): Node {
  const found = all(node, name);
  if (found.length !== 1) throw new Error(`${found.length} × ${name}`);
  return found[0]!;
}
