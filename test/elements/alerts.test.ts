/** The alerts of a pack: set by its user, kept by the server, fired once, never overwritten unseen. */
import { expect } from '@open-wc/testing';
import { createBackend, createFetch, type Backend } from '../../mock-api/index.js';
import { MAIN } from '../../mock-api/worlds/company.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { ApiError, type PackOverview, type RenewalSettings } from '../../src/index.js';
import type { AlertDetail, PackmeterEvent } from '../../src/parts/events.js';
import { inDialog } from './refund-support.js';
import { choose, mount, part, parts, shows, sourceOver, waitUntil } from './support.js';

interface Scene {
  readonly backend: Backend;
  readonly source: PackSource;
  readonly bodies: unknown[];
}

/** A month's plan of 40, of which nothing is used. */
function scene(): Scene {
  const backend = createBackend({ world: 'expiring' });
  const answer = createFetch(backend);
  const bodies: unknown[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method === 'PUT') bodies.push(await request.clone().json());
    return answer(request);
  };
  return { backend, bodies, source: sourceOver(fetch) };
}

async function alertsOf({ source }: Pick<Scene, 'source'>, properties: Partial<RenewalSettings> = {}, packId = 'plan-none'): Promise<RenewalSettings> {
  const element = mount<RenewalSettings>('renewal-settings', { source, packId, ...properties });
  await openAlerts(element);
  return element;
}

async function openAlerts(element: RenewalSettings): Promise<void> {
  await waitUntil(() => parts(element, '.name').length > 0, 'the pack');
  parts<HTMLButtonElement>(element, '.other .link').find(({ textContent }) => textContent === 'Alerts')!.click();
  await waitUntil(() => parts(element, 'dialog.alerts[open]').length > 0, 'the dialog');
  await waitUntil(() => parts(element, 'dialog.alerts .skeleton').length === 0, 'the alerts');
}

const said = (element: RenewalSettings): string => part(element, 'dialog.alerts').textContent.replace(/\s+/g, ' ').trim();
const saying = (element: RenewalSettings, words: RegExp) => waitUntil(() => words.test(said(element)), `${String(words)} in ${said(element)}`);
const values = (element: RenewalSettings) => parts<HTMLInputElement>(element, '[name="threshold"]').map(({ value }) => value);
const kinds = (element: RenewalSettings) => parts<HTMLSelectElement>(element, '[name="kind"]').map(({ value }) => value);

async function add(element: RenewalSettings, kind: string, value: string): Promise<void> {
  inDialog(element, 'Add an alert').click();
  await element.updateComplete;
  choose(parts<HTMLSelectElement>(element, '[name="kind"]').at(-1)!, kind);
  await element.updateComplete;
  await enter(element, value);
}

