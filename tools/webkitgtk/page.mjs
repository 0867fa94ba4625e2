// Trusted keys, mouse and viewport of a WebDriver session, in the shape that @web/test-runner-commands asks for.
import { setTimeout as wait } from 'node:timers/promises';

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const special = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C',
  PageUp: '\uE00E', PageDown: '\uE00F', End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013',
  ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017', Space: ' ',
};
const buttons = { left: 0, middle: 1, right: 2 };

const keyDown = (key) => ({ type: 'keyDown', value: special[key] ?? key });
const keyUp = (key) => ({ type: 'keyUp', value: special[key] ?? key });
const pointerMove = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
const pointer = (type, options) => ({ type, button: buttons[options?.button ?? 'left'] });

/** @param {import('./driver.mjs').WebKitDriver} driver */
export function pageOf(driver) {
  const act = (source) => driver.send('POST', '/actions', { actions: [source] });
  const keys = (...actions) => act({ type: 'key', id: 'keyboard', actions });
  const mouse = (...actions) => act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  return {
    keyboard: {
      type: (text) => keys(...[...text].flatMap((key) => [keyDown(key), keyUp(key)])),
      press: (combination) => {
        const held = combination.length > 1 ? combination.split('+') : [combination];
        return keys(...held.map(keyDown), ...held.toReversed().map(keyUp));
      },
      down: (key) => keys(keyDown(key)),
      up: (key) => keys(keyUp(key)),
    },
    mouse: {
      move: (x, y) => mouse(pointerMove(x, y)),
      click: (x, y, options) => mouse(pointerMove(x, y), pointer('pointerDown', options), pointer('pointerUp', options)),
      down: (options) => mouse(pointer('pointerDown', options)),
      up: (options) => mouse(pointer('pointerUp', options)),
      reset: () => driver.send('DELETE', '/actions'),
    },
    setViewport: (size) => setViewport(driver, size),
  };
}

// The window's size includes its toolbar: set it, measure the page, correct. A page gets no narrower than 447 px.
async function setViewport(driver, { width, height }) {
  const window = await resize(driver, { width, height });
  const [innerWidth, innerHeight] = await driver.send('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
  if (innerWidth === width && innerHeight === height) return;
  await resize(driver, { width: window.width + width - innerWidth, height: window.height + height - innerHeight });
}

async function resize(driver, size) {
  const window = await driver.send('POST', '/window/rect', size);
  await wait(60); // the window manager answers before the page has been laid out
  return window;
}
