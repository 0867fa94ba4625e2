/** The cursor by mouse, finger and keys: what each is told, and where the tooltip stands. */
import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { backendSource, part, parts, shows, text, waitUntil } from './support.js';
import { burning, button, drawn, keys } from './usage-support.js';

const tip = (element: Element) => part(element, '.tip');
const slider = (element: Element) => part<HTMLInputElement>(element, '.cursor');
const byKeys = (element: Element) => part(element, 'figure').hasAttribute('data-keys');

/** A finger on the drawing, of which no screen knows. */
function finger(element: Element) {
  const hit = part(element, '.hit');
  hit.setPointerCapture = () => undefined;
  const { left, top, width } = hit.getBoundingClientRect();
  return (type: string, across: number) =>
    hit.dispatchEvent(new PointerEvent(type, { pointerId: 7, pointerType: 'touch', button: 0, clientX: left + width * across, clientY: top + 80, bubbles: true, cancelable: true }));
}

function tap(element: Element, across: number): void {
  const touch = finger(element);
  touch('pointerdown', across);
  touch('pointerup', across);
}

async function middleOf(element: Element): Promise<[number, number]> {
  part(element, '.hit').scrollIntoView({ block: 'center' });
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const { left, top, width, height } = part(element, '.hit').getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** A chart in a narrow place. */
async function narrow(width: number) {
  const { element } = await drawn();
  const box = document.createElement('div');
  box.style.setProperty('width', `${width}px`);
  document.body.append(box);
  box.append(element);
  await waitUntil(() => part(element, 'canvas').clientWidth < width, 'the drawing to follow');
  return { element, box };
}

describe('<usage-chart> cursor, by its owner', () => {
  afterEach(() => resetMouse());

  it('says what keys do to those who come by key, and to nobody else', async () => {
    const { element } = await drawn();
    const at = await middleOf(element);
    const before = part(element, '.plot').getBoundingClientRect().top;
    await sendMouse({ type: 'click', position: at });
    expect(element.shadowRoot!.activeElement, 'the keys go on from here').to.equal(slider(element));
    expect(byKeys(element)).to.equal(false);
    expect(part(element, '.plot').getBoundingClientRect().top, 'nothing moves').to.equal(before);
    await sendKeys({ press: 'ArrowLeft' });
    expect(byKeys(element)).to.equal(true);
    tap(element, 0.3);
    expect(byKeys(element), 'a finger on the screen').to.equal(false);
  });

  it('tells every digit of each series at a click, at a second tap, and at Enter', async () => {
    const { element } = await drawn();
    const amounts = () => parts(element, '.tip .amount').map((amount) => amount.textContent);
    const rounded = (all: readonly string[]) => all.some((amount) => amount.endsWith(' h'));
    const at = await middleOf(element);
    await sendMouse({ type: 'move', position: at });
    await waitUntil(() => !tip(element).hidden, 'the tooltip');
    expect(rounded(amounts())).to.equal(true);
    expect(tip(element).textContent).to.contain('Click for exact values');
    await sendMouse({ type: 'click', position: at });
    expect(amounts().length).to.be.greaterThan(3);
    for (const amount of amounts()) expect(amount).to.match(/^[\d,.]+ s$/);
    await resetMouse();
    tap(element, 0.3);
    expect(rounded(amounts())).to.equal(true);
    expect(tip(element).textContent).to.contain('Tap again');
    tap(element, 0.3);
    expect(rounded(amounts())).to.equal(false);
    tap(element, 0.6);
    expect(rounded(amounts()), 'another day').to.equal(true);
    slider(element).focus();
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Enter' });
    expect(rounded(amounts())).to.equal(false);
    expect(slider(element).getAttribute('aria-valuetext')).to.match(/Standard\.H264\.HD [\d,]+ s/);
    await sendKeys({ press: 'Enter' });
    expect(rounded(amounts())).to.equal(true);
  });

  it('sends the tooltip away at Escape under the mouse, wherever the focus is, until the mouse comes to another day', async () => {
    const { element } = await drawn();
    const [x, y] = await middleOf(element);
    await sendMouse({ type: 'move', position: [x, y] });
    await waitUntil(() => !tip(element).hidden, 'the tooltip');
    expect(document.activeElement).to.equal(document.body);
    await sendKeys({ press: 'Escape' });
    expect(tip(element).hidden).to.equal(true);
    await sendMouse({ type: 'move', position: [x + 1, y + 5] });
    expect(tip(element).hidden, 'on the same day').to.equal(true);
    await sendMouse({ type: 'move', position: [x + 90, y] });
    await waitUntil(() => !tip(element).hidden, 'the tooltip of another day');
    element.remove();
    document.body.append(element);
    expect(tip(element).hidden, 'it does not outlast its place').to.equal(true);
  });

  it('keeps the tooltip inside the element, above the drawing where that is narrow, selections as well', async () => {
    const { element, box } = await narrow(390);
    const touch = finger(element);
    for (const across of [0.03, 0.5, 0.97]) {
      tap(element, across);
      const [own, place, plot] = [tip(element), element, part(element, '.plot')].map((each) => each.getBoundingClientRect());
      expect(own!.left, `${across}`).to.be.at.least(place!.left);
      expect(own!.right, `${across}`).to.be.at.most(place!.right);
      expect(own!.bottom, 'not over what it tells of').to.be.at.most(plot!.top);
    }
    touch('pointerdown', 0.9);
    await waitUntil(() => {
      touch('pointermove', 0.98);
      const spanned = part(element, '.cursor-band').hasAttribute('data-span');
      if (!spanned) touch('pointermove', 0.9);
      return spanned;
    }, 'a selection');
    expect(tip(element).getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right);
    expect(tip(element).textContent).to.contain('Release to zoom in.').and.not.to.contain('Enter');
    touch('pointercancel', 0.98);
    box.remove();
  });

  it('leaves a zoom at Escape, once nothing is told of a day', async () => {
    const { element } = await drawn();
    const zoomIn = async () => {
      slider(element).focus();
      await sendKeys({ press: 'Home' });
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ up: 'Shift' });
      await sendKeys({ press: 'Enter' });
    };
    await zoomIn();
    await shows(element, 'Zoom out');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Escape' });
    expect(text(element)).to.contain('Zoom out');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !text(element).includes('Zoom out'), 'the whole range');
    const burnt = await burning('mps-gen-2fa4b7');
    slider(burnt).focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await shows(burnt, 'Zoom out');
    await waitUntil(() => {
      slider(burnt).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      return !text(burnt).includes('Zoom out');
    }, 'all of its days');
  });
});

