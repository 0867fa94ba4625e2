// What a built file imports: at once, and later.
import { init, parse } from 'es-module-lexer';

await init;

/** @param {string} code @returns {{ atOnce: string[], later: string[], made: string[] }} */
export function importsOf(code) {
  const [imports] = parse(code);
  const text = ({ s, e }) => code.slice(s, e);
  const isMade = (each) => each.n === undefined && !/^`[^`$]*`$/.test(text(each));
  const specifier = (each) => each.n ?? text(each).slice(1, -1);
  const literal = imports.filter((each) => !isMade(each));
  return {
    atOnce: literal.filter(({ d }) => d === -1).map(specifier),
    later: literal.filter(({ d }) => d >= 0).map(specifier),
    // `import.meta` is told of as an import too.
    made: imports.filter((each) => each.d >= 0 && isMade(each)).map(text),
  };
}
