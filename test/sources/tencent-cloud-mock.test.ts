/** The source before the mock's own API 3.0: what it tells is what the contract tells of the same ledger. */
import { expect } from '@open-wc/testing';
import { createHttpSource } from '../../src/api/http-source.js';
import { browserRuntime } from '../../src/api/runtime.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { createTencentCloudSource } from '../../src/sources/tencent-cloud/index.js';
import { createBackend, createFetch } from '../../mock-api/index.js';
import { Door } from '../../mock-api/tencent-cloud/door.js';
import { addDays, dayIn } from '../../src/model/days.js';
import { errorOf } from '../api/support.js';

const backend = createBackend({ world: 'typical' });
const door = new Door(backend);
const today = dayIn(backend.now, 'Asia/Shanghai');

const contract: PackSource = createHttpSource({ endpoint: 'https://api.test/v1', fetch: createFetch(backend) });
const cloud: PackSource = createTencentCloudSource(
  { endpoint: 'https://proxy.test/', headers: { Authorization: 'SKIP' }, fetch: (input, init) => door.answer(new Request(input, init)) },
  { ...browserRuntime, date: () => backend.now },
);

describe('a source over API 3.0, and one over the contract, of one ledger', () => {
  it('tell the same usage by day, type, specification and region', async () => {
    const { products } = await cloud.catalogue();
    const { taskTypes, regions } = products[0]!.usage!;
    const query = { product: 'mps', from: addDays(today, -90), to: addDays(today, 1), taskType: taskTypes.map(({ key }) => key), region: regions.map(({ key }) => key) };
    const [ours, theirs] = await Promise.all([contract.usage(query), cloud.usage(query)]);
    expect(ours.tasks.filter(({ summary }) => summary.length > 0).length).to.be.greaterThan(1);
    expect(theirs.tasks.map(({ taskType, unit }) => ({ taskType, unit }))).to.deep.equal(ours.tasks.map(({ taskType, unit }) => ({ taskType, unit })));
    for (const [index, { summary, specifications }] of ours.tasks.entries()) {
      const other = theirs.tasks[index]!;
      expect(other.specifications.map(({ specification }) => specification)).to.deep.equal(specifications.map(({ specification }) => specification));
      const whole = ({ day, count, usage }: (typeof summary)[number]) => ({ day, count, usage: String(Math.round(Number(usage))) });
      for (const [place, { points }] of specifications.entries()) expect(other.specifications[place]!.points).to.deep.equal(points.map(whole));
      expect(other.summary.map(({ day, count }) => ({ day, count }))).to.deep.equal(summary.map(({ day, count }) => ({ day, count })));
    }
  });

  it('tell the same packs for live streaming', async () => {
    const query = { product: 'live', subproduct: ['live/traffic', 'live/transcode-standard', 'live/transcode-tsc', 'live/mic'], sort: 'id', limit: 100 };
    const [ours, theirs] = await Promise.all([contract.packs(query), cloud.packs(query)]);
    expect(ours.items.length).to.be.greaterThan(3);
    expect(theirs.items.map(({ id }) => id)).to.deep.equal(ours.items.map(({ id }) => id));
    const instant = (text: string | null) => text && Date.parse(text);
    for (const [index, own] of ours.items.entries()) {
      const other = theirs.items[index]!;
      for (const member of ['subproduct', 'used', 'capacityMode', 'capacityUnit'] as const) expect(other[member], own.id).to.equal(own[member]);
      // API 3.0 has no word for a pack that is not yet good: it is unused.
      expect(other.status).to.equal(own.status === 'inactive' ? 'valid' : own.status);
      expect([instant(other.purchasedAt), instant(other.expiresAt)]).to.deep.equal([instant(own.purchasedAt), instant(own.expiresAt)]);
      // Bytes are told one by one; minutes and hours as whole ones, rounded down.
      const remaining = own.capacityUnit === 'GB' ? Number(own.totalRemaining) : Math.floor(Number(own.totalRemaining));
      expect(Number(other.totalRemaining)).to.equal(remaining);
    }
  });

  it('refuse the same ranges', async () => {
    const range = (from: number, to: number) => ({ product: 'mps', from: addDays(today, from), to: addDays(today, to) });
    for (const query of [range(-91, 1), range(-366, -300)]) {
      const [ours, theirs] = [await errorOf(contract.usage(query)), await errorOf(cloud.usage(query))];
      expect([theirs.kind, theirs.code]).to.deep.equal([ours.kind, 'InvalidParameterValue']);
      expect(theirs.requestId).to.match(/\S/);
    }
    for (const query of [range(-90, 1), range(-365, -300)]) expect((await cloud.usage(query)).tasks.length).to.equal((await contract.usage(query)).tasks.length);
  });
});
