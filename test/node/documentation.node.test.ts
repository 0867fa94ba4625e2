/** The site of the documentation is made of the documents of the repository: what its pages ask for is there. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { introduction, routes, types } from '../../stories/docs/contract-reference.js';
import { linked, page, section } from '../../stories/docs/markdown.js';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');
const contract = JSON.parse(read('openapi.json')) as { paths: Record<string, object>; components: { schemas: Record<string, object> } };
const pages = fs.globSync('stories/docs/*.mdx', { cwd: root });

describe('the site of the documentation', () => {
  it('has a guide for each element, which says when, how, and how it is reached by everybody', () => {
    for (const file of fs.globSync('src/define/*-*.ts', { cwd: root })) {
      const tag = path.basename(file, '.ts');
      const guide = read(`docs/guides/${tag}.md`);
      for (const heading of ['When', 'How', 'Accessibility']) assert.ok(section(guide, heading).trim().length > 80, `${tag}: ${heading}`);
      assert.ok(guide.includes(`<${tag}`), `${tag} is shown in use`);
      assert.match(section(read('docs/elements.md'), `\`<${tag}>\``), /\| Property \|/);
    }
  });

  it('finds every document, and every part of one, that its pages take', () => {
    assert.ok(pages.length >= 10);
    for (const file of pages) {
      const source = read(file);
      for (const [, document = ''] of source.matchAll(/from '(\.\.[^']+)\?raw'/g)) assert.ok(fs.existsSync(path.join(root, 'stories/docs', document)), `${file}: ${document}`);
      for (const [, heading = ''] of source.matchAll(/section\(readme, '([^']+)'\)/g)) assert.ok(section(read('README.md'), heading).trim(), `${file}: ${heading}`);
    }
  });

  it('leads from one page to another, and nowhere else', () => {
    const ids = new Set(pages.map((file) => `${(/title="([^"]+)"/.exec(read(file))?.[1] ?? '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}--docs`));
    for (const document of ['README.md', ...fs.globSync('docs/{*,guides/*}.md', { cwd: root }), 'mock-api/README.md']) {
      for (const [, id = ''] of page(read(document), document).matchAll(/\?path=\/docs\/([^"]+)"/g)) assert.ok(ids.has(id), `${document} leads to ${id}`);
    }
    for (const file of pages) for (const [, id = ''] of read(file).matchAll(/\?path=\/docs\/([^")]+)/g)) assert.ok(ids.has(id), `${file} leads to ${id}`);
    assert.equal(linked('[a](../LICENSE) [b](#c) [d](https://e.example)', 'docs/x.md'), 'a [b](#c) [d](https://e.example)');
    assert.throws(() => section('# One', 'Two'), /No heading/);
  });

  it('tells of every route and every type of the contract', () => {
    assert.ok(introduction.length > 100);
    const said = routes();
    for (const [route, methods] of Object.entries(contract.paths)) {
      for (const method of Object.keys(methods).filter((name) => /^(?:get|put|post)$/.test(name))) {
        assert.ok(said.includes(`### ${method.toUpperCase()} ${route.replaceAll(/\{(\w+)\}/g, ':$1')}\n`), `${method} ${route}`);
      }
    }
    const all = types();
    for (const name of Object.keys(contract.components.schemas)) assert.ok(all.includes(`## ${name}\n`), name);
    assert.doesNotMatch(said + all, /undefined|\[object Object\]/);
  });
});
