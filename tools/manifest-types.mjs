// What types are made of, for custom-elements.json: an editor that is told `PackView` proposes just that.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const literal = ts.TypeFlags.StringLiteral | ts.TypeFlags.Null | ts.TypeFlags.Undefined;

/** Reads types of the source. Asked once for each run: the compiler reads the whole of it. */
export function sourceTypes() {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();

  const declarationsOf = (file) => program.getSourceFile(path.join(root, file))?.statements ?? [];

  /** The words that a property of a class takes, as `'table' | 'cards'`; nothing where it takes anything else. */
  function wordsOf(file, className, property) {
    const owner = declarationsOf(file).find((statement) => ts.isClassDeclaration(statement) && statement.name?.text === className);
    const member = owner?.members.find((each) => ts.isPropertyDeclaration(each) && each.name.getText() === property);
    if (!member) return undefined;
    const type = checker.getTypeAtLocation(member);
    const parts = type.isUnion() ? type.types : [type];
    if (!parts.some((part) => part.isStringLiteral()) || !parts.every((part) => part.flags & literal)) return undefined;
    // The compiler names words in the order in which it met them, and what may be absent first.
    const words = parts.filter((part) => part.isStringLiteral()).map(({ value }) => `'${value}'`);
    return [...words, ...parts.filter((part) => !part.isStringLiteral()).map((part) => checker.typeToString(part))].join(' | ');
  }

  /** The types of events by name, as they are written in the interface that lists them. */
  function eventsOf(file, name) {
    const map = declarationsOf(file).find((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name);
    return new Map((map?.members ?? []).map((member) => [member.name.text, member.type.getText()]));
  }

  return { wordsOf, eventsOf };
}
