/** Elements by real keys alone, as the ARIA patterns have it: everything is reached, seen, done and left again. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { backendSource, heard, mount, part, parts, tags, text, waitUntil } from './support.js';
import { scene, settings } from './renewal-support.js';

/** What has the focus, through shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
}

async function pressBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await press('Tab');
  await sendKeys({ up: 'Shift' });
}

/** Presses a key until something has the focus. */
async function pressUntil(key: string, wanted: (element: Element) => boolean, what: string): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    await press(key);
    const element = focused();
    if (element && wanted(element)) return;
  }
  throw new Error(`no ${what} by ${key}: ${focused()?.outerHTML.slice(0, 90)}`);
}

const saying = (words: string) => (element: Element): boolean => (element.getAttribute('aria-label') ?? element.textContent).trim().startsWith(words);

/** An element that shows its data, between two buttons of the page. */
async function between(tag: string): Promise<{ readonly before: HTMLButtonElement; readonly element: PackmeterElement; readonly after: HTMLButtonElement }> {
  const place = document.body.appendChild(document.createElement('div'));
  const before = place.appendChild(document.createElement('button'));
  const element = mount(tag, { product: 'mps' }, place);
  const after = place.appendChild(document.createElement('button'));
  const ready = heard(element, 'packmeter-ready');
  element.source = backendSource().source;
  await ready;
  await waitUntil(() => parts(element, '[aria-busy="true"]').length === 0, 'at rest');
  // What is fetched once rows are there comes a moment after them.
  if (tag === 'pack-overview') await waitUntil(() => parts(element, '.billing-open').length > 0 && parts(element, '[role="gridcell"]').length > 0, 'its table');
  if (tag === 'deduction-table') await waitUntil(() => parts(element, '.check-mark').some(({ textContent }) => !textContent.trim().endsWith('…')), 'its check');
  await waitUntil(() => parts(element, '[inert]').length === 0, 'all of its parts');
  before.focus();
  return { before, element, after };
}

afterEach(() => {
  for (const place of document.querySelectorAll('body > div')) if (place.querySelector(':scope > button')) place.remove();
});

/** Whether a person sees that it has the focus, and sees it at all. */
function inSight(element: Element): string {
  const { outlineStyle, boxShadow } = getComputedStyle(element);
  const ring = outlineStyle !== 'none' || boxShadow !== 'none';
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const inView = width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return [ring ? '' : 'no ring', inView ? '' : 'out of view'].filter(Boolean).join(', ');
}

/** What is stopped at on the way to an element. A field for a day has several stops of its own, and counts once. */
async function stops(go: () => Promise<void>, end: Element): Promise<readonly Element[]> {
  const found: Element[] = [];
  for (let times = 0; times < 80; times += 1) {
    await go();
    const stop = focused();
    if (stop === end) return found;
    if (!stop || stop === found.at(-1)) continue;
    expect(inSight(stop), stop.outerHTML.slice(0, 120)).to.equal('');
    found.push(stop);
  }
  throw new Error(`no way out; the last are ${found.slice(-3).map((each) => each.outerHTML.slice(0, 90)).join(' ')}`);
}

describe('by keyboard alone', () => {
  for (const tag of tags) {
    it(`<${tag}> is gone through by Tab, each stop in sight, and back the same way, with no trap`, async () => {
      const { before, element, after } = await between(tag);
      const there = await stops(() => press('Tab'), after);
      expect(there).not.to.have.length(0);
      expect(new Set(there), 'each once').to.have.property('size', there.length);
      for (const stop of there) expect(stop.getRootNode(), `within ${tag}, not ${stop.localName}`).to.equal(element.shadowRoot);
      expect(await stops(pressBack, before), 'back the same way').to.deep.equal([...there].reverse());
    });
  }

  it('a pack is found in the table, opened, read and left, and the reader is where they were', async () => {
    const { element } = await between('pack-overview');
    await pressUntil('Tab', (each) => each.matches('[role="columnheader"], [role="gridcell"]'), 'table');
    await press('ArrowDown');
    await waitUntil(() => focused()?.matches('[role="gridcell"]') === true, 'a row');
    await press('Enter');
    await waitUntil(() => focused()?.matches('button') === true, 'into the cell');
    const name = focused()!.textContent.trim();
    await press('Enter');
    await waitUntil(() => parts(element, 'dialog[open]').length === 1, 'the panel');
    expect(name).to.contain(part(element, 'dialog[open] h2, dialog[open] [id$="name"]').textContent.trim());
    // The page behind is out of reach while it is open.
    for (let times = 0; times < 12; times += 1) {
      await press('Tab');
      const stop = focused();
      expect(stop === document.body || stop?.closest('dialog[open]') !== null, stop?.outerHTML.slice(0, 90)).to.equal(true);
    }
    await press('Escape');
    await waitUntil(() => parts(element, 'dialog[open]').length === 0, 'closed');
    await waitUntil(() => focused()?.closest('[role="row"]')?.textContent.includes(name) === true, 'back at its row');
  });

  it('a menu opens, is gone through and closes, and its button has the focus again', async () => {
    const { element } = await between('pack-overview');
    element.setAttribute('view', 'cards');
    await waitUntil(() => parts(element, '.card').length > 0, 'cards');
    await pressUntil('Tab', (each) => each.matches('[aria-haspopup="menu"].more-button'), 'menu of a pack');
    const opener = focused();
    await press('Enter');
    await waitUntil(() => focused()?.getAttribute('role') === 'menuitem', 'the first item');
    const first = focused();
    await press('ArrowUp');
    expect(focused()?.getAttribute('role')).to.equal('menuitem');
    expect(focused()).not.to.equal(first);
    await press('Home');
    expect(focused()).to.equal(first);
    await press('Escape');
    expect(focused()).to.equal(opener);
  });

  it('automatic renewal is set, agreed to and saved, and the outcome is where the reader is', async () => {
    const stage = scene();
    const element = await settings(stage, 'plan-none');
    part<HTMLElement>(element, 'h2').closest<HTMLElement>('[tabindex]')?.focus();
    await pressUntil('Tab', (each) => each.matches('input[type="radio"]'), 'method');
    await pressUntil('ArrowUp', (each) => each.matches('[value="automatic"]:checked'), 'automatic');
    await waitUntil(() => parts(element, 'input[type="checkbox"]').length > 0, 'what is agreed to');
    await pressUntil('Tab', (each) => each.matches('input[type="checkbox"]'), 'consent');
    await press(' ');
    await pressUntil('Tab', saying('Save'), 'Save');
    await press('Enter');
    await waitUntil(() => focused()?.matches('.saved') === true, `the outcome, in ${text(element)}`);
    expect(stage.writes).to.have.length(1);
    expect(stage.writes[0]).to.deep.include({ method: 'PUT' });
  });
});
