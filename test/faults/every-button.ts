/** Somebody who presses every button there is, once for each name it has. */
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { Later } from '../../src/parts/later.js';
import { parts, text, waitUntil } from '../elements/support.js';
import { drawn, stateOf } from './drawn.js';

const nameOf = (button: HTMLElement): string => (button.getAttribute('aria-label') ?? button.textContent).replaceAll(/\s+/g, ' ').trim();

/** Buttons of rows differ by what the row is about: one for each class and column is enough. */
const kindOf = (button: HTMLElement): string =>
  button.closest('.tbody, tbody, .card, li') ? `${button.className} ${button.closest('[data-key]')?.getAttribute('data-key') ?? ''}` : nameOf(button).replaceAll(/\d+/g, '0');

/** What was heard of an element while its buttons were pressed. */
export interface Pressed {
  /** The buttons, in order. */
  readonly buttons: readonly string[];
  /** All that it said on the way, once each. */
  readonly said: ReadonlySet<string>;
}

/** How many parts of elements are being fetched. */
let fetching = 0;
const { open } = Later.prototype;
Later.prototype.open = function (...given) {
  fetching += 1;
  return open.apply(this, given).finally(() => (fetching -= 1));
};

/** Presses at most so many. `quiet` tells when nothing is under way any more; `look` is called after each. Files are made, and not handed on. */
export async function pressEveryButton(...given: Parameters<typeof press>): Promise<Pressed> {
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = () => undefined;
  try {
    return await press(...given);
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
}

async function press(element: PackmeterElement, most: number, quiet: () => boolean, look?: (after: string) => Promise<void>): Promise<Pressed> {
  const buttons: string[] = [];
  const kinds = new Set<string>();
  const said = new Set<string>();
  const settle = async (after: string): Promise<void> => {
    // What is fetched when it is opened comes at a moment of its own: until nothing has changed for some frames.
    for (let still = 0, before = ''; still < 4; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await waitUntil(() => fetching === 0 && quiet() && drawn(stateOf(element)), 'an end', { timeout: 60_000 }).catch(() => {
        throw new Error(`After ${after} it shows ${stateOf(element)}, ${fetching} parts on their way: ${text(element)}`);
      });
      const now = element.shadowRoot!.innerHTML;
      if (now !== before) still = 0;
      before = now;
    }
    for (const line of parts(element, 'p, dt, dd, th, td, h2, h3, li, button, label, [role="gridcell"], option')) said.add(line.textContent.replaceAll(/\s+/g, ' ').trim());
    await look?.(after);
  };
  await settle('the start');
  while (buttons.length < most) {
    const dialog = parts<HTMLDialogElement>(element, 'dialog').findLast(({ open }) => open);
    const within = dialog ? [...dialog.querySelectorAll<HTMLElement>('button, summary')] : parts(element, 'button, summary');
    const next = within.find((button) => !button.matches(':disabled, [aria-disabled="true"]') && button.checkVisibility() && !kinds.has(kindOf(button)));
    const name = next ? nameOf(next) : 'the end of a dialog';
    if (next) {
      kinds.add(kindOf(next));
      buttons.push(name);
      next.click();
    } else if (dialog) dialog.close();
    else break;
    await settle(name);
  }
  return { buttons, said };
}
