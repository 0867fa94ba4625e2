/** docs/accessibility.md names tests as proof: each must exist in the file named, and no critical test of Chartability may be missing. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';

const page = fs.readFileSync('docs/accessibility.md', 'utf8');
const titlesIn = (glob: string): readonly string[] =>
  fs
    .globSync(glob)
    .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/(?:\bit\((['"`])(.*?)\1,|^ {2}'(.*)': async)/gm)].map(([, , test, behaviour]) => (test ?? behaviour)!.replace(/’/g, "'").replace(/: \$\{.*$/, '').replace(/^<\$\{tag\}> /, '')));
const titles = titlesIn('test/elements/usage-chart*.test.ts');
const files: Readonly<Record<string, string>> = {
  keys: 'test/parts/data-table-keys.test.ts',
  languages: 'test/i18n/languages.test.ts',
  embedding: 'test/node/embedding.node.test.ts',
  documentation: 'test/node/documentation.node.test.ts',
  hosts: 'tools/hosts/behaviours.mjs',
};

const critical = [
  'Low contrast', 'Only visual', 'Small text size', 'Visual presents seizure risk', 'Interaction output only has one input',
  'No interaction cues or instructions', 'Controls override AT controls', 'No explanation for purpose or for how to read',
  'No title, summary, or caption', 'Reading level inappropriate', 'No table', 'Data density is inappropriate',
  'Navigation and interaction is tedious', 'User style change not respected',
];

describe('docs/accessibility.md', () => {
  const rows = new Map([...page.matchAll(/^\| ([^|]+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, name, proof]) => [name!, proof!]));

  for (const name of critical) {
    it(`proves “${name}” by tests that exist`, () => {
      const proof = rows.get(name);
      assert.ok(proof, 'it is listed');
      const named = proof.replace(/`[^`]+`: /g, '').split(/; |\. /);
      for (const title of named.filter((each) => !each.startsWith('the same'))) {
        assert.ok(titles.some((each) => title.trim().startsWith(each)), `no test “${title}”`);
      }
    });
  }

  const others = page.slice(page.indexOf('## As an element among others'));
  const proofs = [...others.matchAll(/^\| [^|]+ \| [^|]+ \| (`[^|]+) \|$/gm)].map(([, proof]) => proof!);

  it('has a proof for each point of the checklists', () => assert.ok(proofs.length > 20));

  for (const [, name, named] of proofs.flatMap((proof) => [...proof.matchAll(/`([\w-]+)`: (.*?)(?=\. `|$)/g)])) {
    it(`proves by “${name}” what it says it proves: ${named}`, () => {
      const there = titlesIn(files[name!] ?? `test/elements/${name}.test.ts`);
      for (const title of named!.replaceAll('’', "'").split('; ')) assert.ok(there.includes(title), `no test “${title}”`);
    });
  }
});
