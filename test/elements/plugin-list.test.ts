import { expect } from '@open-wc/testing';
import type { Plugin } from '../../src/contract/index.js';
import type { PackSource } from '../../src/api/pack-source.js';
import { backendSource, mount, part, parts, shows, text, waitUntil } from './support.js';

const states = ['pendingReview', 'rejected', 'pendingPayment', 'available', 'expired', 'onHold'] as const;

const plugin = (reviewState: string, index: number): Plugin => ({
  id: `plugin-${index}`,
  applicationType: 'Live, education',
  miniProgramName: `Program ${reviewState}`,
  miniProgramAppId: `wx00${index}`,
  reviewState,
  appliedAt: '2026-05-01T10:00:00+08:00',
  startedAt: reviewState === 'available' || reviewState === 'expired' ? '2026-05-08T10:00:00+08:00' : null,
  expiresAt: reviewState === 'available' || reviewState === 'expired' ? '2027-05-08T10:00:00+08:00' : null,
  buyUrl: 'https://console.example.com/buy/plugin',
});

/** The mock backend with other plug-ins, and perhaps other permissions. */
function sourceWith(plugins: readonly Plugin[], operations?: readonly string[]): PackSource {
  const { source } = backendSource();
  return {
    ...source,
    capabilities: async (options) => {
      const told = await source.capabilities(options);
      return operations ? { ...told, operations: [...operations] } : told;
    },
    plugins: () => Promise.resolve({ items: [...plugins], total: plugins.length, truncated: false, asOf: '2026-06-18T14:30:00+08:00' }),
  };
}

const place = (width: number): HTMLElement => {
  const element = document.createElement('div');
  element.style.inlineSize = `${width}px`;
  document.body.append(element);
  return element;
};
const headers = (element: Element): string[] => parts(element, '[role="columnheader"]').map((each) => each.textContent?.trim() ?? '');
const row = (element: Element, name: string): HTMLElement => {
  const found = parts(element, '.tbody [role="row"], [part~="card"]').find((each) => each.textContent?.includes(name));
  if (!found) throw new Error(`no plug-in ${name}: ${text(element)}`);
  return found;
};

describe('<plugin-list>', () => {
  it('has the columns of the console, in order', async () => {
    const element = mount('plugin-list', { source: backendSource().source }, place(1300));
    await shows(element, '5 plug-ins');
    expect(headers(element)).to.deep.equal(['Application type', 'Mini program', 'APPID', 'Review', 'Start / purchase time', 'Expiry time', 'Operations']);
    await expect(element).to.be.accessible();
  });

  it('shows every state of a review by its word, and one that is newer than it by its name', async () => {
    const element = mount('plugin-list', { source: sourceWith(states.map(plugin)) }, place(1300));
    await shows(element, '6 plug-ins');
    const words = { pendingReview: 'Under review', rejected: 'Rejected', pendingPayment: 'Payment due', available: 'Available', expired: 'Expired', onHold: 'onHold' };
    for (const [state, word] of Object.entries(words)) expect(row(element, `Program ${state}`).querySelector('.badge')?.textContent?.trim(), state).to.equal(word);
  });

  it('leaves times blank before payment, and offers to buy while payment is due and only then', async () => {
    const element = mount('plugin-list', { source: sourceWith(states.map(plugin)) }, place(1300));
    await shows(element, '6 plug-ins');
    for (const state of states) {
      const link = row(element, `Program ${state}`).querySelector('a');
      expect(link?.getAttribute('href') ?? null, state).to.equal(state === 'pendingPayment' ? 'https://console.example.com/buy/plugin' : null);
    }
    expect(row(element, 'Program pendingPayment').textContent).to.contain('–');
    expect(row(element, 'Program available').textContent).to.contain('May 8, 2027');
  });

  it('never links to a script', async () => {
    const element = mount('plugin-list', { source: sourceWith([{ ...plugin('pendingPayment', 1), buyUrl: 'javascript:alert(1)' }]) }, place(1300));
    await shows(element, '1 plug-in');
    expect(parts(element, 'a')).to.have.length(0);
  });

  it('shows all of it as cards in a narrow place', async () => {
    const element = mount('plugin-list', { source: sourceWith(states.map(plugin)) }, place(320));
    await shows(element, '6 plug-ins');
    expect(parts(element, '[role="grid"], [role="table"]')).to.have.length(0);
    const due = row(element, 'Program pendingPayment');
    expect(due.textContent).to.contain('wx002').and.to.contain('Live, education').and.to.contain('Payment due');
    expect(due.querySelector('a')).not.to.equal(null);
    expect(element.scrollWidth).to.be.at.most(320);
    await expect(element).to.be.accessible();
  });

  it('sorts by a header', async () => {
    const asked: (string | undefined)[] = [];
    const source = sourceWith(states.map(plugin));
    const { plugins } = source;
    source.plugins = (query, options) => {
      asked.push(query.sort);
      return plugins(query, options);
    };
    const element = mount('plugin-list', { source }, place(1300));
    await shows(element, '6 plug-ins');
    part(element, '[role="columnheader"] button').click();
    await waitUntil(() => asked.includes('applicationType'), 'the list in another order');
  });

  it('says why there is nothing: none applied for, or none offered', async () => {
    await shows(mount('plugin-list', { source: sourceWith([]) }), 'No plug-in has been applied for');
    await shows(mount('plugin-list', { source: sourceWith([], ['renewal.write']) }), 'does not offer plug-ins');
  });
});
