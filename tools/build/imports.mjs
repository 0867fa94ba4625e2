// What a built file imports: at once, and later.
import { init, parse } from 'es-module-lexer';

await init;

/** @param {string} code @returns {{ atOnce: string[], later: string[] }} */
export function importsOf(code) {
  const [imports] = parse(code);
  const specifier = ({ n, s, e }) => n ?? code.slice(s, e).replaceAll(/^[`'"]|[`'"]$/g, '');
  return {
    atOnce: imports.filter(({ d }) => d === -1).map(specifier),
    later: imports.filter(({ d }) => d >= 0).map(specifier),
  };
}