describe('<usage-chart> figures', () => {
  it('are of the series that are shown, and say so', async () => {
    const { element } = await drawn();
    const total = () => parts(element, '.figures dd')[0]!.textContent.trim();
    const whole = total();
    const amount = part(element, '.key .amount').textContent;
    button(element, `Show only ${keys(element)[0]!}`).click();
    await element.updateComplete;
    expect(total()).to.equal(amount);
    expect(text(element)).to.contain('The figures are of the series that are shown.');
    expect(part(element, 'canvas').getAttribute('aria-label')).to.contain(`${amount} in all`);
    parts(element, '.key')[0]!.click();
    await element.updateComplete;
    expect(text(element), 'hidden, not absent').to.contain('All series are hidden.').and.not.to.contain('No data in this range');
    button(element, 'Show all').click();
    await element.updateComplete;
    expect(total()).to.equal(whole);
    expect(text(element)).not.to.contain('The figures are of the series that are shown.');
  });

  it('tells when the data of a burn-down are from, and the quota of a capacity with periods', async () => {
    const { source } = backendSource('combo');
    const element = await burning('combo-functions', { source });
    expect(part(element, '.foot').textContent).to.match(/As of Jun 18, 2026/);
    expect(parts(element, '.key .name').map((name) => name.textContent.trim())).to.include('Quota of a period');
  });
});
