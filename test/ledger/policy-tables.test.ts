/** The tables themselves, entry by entry: nothing is blank, nothing stands there twice, what is listed is what is published. */
import { expect } from '@open-wc/testing';
import { catalogueData } from '../../mock-api/policies/catalogue.js';
import { holidays } from '../../mock-api/policies/holidays.js';
import { policies } from '../../mock-api/policies/index.js';
import * as usage from '../../mock-api/policies/mps-usage.js';
import { mainland, overseas } from '../../mock-api/policies/regions.js';

/** Where an entry has nothing in it. The only capacity of an ordinary pack needs neither key nor name. */
function blanks(value: unknown, path: string): readonly string[] {
  if (value === '') return /\.pools\.0\.key$/.test(path) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if (entries.length === 0) return /\.pools\.0\.names$/.test(path) ? [] : [path];
  return entries.flatMap(([key, inside]) => [...(key === '' ? [`${path} has a blank key`] : []), ...blanks(inside, `${path}.${key}`)]);
}

const twice = (keys: readonly string[]): readonly string[] => keys.filter((key, place) => keys.indexOf(key) !== place);
const keysOf = (entries: readonly { readonly key: string }[]): readonly string[] => entries.map(({ key }) => key);

describe('tables of products', () => {
  it('have no blanks', () => {
    for (const policy of policies) expect(blanks(policy, policy.product)).to.deep.equal([]);
    for (const product of catalogueData) expect(blanks(product, product.key).filter((path) => !/\.(overview|deductions)$/.test(path))).to.deep.equal([]);
    expect(blanks([usage.taskTypes, usage.regions, mainland, overseas, holidays], 'tables')).to.deep.equal([]);
  });

  it('name each product, subproduct, item and capacity once', () => {
    expect(twice(policies.map(({ product }) => product))).to.deep.equal([]);
    for (const { product, items, subproducts } of policies) {
      expect(twice(keysOf(items)), product).to.deep.equal([]);
      expect(twice(keysOf(subproducts)), product).to.deep.equal([]);
      for (const { key, pools } of subproducts) expect(twice(keysOf(pools)), key).to.deep.equal([]);
    }
    expect(twice([...mainland, ...overseas])).to.deep.equal([]);
  });

  it('rule over exactly what the catalogue lists', () => {
    const listed = new Map(catalogueData.map(({ key, subproducts }) => [key, keysOf(subproducts)]));
    expect(policies.map(({ product }) => product).sort()).to.deep.equal([...listed.keys()].sort());
    // Plug-ins are a kind of the live console, and no packs.
    for (const { product, subproducts } of policies) expect([...keysOf(subproducts)].sort(), product).to.deep.equal(listed.get(product)!.filter((key) => key !== 'live/plugin').sort());
  });

  it('meter for a subproduct of their own, and cover what they meter', () => {
    for (const { product, items, subproducts } of policies) {
      for (const { key, subproduct } of items) if (subproduct !== undefined) expect(keysOf(subproducts), `${product}/${key}`).to.include(subproduct);
      for (const { key, pools } of subproducts) for (const { covers } of pools) expect(keysOf(items), key).to.include.members(Object.keys(covers));
    }
  });
});

describe('tables of media processing', () => {
  it('list the task types whose usage can be asked for, with what it counts', () => {
    const counting = (counted: string | null) => keysOf(usage.taskTypes.filter(({ unit }) => unit === counted));
    expect(counting('second')).to.deep.equal(['Transcode', 'Enhance', 'AIAnalysis', 'AIRecognition', 'AIReview', 'AnimatedGraphics']);
    expect(counting('image')).to.deep.equal(['Snapshot', 'ImageProcess']);
    expect(counting(null)).to.deep.equal(['AiQualityControl', 'Evaluation', 'AddBlindWatermark', 'AddNagraWatermark', 'ExtractBlindWatermark', 'AIGCVideo', 'AIGCImage']);
    expect(keysOf(usage.taskTypes)).to.include(usage.defaultTaskType);
  });

  it('list its regions, each with a name in every language unless it is a name of its own', () => {
    expect(keysOf(usage.regions)).to.have.length(16).and.to.include(usage.defaultRegion);
    for (const { key, names } of [...usage.regions, ...usage.taskTypes]) expect(names, key).to.have.keys(key === 'aws' ? ['en', 'zh-CN'] : ['en', 'zh-CN', 'ja', 'ko']);
  });
});

describe('tables of holidays', () => {
  const dayOfWeek = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

  it('have as many days off, and as many weekend days worked, as were given out', () => {
    expect(holidays.map(({ year, off, worked }) => [year, off.length, worked.length])).to.deep.equal([
      [2024, 28, 8],
      [2025, 28, 5],
      [2026, 33, 6],
    ]);
  });

  it('hold days of their year, once each, and only weekend days are worked', () => {
    for (const { year, off, worked } of holidays) {
      for (const day of [...off, ...worked]) {
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).to.equal(day);
        expect(day.slice(0, 4)).to.equal(String(year));
      }
      expect(twice([...off, ...worked])).to.deep.equal([]);
      expect(worked.filter((day) => dayOfWeek(day) % 6 !== 0)).to.deep.equal([]);
    }
  });
});
