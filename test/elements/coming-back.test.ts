import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import type { CallOptions } from '../../src/api/pack-source.js';
import type { Capabilities } from '../../src/contract/index.js';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { stages } from '../faults/bad-data.js';
import { drawn, stateOf } from '../faults/drawn.js';
import { backendSource, mount, shows, sourceOver, tags, waitUntil } from './support.js';

/** What each element reads to have something to show. */
const routes = {
  'pack-overview': /\/packs$/,
  'deduction-table': /\/deductions$/,
  'usage-chart': /\/usage$/,
  'renewal-settings': /\/packs\/[^/]+\/renewal$/,
  'export-records': /\/exports$/,
  'plugin-list': /\/plugins$/,
};
const { now } = Date;

/** The tab goes out of sight and comes back after so many minutes. */
function leaveFor(minutes: number): void {
  for (const hidden of [true, false]) {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true });
    if (!hidden) Date.now = () => now() + minutes * 60_000;
    document.dispatchEvent(new Event('visibilitychange'));
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

afterEach(() => {
  Date.now = now;
  for (const name of ['hidden', 'visibilityState']) Reflect.deleteProperty(document, name);
});

describe('a reader who comes back to the tab', () => {
  for (const tag of tags) {
    it(`finds what is now in <${tag}>, asked for when it is older than five minutes, or the connection was gone`, async () => {
      const { fetch } = backendSource(stages[tag].world);
      const asked: string[] = [];
      const over = sourceOver((input, init) => {
        asked.push(new URL(input instanceof Request ? input.url : input).pathname);
        return fetch(input, init);
      });
      // Each reading anew begins with what the backend says of itself.
      const readings: Promise<unknown>[] = [];
      const source = { ...over, capabilities: (options: CallOptions) => readings[readings.push(over.capabilities(options)) - 1] as Promise<Capabilities> };
      const element = mount<PackmeterElement>(tag, { source, ...stages[tag].properties });
      const times = () => asked.filter((path) => routes[tag].test(path)).length;
      await waitUntil(() => drawn(stateOf(element)) && times() > 0, 'something to show');
      const before = times();
      const read = async (minutes: number) => {
        leaveFor(minutes);
        await frame();
        await Promise.all(readings);
        await frame();
        return readings.length;
      };
      expect(await read(4), 'after four minutes').to.equal(1);
      expect(await read(6), 'after six').to.equal(2);
      expect(drawn(stateOf(element)), 'what is shown stays').to.equal(true);
      await waitUntil(() => times() > before, 'a newer answer');
      expect(await read(7), 'a minute later').to.equal(2);
      dispatchEvent(new Event('online'));
      await frame();
      await Promise.all(readings);
      expect(readings.length, 'with the connection').to.equal(3);
      element.remove();
      dispatchEvent(new Event('online'));
      expect(await read(60), 'once it has left').to.equal(3);
    });
  }

  it('is shown what could not be fetched without a connection, as soon as there is one', async () => {
    const { source } = backendSource();
    let online = false;
    const first = <Args extends unknown[], Answer>(ask: (...args: Args) => Promise<Answer>) => (...args: Args) => (online ? ask(...args) : Promise.reject(new ApiError('offline')));
    const element = mount('pack-overview', { source: { ...source, capabilities: first(source.capabilities) } });
    const rows = mount('deduction-table', { source: { ...source, deductions: first(source.deductions) }, product: 'mps' });
    await shows(element, 'You are offline');
    await shows(rows, 'You are offline');
    online = true;
    dispatchEvent(new Event('online'));
    await waitUntil(() => drawn(stateOf(element)) && drawn(stateOf(rows)) && !rows.shadowRoot!.textContent.includes('You are offline'), 'data');
  });

  it('sees a pack that was bought meanwhile', async () => {
    const { backend, source } = backendSource();
    const element = mount('pack-overview', { source });
    await shows(element, '50');
    backend.ledger.run({ do: 'purchase', at: backend.now, id: 'new', name: 'Bought meanwhile', uin: '100012345678', product: 'mps', subproduct: 'mps/general', capacity: '60', validity: { count: 1, unit: 'month' }, price: '10' });
    leaveFor(6);
    await shows(element, 'Bought meanwhile');
  });
});
