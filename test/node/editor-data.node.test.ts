// What editors are told of the elements: the generated files, as somebody who writes a page meets them.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';

interface Named {
  readonly name: string;
}

const read = <Content>(file: string): Content => JSON.parse(fs.readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as Content;
const { tags } = read<{ tags: readonly (Named & { attributes: readonly (Named & { values?: readonly Named[] })[] })[] }>('docs/editor/vscode.html-custom-data.json');

const valuesOf = (tag: string, attribute: string): readonly string[] | undefined =>
  tags.find(({ name }) => name === tag)?.attributes.find(({ name }) => name === attribute)?.values?.map(({ name }) => name);

describe('data for editors', () => {
  it('offers the words that an attribute takes, never the name of a type', () => {
    assert.deepEqual(valuesOf('pack-overview', 'view'), ['table', 'cards']);
    assert.deepEqual(valuesOf('usage-chart', 'kind'), ['bars', 'lines', 'share', 'burndown']);
    assert.deepEqual(valuesOf('usage-chart', 'granularity'), ['day', 'week', 'month']);
    const offered = tags.flatMap(({ attributes }) => attributes.flatMap(({ values = [] }) => values.map(({ name }) => name)));
    assert.deepEqual(offered.filter((value) => !/^[a-z0-9-]+$/.test(value)), []);
  });

  it('knows the language of every element', () => {
    for (const { name, attributes } of tags) assert.ok(attributes.some((attribute) => attribute.name === 'lang'), name);
  });
});

describe('custom-elements.json', () => {
  it('types every event', () => {
    const { modules } = read<{ modules: readonly { declarations: readonly { tagName?: string; events?: readonly (Named & { type?: { text?: string } })[] }[] }[] }>('custom-elements.json');
    const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    assert.equal(elements.length, 6);
    for (const { tagName, events = [] } of elements) {
      for (const { name, type } of events) assert.match(type?.text ?? '', /^PackmeterEvent<\w+>$/, `${name} of ${tagName}`);
    }
  });
});
