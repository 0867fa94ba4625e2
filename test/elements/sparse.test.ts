/** Elements on a backend that leaves out whatever the contract lets it: they say nothing of what is not there. */
import { expect } from '@open-wc/testing';
import { createBackend, createFetch, type WorldName } from '../../mock-api/index.js';
import { complaints, type Complaints } from '../faults/complaints.js';
import { pressEveryButton } from '../faults/every-button.js';
import { sparse, type Kept } from '../faults/sparse.js';
import { mount, sourceOver } from './support.js';

/** Words that are made of what is missing. */
const slips = /\b(?:null|undefined|NaN)\b|Invalid Date|\[object|\{\w+\}/;

const nothing: Kept = () => false;
/** Without these there is little to be pressed: what elements open is asked for by them. */
const amounts: Kept = (name) => /^(?:total|capacityUnit|remaining|actual|usage|packUnit|quote|method|effectiveAt|deductionOrder)/.test(name);

const stages: readonly (readonly [tag: string, what: string, world: WorldName, properties: object, kept: Kept])[] = [
  ['pack-overview', 'all products', 'typical', {}, nothing],
  ['pack-overview', 'the console of live streaming', 'typical', { product: 'live' }, amounts],
  ['pack-overview', 'the console of media processing', 'typical', { product: 'mps' }, nothing],
  ['deduction-table', 'media processing', 'typical', { product: 'mps' }, nothing],
  ['usage-chart', 'usage', 'typical', { product: 'mps' }, amounts],
  ['usage-chart', 'a burn-down', 'typical', { kind: 'burndown', packId: 'trtc-call-2b7d10', dir: 'rtl' }, amounts],
  ['renewal-settings', 'a pack', 'expiring', { packId: 'plan-week' }, nothing],
  ['renewal-settings', 'a pack with a price', 'expiring', { packId: 'plan-week' }, amounts],
  ['export-records', 'files', 'typical', {}, nothing],
  ['plugin-list', 'plug-ins', 'typical', {}, nothing],
];

describe('backends that say little', () => {
  let told: Complaints;
  beforeEach(() => {
    told = complaints();
  });
  afterEach(() => {
    told.end();
    localStorage.clear();
  });

  for (const [tag, what, world, properties, kept] of stages) {
    it(`leave nothing to be said of what is missing in <${tag}>, ${what}${kept === nothing ? '' : ' that has amounts'}, whatever is pressed`, async function () {
      this.timeout(180_000);
      let underWay = 0;
      const fetch = sparse(createFetch(createBackend({ world, requestsPerSecond: 1_000_000 })), kept);
      const counted: typeof globalThis.fetch = (...request) => {
        underWay += 1;
        return fetch(...request).finally(() => (underWay -= 1));
      };
      const element = mount(tag, { ...properties, source: sourceOver(counted) });
      const { buttons, said } = await pressEveryButton(element, 60, () => underWay === 0);
      expect([...said].filter((line) => slips.test(line)).slice(0, 5)).to.deep.equal([]);
      expect(told.join('\n')).to.equal('');
      expect(buttons.length).to.be.above(2);
    });
  }
});
