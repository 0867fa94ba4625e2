/** What those who cannot see the chart, or see it otherwise, are given. docs/accessibility.md names these tests. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inkNames } from '../../src/controllers/chart-look.js';
import { enChart } from '../../src/i18n/en-chart.js';
import { enChartFigure } from '../../src/i18n/en-chart-figure.js';
import { part, parts, shows, waitUntil } from './support.js';
import { contrast, gradeOf, pixelOf, rulesUnder, tabStops } from './access-support.js';
import { button, drawn, keys, rows } from './usage-support.js';

const surface = (element: Element) => getComputedStyle(part(element, '.ink-surface')).color;
const slider = (element: Element) => part<HTMLInputElement>(element, '.cursor');

describe('<usage-chart> for the eye', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has colours of series that stand out from the surface by 3:1, and text by 4.5:1: ${theme}`, async () => {
      const { element } = await drawn({ theme });
      const series = inkNames.filter((name) => /^(series|rest)/.test(name));
      expect(series).to.have.length(9);
      for (const name of series) expect(contrast(getComputedStyle(part(element, `.inks .ink-${name}`)).color, surface(element)), name).to.be.at.least(3);
      for (const name of ['text', 'muted', 'bad']) expect(contrast(getComputedStyle(part(element, `.inks .ink-${name}`)).color, surface(element)), name).to.be.at.least(4.5);
    });
  }

  it('writes nothing smaller than 12 pixels, on the canvas neither', async () => {
    const { element } = await drawn({ table: true, compare: true });
    const written = parts(element, '*').filter((each) => !each.closest('style') && [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()));
    expect(written.length).to.be.greaterThan(100);
    for (const each of [...written, part(element, '.inks')]) {
      expect(Number.parseFloat(getComputedStyle(each).fontSize), `${each.localName}.${each.className}`).to.be.at.least(12);
    }
  });

  it('tells series apart by texture and dash as well as by colour, and by name', async () => {
    const { element } = await drawn();
    const textures = parts(element, '.key .swatch').map(({ className }) => /texture-\d/.exec(className)![0]);
    expect(new Set(textures).size).to.equal(textures.length);
    button(element, 'Lines').click();
    await element.updateComplete;
    const dashes = parts(element, '.key .dash line').map((line) => line.getAttribute('stroke-dasharray'));
    expect(new Set(dashes).size).to.equal(dashes.length);
    expect(keys(element).every((name) => name.length > 0)).to.equal(true);
  });

  it('gives the reader’s own colours to series, text and surface where these are in force', async () => {
    const { element } = await drawn();
    const rules = rulesUnder(element, 'forced-colors: active').join(' ');
    for (let ink = 1; ink <= 8; ink += 1) expect(rules).to.match(new RegExp(`--_series-${ink}: (CanvasText|LinkText)`, 'i'));
    expect(rules).to.match(/\.ink-surface[^}]*color: canvas/i);
  });

  it('neither flashes nor moves once it is drawn, is nowhere a strong red, and stands still for those who ask for it', async () => {
    const { element } = await drawn({ table: true });
    await waitUntil(() => document.getAnimations().every(({ playState }) => playState !== 'running'), 'nothing to move');
    for (const probe of parts(element, '.inks > i')) {
      const [r, g, b] = pixelOf(getComputedStyle(probe).color);
      expect(r / (r + g + b + 1), probe.className).to.be.lessThan(0.8);
    }
    const still = rulesUnder(element, 'prefers-reduced-motion: reduce').join(' ');
    expect(still).to.match(/animation-duration: 0\.01ms !important/).and.to.match(/transition: none !important/);
  });

  it('follows the reader’s size of text, on the canvas too', async () => {
    const { element } = await drawn();
    const canvas = part<HTMLCanvasElement>(element, 'canvas');
    const before = canvas.toDataURL();
    const caption = () => part(element, 'figcaption').getBoundingClientRect().height;
    const small = caption();
    document.documentElement.style.fontSize = '24px';
    try {
      await waitUntil(() => canvas.toDataURL() !== before, 'labels to be drawn anew');
      expect(getComputedStyle(part(element, '.inks')).fontSize).to.equal('18px');
      expect(caption()).to.be.greaterThan(small);
      expect(element.scrollWidth, 'nothing is cut off').to.be.at.most(element.clientWidth + 1);
    } finally {
      document.documentElement.style.removeProperty('font-size');
    }
  });

  it('shows no more than eight series and no more bars than can be told apart, whatever the range', async () => {
    const { element } = await drawn({ table: true });
    for (const range of ['7d', '30d', '90d', '6m', '12m']) {
      element.range = range;
      await waitUntil(() => part<HTMLSelectElement>(element, '.field.range select').value === range && part(element, 'figure').ariaBusy === 'false', range, { timeout: 8000 });
      expect(rows(element).length, range).to.be.at.most(92);
      expect(keys(element).length, range).to.be.at.most(8);
    }
  });
});

describe('<usage-chart> for the keyboard', () => {
  it('is gone through in the order in which it is read, with one stop for all days', async () => {
    const { element } = await drawn({ table: true });
    const stops = tabStops(element);
    const places = ['.head', '.toolbar', '.plot', '.legend', '.table-box'];
    const visited = stops.map((stop) => places.findIndex((place) => stop.closest(place)));
    expect(visited.filter((place) => place === 2)).to.deep.equal([2]);
    expect(visited.filter((place) => place >= 0)).to.deep.equal([...visited].filter((place) => place >= 0).sort((a, b) => a - b));
    expect([...new Set(visited)].filter((place) => place >= 0)).to.deep.equal([0, 1, 2, 3, 4]);
    expect(stops.every(({ tabIndex }) => tabIndex === 0), 'no order of its own').to.equal(true);
    expect(stops.length, 'few enough to go through').to.be.at.most(40);
  });

  it('reaches the first and the last day with one key, and leaves the days with another', async () => {
    const { element } = await drawn();
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    expect(slider(element).valueAsNumber).to.equal(0);
    await sendKeys({ press: 'End' });
    expect(slider(element).valueAsNumber).to.equal(29);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement?.closest('.plot') ?? null, 'no trap').to.equal(null);
    expect(part(element, '.tip').hidden).to.equal(true);
  });

  it('hides and isolates series with the keys of any button', async () => {
    const { element } = await drawn();
    const [first] = parts(element, '.key');
    first!.focus();
    await sendKeys({ press: 'Enter' });
    expect(parts(element, '.key')[0]!.getAttribute('aria-pressed')).to.equal('false');
    await sendKeys({ press: ' ' });
    expect(parts(element, '.key')[0]!.getAttribute('aria-pressed')).to.equal('true');
    button(element, `Show only ${keys(element)[1]!}`).focus();
    await sendKeys({ press: 'Enter' });
    expect(parts(element, '.key').map((key) => key.getAttribute('aria-pressed')).filter((pressed) => pressed === 'true')).to.have.length(1);
  });

  it('says what can be done by mouse, touch and keys, in sight and aloud', async () => {
    const { element } = await drawn();
    const shown = (hint: string) => getComputedStyle(part(element, `.hint.${hint}`)).display !== 'none';
    expect([shown('mouse') || shown('touch'), shown('keys')]).to.deep.equal([true, false]);
    const stops = tabStops(element);
    stops[stops.indexOf(slider(element)) - 1]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(slider(element));
    await sendKeys({ press: 'ArrowLeft' });
    expect([shown('mouse'), shown('touch'), shown('keys')]).to.deep.equal([false, false, true]);
    expect(part(element, '.hint.keys').textContent).to.match(/Arrow keys.*Shift.*Enter.*Esc/);
    expect(slider(element).getAttribute('aria-label')).to.match(/Shift and arrow keys.*Enter/);
    expect(getComputedStyle(part(element, '.plot')).outlineStyle, 'where the focus is').not.to.equal('none');
  });

  it('takes no key from the page, nor from an assistive technology', async () => {
    const { element } = await drawn();
    const taken = (target: EventTarget, key: string, more: KeyboardEventInit = {}) => !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
    for (const key of ['Tab', 'Enter', ' ', 'Escape', 'ArrowLeft', 'PageDown', 'h', 'F6']) {
      for (const target of [document.body, element, part(element, '.legend .key'), slider(element)]) expect(taken(target, key), key).to.equal(false);
    }
    expect(taken(slider(element), 'ArrowLeft', { shiftKey: true }), 'but this one, on the days').to.equal(true);
    expect(taken(slider(element), 'ArrowLeft', { ctrlKey: true, altKey: true })).to.equal(false);
  });

  it('selects days by a long press and a move of the finger as well', async () => {
    const { element } = await drawn();
    const hit = part(element, '.hit');
    // Fingers that no screen has felt cannot be held on to.
    hit.setPointerCapture = () => undefined;
    const { left, top, width } = hit.getBoundingClientRect();
    const touch = (type: string, across: number) =>
      hit.dispatchEvent(new PointerEvent(type, { pointerId: 7, pointerType: 'touch', button: 0, clientX: left + width * across, clientY: top + 80, bubbles: true, cancelable: true }));
    touch('pointerdown', 0.5);
    await waitUntil(() => {
      touch('pointermove', 0.7);
      const spanned = part(element, '.cursor-band').hasAttribute('data-span');
      if (!spanned) touch('pointermove', 0.5);
      return spanned;
    }, 'the press to be long enough');
    touch('pointerup', 0.7);
    await waitUntil(() => parts(element, 'button').some((each) => each.textContent.trim() === 'Zoom out'), 'the zoom');
  });
});

describe('<usage-chart> in words', () => {
  it('has title, caption, axis and summary, and all of the summary is said of the picture', async () => {
    const { element } = await drawn();
    await shows(element, /% (?:more|less)/);
    expect(part(element, 'h2').textContent).to.equal('Usage');
    expect(part(element, 'figcaption strong').textContent).to.equal('Transcoding in Guangzhou, May 20 – Jun 18, 2026');
    expect(part(element, '.axis-unit').textContent).to.contain('Hours');
    expect(part(element, '.trend').textContent, 'in sight as well').to.match(/^(Steady|Rising|Falling)/);
    const said = part(element, 'canvas').getAttribute('aria-label')!;
    for (const term of parts(element, '.figures dd bdi:first-child')) expect(said).to.contain(term.textContent);
    for (const sentence of [/in all, .* on average/, /The most was .* on /, /than in the 30 days before/, /Steady|Rising|Falling/]) expect(said).to.match(sentence);
  });

  it('says of each day aloud what the tooltip shows of it', async () => {
    const { element } = await drawn({ compare: true });
    await shows(element, /% (?:more|less)/);
    slider(element).focus();
    await sendKeys({ press: 'Home' });
    await waitUntil(() => parts(element, '.tip-before bdi').length === 2, 'the day before');
    const said = slider(element).getAttribute('aria-valuetext')!;
    for (const told of parts(element, '.tip .name, .tip .amount, .tip-total strong, .tip-before bdi')) expect(said).to.contain(told.textContent);
    expect(part(element, '.tip').ariaHidden, 'not twice').to.equal('true');
  });

  it('is there as a table with caption, heads and every value, one key away', async () => {
    const { element } = await drawn();
    button(element, 'Table').focus();
    await sendKeys({ press: 'Enter' });
    expect(part(element, 'caption').textContent.trim()).to.equal('Transcoding in Guangzhou, May 20 – Jun 18, 2026. Exact values. Unit: s');
    expect(parts(element, 'thead th[scope="col"]')).to.have.length(2 + keys(element).length);
    expect(parts(element, 'tbody th[scope="row"]')).to.have.length(30);
    expect(part(element, '.table-box').tabIndex, 'can be scrolled by keys').to.equal(0);
  });

  it('is written in words that nine years of school suffice for', () => {
    const texts = Object.values({ ...enChart, ...enChartFigure }).flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)));
    const sentences = texts.map((text) => text.replaceAll(/\{\w+\}/g, 'it')).filter((text) => text.split(' ').length >= 4);
    expect(sentences.length).to.be.greaterThan(20);
    expect(gradeOf(sentences)).to.be.at.most(9);
  });
});
