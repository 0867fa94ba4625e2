// Reads the TSDoc comments of the contract's source, so that no description is shipped to a browser.
import path from 'node:path';
import ts from 'typescript';

/** What the source says of one schema, and of its members by name. */
export interface Comments {
  description?: string;
  examples?: unknown[];
  members: Record<string, Comments>;
}

/** The comments of every export of a module, by the name of the export. */
export function readComments(file: string): Record<string, Comments> {
  const root = path.resolve(import.meta.dirname, '../..');
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!source || !module) throw new Error(`${file} is not a module`);

  const found: Record<string, Comments> = {};
  for (const symbol of checker.getExportsOfModule(module)) {
    const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const constant = declared.declarations?.find((node) => ts.isVariableDeclaration(node));
    if (constant) found[symbol.name] = comments(declared, checker.getTypeAtLocation(constant), constant, checker);
  }
  return found;
}

function comments(symbol: ts.Symbol, type: ts.Type, at: ts.Node, checker: ts.TypeChecker): Comments {
  // A schema and the type inferred from it share a name, and so a symbol: the comment stands on the first.
  const description = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll(/\s*\n\s*/g, ' ').trim();
  const examples = symbol
    .getJsDocTags(checker)
    .filter((tag) => tag.name === 'example')
    .map((tag) => JSON.parse(ts.displayPartsToString(tag.text)) as unknown);
  return {
    ...(description && { description }),
    ...(examples.length > 0 && { examples }),
    members: members(type, at, checker),
  };
}

// A record of schemas (valibot's `entries`, or an object like `routes`) has members; what wraps one passes them on.
function members(type: ts.Type, at: ts.Node, checker: ts.TypeChecker): Record<string, Comments> {
  const inside = ['entries', 'wrapped', 'item'].map((name) => type.getProperty(name)).find((property) => property !== undefined);
  if (inside && inside.name !== 'entries') return members(checker.getTypeOfSymbolAtLocation(inside, at), at, checker);
  const record = inside ? checker.getTypeOfSymbolAtLocation(inside, at) : isRecord(type) ? type : undefined;
  if (!record) return {};
  return Object.fromEntries(
    record
      .getProperties()
      .map((property) => [property.name, comments(property, checker.getTypeOfSymbolAtLocation(property, at), at, checker)]),
  );
}

function isRecord(type: ts.Type): boolean {
  return type.symbol?.declarations?.some((node) => ts.isObjectLiteralExpression(node)) ?? false;
}
