/** Elements on a machine whose storage is full or locked, and whose clock jumps: they show the same, and complain of nothing. */
import { expect } from '@open-wc/testing';
import { createBackend, createFetch } from '../../mock-api/index.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { complaints, type Complaints } from '../faults/complaints.js';
import { stages } from '../faults/bad-data.js';
import { drawn, stateOf } from '../faults/drawn.js';
import { pressEveryButton } from '../faults/every-button.js';
import { mount, sourceOver, tags, text, waitUntil } from './support.js';

const day = 86_400_000;

/** An element on its stage, and whether something is on its way to it. */
function staged(tag: (typeof tags)[number], properties: object = {}): { readonly element: PackmeterElement & { reload(): void }; readonly quiet: () => boolean } {
  let underWay = 0;
  const fetch = createFetch(createBackend({ world: stages[tag].world, clock: 'fixed', requestsPerSecond: 1_000_000 }));
  const source = sourceOver((...request) => {
    underWay += 1;
    return fetch(...request).finally(() => (underWay -= 1));
  });
  const element = mount<PackmeterElement & { reload(): void }>(tag, { ...stages[tag].properties, ...properties, source });
  return { element, quiet: () => underWay === 0 };
}

/** What is shown once nothing changes any more. */
async function shown({ element, quiet }: ReturnType<typeof staged>): Promise<string> {
  let before: string | undefined;
  let still = 0;
  await waitUntil(
    () => {
      const now = text(element);
      still = now === before && quiet() && drawn(stateOf(element)) && !/(?:Loading|Checking|Counting|Reading)[^.]*…/.test(now) && !element.matches(':state(wordless)') ? still + 1 : 0;
      before = now;
      // Forecasts are read one after another, at a pace of their own.
      return still >= (element.localName === 'pack-overview' ? 10 : 2);
    },
    `<${element.localName}> to come to rest`,
    { interval: 200, timeout: 30_000 },
  );
  return before!;
}

describe('an unkind machine', () => {
  const realDate = globalThis.Date;
  const storage = { getItem: Storage.prototype.getItem, setItem: Storage.prototype.setItem, removeItem: Storage.prototype.removeItem, key: Storage.prototype.key };
  let told: Complaints;

  beforeEach(() => {
    told = complaints();
  });
  afterEach(() => {
    told.end();
    globalThis.Date = realDate;
    Object.assign(Storage.prototype, storage);
    localStorage.clear();
  });

  /** Every date made from now on, unless it is told which, is so far from the right one. */
  function jump(by: number): void {
    globalThis.Date = new Proxy(realDate, {
      construct: (target, given: unknown[]) => Reflect.construct(target, given.length === 0 ? [realDate.now() + by] : given) as Date,
      get: (target, name) => (name === 'now' ? () => realDate.now() + by : Reflect.get(target, name) as unknown),
    });
  }

  for (const tag of tags) {
    it(`is no matter to <${tag}> while nothing can be stored, nor read from where it was`, async function () {
      this.timeout(180_000);
      const usual = await shown(staged(tag));
      const refuse = (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse });
      const stage = staged(tag, { persistKey: 'kept' });
      expect(await shown(stage)).to.equal(usual);
      const { buttons } = await pressEveryButton(stage.element, 12, stage.quiet);
      expect(buttons.length).to.be.above(2);
      expect(told.join('\n')).to.equal('');
    });

    it(`is no matter to <${tag}> when its clock jumps a year, ahead or back: what is shown is told by the backend's`, async function () {
      this.timeout(90_000);
      const stage = staged(tag);
      const usual = await shown(stage);
      for (const by of [365 * day, -365 * day]) {
        jump(by);
        stage.element.reload();
        expect(await shown(stage), 'read anew').to.equal(usual);
      }
      expect(await shown(staged(tag)), 'a new one').to.equal(usual);
      expect(told.join('\n')).to.equal('');
    });
  }
});
