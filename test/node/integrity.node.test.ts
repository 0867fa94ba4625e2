/** A page that names the hashes of what it loads: a browser refuses whatever was changed on its way, fetched at once or later. */
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startServer, type MockServer } from '../../mock-api/node/http-server.js';
import { importMap, type IntegrityMap } from '../../src/ssr.js';
import { builtScriptTag } from '../../tools/build-for-tests.mjs';
import { importsOf } from '../../tools/build/imports.mjs';
import { complaintsOf, engines, startBrowser, startSite, strictPolicy, untilShown, visit, type Site, type Visit } from './embedding-support.js';

let cdn = '';
const read = (file: string): string => fs.readFileSync(path.join(cdn, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(read(file)) as T;
const sha = (content: string, bits: 256 | 384): string => `sha${bits}-${crypto.createHash(`sha${bits}`).update(content).digest('base64')}`;

before(async () => {
  cdn = await builtScriptTag();
});

describe('the hashes of a release', { timeout: 120_000 }, () => {
  for (const [map, entries] of [
    ['import-map.json', ['packmeter.js', 'packmeter.iife.js']],
    ['import-map.elements.json', ['pack-overview.js', 'deduction-table.js', 'usage-chart.js', 'renewal-settings.js', 'export-records.js', 'plugin-list.js']],
  ] as const) {
    it(`${map} has every file that its pages may come to load, and no other`, () => {
      const { integrity } = json<IntegrityMap>(map);
      const reached = new Set<string>(entries);
      for (const file of reached) {
        for (const id of Object.values(importsOf(read(file))).flat()) if (id.startsWith('.')) reached.add(path.join(path.dirname(file), id));
      }
      assert.deepEqual(Object.keys(integrity).sort(), [...reached].map((file) => `./${file}`).sort());
      for (const [file, hash] of Object.entries(integrity)) assert.equal(hash, sha(read(file), 384), file);
    });
  }

  it('are put under the address that a page loads from, in markup that nothing breaks out of', () => {
    const markup = importMap({ integrity: { './a.js': 'sha384-x' } }, { base: 'https://cdn.example/</script><b>$&', nonce: 'a"&b' });
    const [, content = ''] = /^<script type="importmap" nonce="a&quot;&amp;b">(.*)<\/script>$/.exec(markup) ?? [];
    assert.ok(!content.includes('<'), content);
    assert.deepEqual(JSON.parse(content), { integrity: { 'https://cdn.example/</script><b>$&/a.js': 'sha384-x' } });
  });
});

for (const engine of engines) {
  describe(`a page that names hashes, in ${engine}`, { timeout: 180_000 }, () => {
    let api: MockServer;
    let browser: Browser;
    const sites: Site[] = [];

    before(async () => {
      api = await startServer({ world: 'typical', clock: 'fixed' });
      browser = await startBrowser(engine);
    });
    after(async () => {
      await browser?.close();
      for (const site of sites) site.close();
      await api?.close();
    });

    /** Opens a page, under a policy that lets in nothing without a hash unless that is taken from it. Files whose name begins so arrive changed. */
    async function open(entry: string, map: string, body: string, changed?: string, guarded = true): Promise<Visit> {
      const content = importMap({ integrity: json<Partial<IntegrityMap>>(map).integrity ?? {} }, { base: '/cdn/' });
      const inline = content.slice(content.indexOf('>') + 1, content.lastIndexOf('<'));
      const script = `<script type="module" src="/cdn/${entry}" integrity="${json<Record<string, string>>('integrity.json')[entry]}"></script>`;
      const headers = {
        'content-security-policy': strictPolicy(api.endpoint, sha(inline, 256)),
        ...(guarded && { 'integrity-policy': 'blocked-destinations=(script)' }),
      };
      const touch = (file: string, code: Buffer): Buffer | string => (changed !== undefined && file.startsWith(changed) ? `${code.toString()}\n/* one line more */` : code);
      const site = await startSite(cdn, `<!doctype html><html lang="en"><meta charset="utf-8"><title>Partner</title>${content}${script}${body}`, headers, touch);
      sites.push(site);
      return visit(browser, site.origin);
    }

    const chart = (): string => `<usage-chart endpoint="${api.endpoint}" product="mps"></usage-chart>`;
    const table = (): string => `<deduction-table endpoint="${api.endpoint}" product="mps"></deduction-table>`;

    for (const [entry, map, body, tag] of [
      ['packmeter.js', 'import-map.json', () => chart() + table(), 'deduction-table'],
      ['usage-chart.js', 'import-map.elements.json', chart, 'usage-chart'],
    ] as const) {
      it(`loads all of ${entry}, late files included`, async () => {
        const seen = await open(entry, map, body());
        await seen.page.waitForSelector('usage-chart >>> canvas', { timeout: 20_000 });
        await untilShown(seen.page, tag, [tag === 'usage-chart' ? 'Usage' : 'Deduction details']);
        assert.ok(seen.requests.some((url) => url.includes('/lazy/chart-')));
        assert.deepEqual(await complaintsOf(seen), []);
        await seen.page.close();
      });
    }

    it('runs nothing without the map: the policy holds for what is imported as well', async () => {
      const seen = await open('packmeter.js', 'integrity.json', table());
      assert.equal(await seen.page.evaluate(() => customElements.get('deduction-table')), undefined);
      await seen.page.close();
    });

    it('runs nothing of a changed kit', async () => {
      const seen = await open('packmeter.js', 'import-map.json', table(), 'whole-');
      assert.equal(await seen.page.evaluate(() => customElements.get('deduction-table')), undefined);
      assert.ok((await complaintsOf(seen)).some((text) => /integrity|hash/i.test(text)));
      await seen.page.close();
    });

    it('refuses a changed chart engine, says so in its place, and shows all the rest', async () => {
      const seen = await open('packmeter.js', 'import-map.json', chart() + table(), 'lazy/chart-');
      await untilShown(seen.page, 'deduction-table', ['Deduction details']);
      await untilShown(seen.page, 'usage-chart', ['Try again']);
      assert.equal(await seen.page.evaluate(() => document.querySelectorAll('usage-chart').length), 1);
      assert.ok((await complaintsOf(seen)).some((text) => /integrity|hash/i.test(text)));
      await seen.page.close();
    });

    it('runs nothing changed under another address either, though no policy forbids it', async () => {
      const seen = await open('packmeter.js', 'import-map.json', chart(), 'lazy/chart-', false);
      await untilShown(seen.page, 'usage-chart', ['Try again']);
      await seen.page.evaluate(() => [...document.querySelector('usage-chart')!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Try again')!.click());
      await untilShown(seen.page, 'usage-chart', ['Try again']);
      assert.deepEqual(seen.requests.filter((url) => /lazy\/chart-.*\?/.test(url)), []);
      await seen.page.close();
    });
  });
}