async function enter(element: RenewalSettings, value: string): Promise<void> {
  const input = parts<HTMLInputElement>(element, '[name="threshold"]').at(-1)!;
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

/** What another person sets meanwhile. */
async function others({ source }: Scene, items: Parameters<PackSource['saveAlerts']>[1]['items']): Promise<void> {
  const { etag } = await source.alerts('plan-none');
  await source.saveAlerts('plan-none', { items }, { etag, idempotencyKey: crypto.randomUUID() });
}

afterEach(() => localStorage.clear());

describe('the alerts of a pack', () => {
  it('says that there are none, and takes those of every kind', async () => {
    const { bodies, ...rest } = scene();
    const element = await alertsOf(rest);
    expect(said(element)).to.match(/No alerts yet.*at most/);
    await expect(element).to.be.accessible();
    await add(element, 'remainingPercent', '20');
    await add(element, 'remainingAmount', '1.5');
    await add(element, 'daysToExpiry', '7');
    await add(element, 'daysToExhaustion', '3');
    await expect(element).to.be.accessible();
    inDialog(element, 'Save').click();
    await saying(element, /Saved\. The server keeps/);
    expect(bodies).to.deep.equal([{ items: [
      { kind: 'remainingPercent', value: '20' },
      { kind: 'remainingAmount', value: '1.5' },
      { kind: 'daysToExpiry', value: '7' },
      { kind: 'daysToExhaustion', value: '3' },
    ] }]);
    expect((await rest.source.alerts('plan-none')).items).to.have.length(4);
    expect(said(element)).to.match(/Armed/);
    expect(said(element)).to.match(/Now \d+(\.\d)? days/);
  });

  it('takes one away', async () => {
    const stage = scene();
    await others(stage, [{ kind: 'remainingPercent', value: '10' }, { kind: 'daysToExpiry', value: '2' }]);
    const element = await alertsOf(stage);
    expect(values(element)).to.deep.equal(['10', '2']);
    part<HTMLButtonElement>(element, '[aria-label="Remove the alert “Share left falls to 10 %”"]').click();
    await element.updateComplete;
    inDialog(element, 'Save').click();
    await saying(element, /Saved/);
    expect((await stage.source.alerts('plan-none')).items.map(({ kind }) => kind)).to.deep.equal(['daysToExpiry']);
  });

  for (const [kind, value, words] of [
    ['remainingPercent', '101', /At most 100\./],
    ['remainingPercent', 'ten', /Write digits with a point/],
    ['remainingPercent', '-1', /Write digits with a point/],
    ['remainingAmount', '1,000', /Write digits with a point/],
    ['remainingAmount', '1.0123456789', /At most 9 digits after the point/],
    ['daysToExpiry', '', /Write a number/],
  ] as const) {
    it(`does not send “${value}” as ${kind}`, async () => {
      const { bodies, ...rest } = scene();
      const element = await alertsOf(rest);
      await add(element, kind, value);
      inDialog(element, 'Save').click();
      await saying(element, words);
      expect(element.shadowRoot!.activeElement).to.equal(parts(element, '[name="threshold"]')[0]);
      await expect(element).to.be.accessible();
      expect(bodies).to.have.length(0);
    });
  }

  it('refuses the same threshold twice, and more than a pack may carry', async () => {
    const { source } = scene();
    const capabilities: typeof source.capabilities = async () => {
      const all = await source.capabilities();
      return { ...all, limits: { ...all.limits, alertsPerPack: 2 } };
    };
    const element = await alertsOf({ source: { ...source, capabilities } });
    await add(element, 'daysToExpiry', '7');
    await add(element, 'daysToExpiry', '7.0');
    await saying(element, /There is such an alert already.*2 alerts at most/);
    expect(inDialog(element, 'Add an alert').disabled).to.equal(true);
  });

  it('fires once per crossing, tells the page once, and is armed again after a renewal', async () => {
    const stage = scene();
    const { backend } = stage;
    backend.ledger.run({ do: 'topUp', at: backend.now, uin: MAIN, amount: '1000' });
    const overview = mount<PackOverview>('pack-overview', { source: stage.source });
    const element = await alertsOf(stage);
    const told: AlertDetail[] = [];
    element.addEventListener('packmeter-alert', (event) => told.push((event as PackmeterEvent<AlertDetail>).detail));
    await add(element, 'daysToExpiry', '30');
    await saying(element, /Already crossed: it fires as soon as it is saved/);
    inDialog(element, 'Save').click();
    await saying(element, /1 alert has fired since you last looked.*Fired /);
    await shows(overview, '1 alert fired');
    expect(told).to.have.length(1);
    expect(told[0]).to.deep.include({ packId: 'plan-none', kind: 'daysToExpiry', value: '30' });
    inDialog(element, 'Close').click();
    await waitUntil(() => parts(element, 'dialog[open]').length === 0, 'it to close');
    await openAlerts(element);
    await saying(element, /Fired /);
    expect(said(element)).not.to.contain('since you last looked');
    expect(told).to.have.length(1);
    inDialog(element, 'Close').click();
    await waitUntil(() => parts(element, 'dialog[open]').length === 0, 'it to close');
    backend.ledger.run({ do: 'renew', at: backend.now, id: 'plan-none', period: { count: 3, unit: 'month' } });
    await openAlerts(element);
    await saying(element, /Armed again; last fired/);
  });

  it('offers what fits the pack', async () => {
    const { source } = scene();
    const pack: typeof source.pack = async (id) => ({ ...(await source.pack(id)), capacityMode: 'unlimited', period: null, periods: null });
    const element = await alertsOf({ source: { ...source, pack } });
    inDialog(element, 'Add an alert').click();
    await element.updateComplete;
    expect([...parts<HTMLSelectElement>(element, '[name="kind"]')[0]!.options].map(({ value }) => value)).to.deep.equal(['daysToExpiry']);
  });

  it('can be looked at by whoever may not change them', async () => {
    const { source } = scene();
    const capabilities: typeof source.capabilities = async () => ({ ...(await source.capabilities()), operations: [] });
    const element = await alertsOf({ source: { ...source, capabilities } });
    await saying(element, /not permitted to change them/);
    expect(inDialog(element, 'Add an alert').disabled).to.equal(true);
  });
});

describe('alerts that are not saved, or cannot be', () => {
  it('asks before changes are left behind', async () => {
    const element = await alertsOf(scene());
    await add(element, 'daysToExpiry', '7');
    inDialog(element, 'Close').click();
    await saying(element, /There are changes that are not saved/);
    inDialog(element, 'Go on editing').click();
    await element.updateComplete;
    expect(values(element)).to.deep.equal(['7']);
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    inDialog(element, 'Close').click();
    await element.updateComplete;
    inDialog(element, 'Discard and close').click();
    await waitUntil(() => parts(element, 'dialog[open]').length === 0, 'it to close');
  });

  it('keeps a draft through a reload under the persist key', async () => {
    const stage = scene();
    const before = await alertsOf(stage, { persistKey: 'me' });
    await add(before, 'daysToExpiry', '7');
    before.remove();
    const after = await alertsOf(stage, { persistKey: 'me' });
    expect([kinds(after), values(after)]).to.deep.equal([['daysToExpiry'], ['7']]);
    expect(said(after)).to.contain('Unsaved changes');
  });

  it('shows all versions when somebody else was faster, and overwrites nothing unseen', async () => {
    const stage = scene();
    await others(stage, [{ kind: 'daysToExpiry', value: '5' }]);
    const element = await alertsOf(stage);
    await add(element, 'remainingPercent', '20');
    await others(stage, [{ kind: 'daysToExpiry', value: '9' }]);
    inDialog(element, 'Save').click();
    await saying(element, /Changed meanwhile.*Nothing has been overwritten/);
    const rows = part(element, '.versions').textContent.replace(/\s+/g, ' ');
    expect(rows).to.match(/fall to 5 days Set Not set \(changed\) Set/).and.to.match(/fall to 9 days Not set Set \(changed\) Not set/).and.to.match(/falls to 20 % Not set Not set Set/);
    await expect(element).to.be.accessible();
    inDialog(element, 'Apply mine on top').click();
    await saying(element, /Saved/);
    expect((await stage.source.alerts('plan-none')).items.map(({ value }) => value)).to.deep.equal(['5', '20']);
  });

  it('keeps theirs', async () => {
    const stage = scene();
    const element = await alertsOf(stage);
    await add(element, 'remainingPercent', '20');
    await others(stage, [{ kind: 'daysToExpiry', value: '9' }]);
    inDialog(element, 'Save').click();
    await saying(element, /Changed meanwhile/);
    inDialog(element, 'Keep theirs').click();
    await waitUntil(() => values(element).join() === '9', 'theirs');
  });

  it('reads whether it was carried out when the answer is lost', async () => {
    const stage = scene();
    const element = await alertsOf(stage);
    await add(element, 'daysToExpiry', '7');
    stage.backend.faults.add({ name: 'lostAnswer', route: 'putAlerts', times: 1 });
    inDialog(element, 'Save').click();
    await saying(element, /Saved/);
    expect(stage.bodies).to.have.length(1);
  });

  it('says that they are saved and could not be read back', async () => {
    const stage = scene();
    const element = await alertsOf(stage);
    await add(element, 'daysToExpiry', '7');
    stage.backend.faults.add({ name: 'serverError', route: 'getAlerts', times: 1 });
    inDialog(element, 'Save').click();
    await saying(element, /Saved, but the alerts could not be read back/);
    expect(values(element)).to.deep.equal(['7']);
  });

  it('shows all versions when others were faster while the answer was lost', async () => {
    const stage = scene();
    const source: PackSource = {
      ...stage.source,
      saveAlerts: async () => {
        await others(stage, [{ kind: 'remainingPercent', value: '50' }]);
        throw new ApiError('network', { outcomeUnknown: true });
      },
    };
    const element = await alertsOf({ source });
    await add(element, 'daysToExpiry', '7');
    inDialog(element, 'Save').click();
    await saying(element, /50.*7|7.*50/);
    expect((await stage.source.alerts('plan-none')).items.map(({ value }) => value)).to.deep.equal(['50']);
  });

  it('says why the alerts cannot be read, and tries again', async () => {
    const stage = scene();
    stage.backend.faults.add({ name: 'serverError', route: 'getAlerts', times: 1 });
    const element = await alertsOf(stage);
    await saying(element, /The service has a fault/);
    inDialog(element, 'Try again').click();
    await saying(element, /No alerts yet/);
  });
});
