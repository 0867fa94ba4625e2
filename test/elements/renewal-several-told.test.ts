/** Several packs at once whose sums cannot be told, and settings that others have changed meanwhile. */
import { expect } from '@open-wc/testing';
import type { PackSource } from '../../src/api/pack-source.js';
import { begin, phases, preview, row, several, tick } from './renewal-several-support.js';
import { others, press, scene, there } from './renewal-support.js';
import { part } from './support.js';

/** A source in which the quotes of one pack are changed. */
const quoting = (source: PackSource, id: string, currency: string): PackSource => ({
  ...source,
  renewal: async (pack, ...rest) => {
    const renewal = await source.renewal(pack, ...rest);
    return pack === id && renewal.quote ? { ...renewal, quote: { ...renewal.quote, price: { ...renewal.quote.price, currency } } } : renewal;
  },
});

describe('<renewal-settings>: several packs whose sums cannot be told', () => {
  it('adds up no amounts of two currencies: the balance is not enough for what it is not kept in', async () => {
    const stage = scene();
    const element = await several({ source: quoting(stage.source, 'plan-none', 'USD') });
    await preview(element, 'plan-week', 'plan-none');
    expect(row(element, 'plan-none')).to.match(/\$/);
    expect(row(element, 'plan-week')).to.match(/CN¥/);
    expect(row(element, 'plan-none')).to.contain('Not enough balance in this order');
    expect(part(element, '.totals').textContent.replace(/\s+/g, ' ')).to.match(/In total ?CN¥120\.00/).and.not.to.contain('$');
  });
});

describe('<renewal-settings>: settings of several packs that others have changed meanwhile', () => {
  const conflicting = async () => {
    const stage = scene();
    const element = await several(stage);
    await tick(element, 'plan-none', 'plan-tomorrow');
    part<HTMLInputElement>(element, '[name="task"][value="save"]').click();
    await element.updateComplete;
    press(element, 'Preview');
    await there(element, 'table.several');
    await others(stage.source, 'plan-none', { method: 'automatic', period: { count: 6, unit: 'month' } });
    stage.writes.length = 0;
    await begin(element, part(element, 'tr[data-pack="plan-tomorrow"]').hasAttribute('data-out') ? 'Save for 1 pack' : 'Save for 2 packs');
    await phases(element, { 'plan-none': 'conflict' });
    await there(element, '.conflict');
    return { element, ...stage };
  };

  it('overwrites nothing unseen, and applies what was chosen once that is wanted', async () => {
    const { element, source } = await conflicting();
    expect((await source.renewal('plan-none', {})).period).to.deep.equal({ count: 6, unit: 'month' });
    expect(part(element, '.versions').textContent.replace(/\s+/g, ' ')).to.match(/6 months/);
    press(element, 'Apply mine on top');
    await phases(element, { 'plan-none': 'done' });
    expect((await source.renewal('plan-none', {})).period).to.deep.equal({ count: 1, unit: 'month' });
  });

  it('leaves it as it is when that is wanted', async () => {
    const { element, source, writes } = await conflicting();
    const before = writes.filter(({ path }) => path.includes('plan-none')).length;
    press(element, 'Leave it as it is');
    await phases(element, { 'plan-none': 'refused' });
    expect((await source.renewal('plan-none', {})).period).to.deep.equal({ count: 6, unit: 'month' });
    expect(writes.filter(({ path }) => path.includes('plan-none'))).to.have.length(before);
  });
});
