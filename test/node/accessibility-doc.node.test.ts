/** docs/accessibility.md names tests as proof: each must exist, and no critical test of Chartability may be missing. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';

const page = fs.readFileSync('docs/accessibility.md', 'utf8');
const titles = fs
  .globSync('test/elements/usage-chart*.test.ts')
  .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/\bit\((['"`])(.*?)\1,/g)].map(([, , title]) => title!.replace(/’/g, "'").replace(/: \$\{.*$/, '')));

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
});
