// What must hold in every app of examples/hosts, and what must hold on the hostile page.
import assert from 'node:assert/strict';
import { closed, opened, shown, told } from './page.mjs';

/** @param {string} name @returns {[title: string, behave: (at: object) => Promise<void>][]} */
export function behavioursOf(name) {
  return Object.entries(name === 'hostile' ? hostile : hosts);
}

const hosts = {
  'shows packs and deductions, with the texts and the source of the page': async (at) => {
    const page = await opened(at);
    await shown(page, 'pack-overview', ['Our packs', 'left']);
    await shown(page, 'deduction-table', ['Deduction']);
    await page.waitForFunction(() => document.querySelector('deduction-table')?.shadowRoot.querySelectorAll('[role=row]').length > 5);
    const strings = await page.evaluate(() =>
      [...document.querySelectorAll('pack-overview, deduction-table')].flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`)),
    );
    assert.ok(!strings.some((text) => /\[object|=(?:undefined|null)$/.test(text)), strings.join(', '));
    await closed(page);
  },

  'takes what was set before the tags were defined': async (at) => {
    const page = await opened(at, '&late');
    await page.waitForSelector('pack-overview');
    assert.equal(await page.evaluate(() => customElements.get('pack-overview')), undefined);
    await page.evaluate(() => dispatchEvent(new Event('register-now')));
    await shown(page, 'pack-overview', ['Our packs', 'left']);
    await shown(page, 'deduction-table', ['Deduction']);
    await closed(page);
  },

  'tells the page of its events, with their facts': async (at) => {
    const page = await opened(at);
    await told(page, 'packmeter-ready pack-overview null');
    await told(page, 'packmeter-ready deduction-table null');
    await page.waitForFunction(() => document.querySelector('pack-overview').shadowRoot.querySelector('.card button, .card [role=button]'));
    await page.evaluate(() => document.querySelector('pack-overview').shadowRoot.querySelector('.card button, .card [role=button]').click());
    await told(page, 'packmeter-select pack-overview {"product":"mps","packId":"');
    await closed(page);
  },

  'follows a property through undefined and null': async (at) => {
    const page = await opened(at);
    await shown(page, 'pack-overview', ['Our packs', 'left']);
    for (const wanted of [null, 'live', null, 'mps']) {
      await page.click('#product');
      await page.waitForFunction((value) => (document.querySelector('pack-overview').product || null) === value, {}, wanted);
      await shown(page, 'pack-overview', ['Our packs', 'left']);
    }
    await closed(page);
  },

  'moves with its key and stays the same element': async (at) => {
    const page = await opened(at);
    await shown(page, 'pack-overview', ['Our packs', 'left']);
    await page.evaluate(() => Object.assign(window, { before: [...document.querySelectorAll('pack-overview, deduction-table')] }));
    for (let turn = 0; turn < 3; turn += 1) {
      const first = await page.evaluate(() => document.querySelector('pack-overview, deduction-table').localName);
      await page.click('#swap');
      await page.waitForFunction((name) => document.querySelector('pack-overview, deduction-table').localName !== name, {}, first);
    }
    assert.ok(await page.evaluate(() => window.before.every((element) => element.isConnected)));
    await shown(page, 'pack-overview', ['Our packs', 'left']);
    await closed(page);
  },

  'comes and goes, and leaves nothing behind': async (at) => {
    const page = await opened(at);
    await shown(page, 'pack-overview', ['Our packs', 'left']);
    await page.evaluate(() => Object.assign(window, { seen: new Set() }));
    // Firefox offers no way to ask for a collection: there it is enough that all come back.
    const counted = at.engine === 'chromium';
    for (let turn = 0; turn < (counted ? 12 : 3); turn += 1) {
      await page.evaluate(() => window.seen.add(new WeakRef(document.querySelector('pack-overview'))));
      await page.click('#show');
      await page.waitForFunction(() => !document.querySelector('pack-overview'));
      await page.click('#show');
      await shown(page, 'pack-overview', ['Our packs', 'left']);
    }
    // A framework keeps its latest tree.
    const alive = counted ? await keptAlive(page) : 0;
    assert.ok(alive <= 3, `${alive} elements that have left are kept alive`);
    await closed(page);
  },
};

/** How many of the elements that were seen are still there, once the collector had every chance to take them. */
async function keptAlive(page) {
  const session = await page.createCDPSession();
  let left = Infinity;
  for (let turn = 0; turn < 30 && left > 3; turn += 1) {
    await session.send('HeapProfiler.collectGarbage');
    // A reference that was looked at stays strong until the task is over.
    left = await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(new Set([...window.seen].map((reference) => reference.deref()).filter(Boolean)).size), 50)));
  }
  return left;
}

const hostile = {
  'stands its ground: another owner of a tag, an older version, rules for everything, a base address, polluted prototypes': async (at) => {
    const page = await opened(at, '', { warnings: true });
    for (const tag of ['pack-overview', 'deduction-table', 'renewal-settings', 'pack-overview-old']) await told(page, `packmeter-ready ${tag}`);
    const facts = await page.evaluate(() => {
      const overview = document.querySelector('pack-overview');
      const table = overview.shadowRoot.querySelector('.table, .cards');
      const style = getComputedStyle(table.querySelector('.cell, li') ?? table);
      return {
        direction: getComputedStyle(table).direction,
        colour: style.color,
        spacing: style.letterSpacing,
        shouting: style.textTransform,
        size: Number.parseFloat(style.fontSize) / Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
        chart: document.querySelector('usage-chart').textContent,
        errors: [...document.querySelectorAll('#told li')].map((item) => item.textContent).filter((text) => text.includes('error')),
      };
    });
    assert.deepEqual(
      { ...facts, size: facts.size < 1 },
      { direction: 'rtl', colour: facts.colour, spacing: 'normal', shouting: 'none', size: true, chart: "another library's chart", errors: [] },
    );
    assert.notEqual(facts.colour, 'rgb(255, 0, 0)');
    const warnings = page.complaints.splice(0).filter((text) => text.includes('packmeter'));
    assert.ok(warnings.some((text) => text.includes('<usage-chart>') && text.includes('TheirChart')), warnings.join('\n'));
    assert.ok(warnings.some((text) => text.includes('<pack-overview>') && text.includes('0.0.9')), warnings.join('\n'));
    await closed(page);
  },
};
