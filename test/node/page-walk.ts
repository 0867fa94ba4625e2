/** A reader who tries everything: presses each control that an element shows, in its dialogs and panels too. */
import type { Page } from 'puppeteer-core';

/** Whatever opens and is seen counts as one place: its controls are pressed before it is closed. */
const walk = `async (selector, presses) => {
  const settled = async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 40));
  };
  const { shadowRoot: root } = document.querySelector(selector);
  const times = new Map();
  const titleOf = (dialog) => dialog?.querySelector('h2, h3')?.textContent.trim().replace(/[“"].*/, '') ?? '';
  const isInRow = (control) => control.closest('[role=row], .card, li, tr') !== null;
  const nameOf = (control) => (isInRow(control) ? '' : (control.getAttribute('aria-label') ?? control.name ?? '') + control.textContent.trim().slice(0, 30));
  const keyOf = (control, dialog) => [titleOf(dialog), control.localName, control.className, control.type, nameOf(control)].join('|');
  // Rows and what opens a dialog first, before a filter has hidden them; what closes or narrows comes last.
  const leaves = (control) => /\\b(close|cancel|done|not now)\\b/i.test((control.getAttribute('aria-label') ?? '') + control.textContent);
  const opens = (control) => control.getAttribute('aria-haspopup') === 'dialog';
  const isRadio = (control) => control.type === 'radio';
  const rank = (control) => (leaves(control) ? 3 : isInRow(control) || opens(control) ? 0 : /^(select|input)$/.test(control.localName) || control.closest('.summary') ? 2 : 1);
  const controls = (dialog) => {
    const all = [...(dialog ?? root).querySelectorAll('button, summary, select, input[type=checkbox], input[type=radio], [role=button], [role=menuitem], [role=tab]')]
      .filter((control) => control.checkVisibility() && !control.disabled && (dialog || !control.closest('dialog')));
    // The first of a choice comes last, and is what a form is sent with.
    const ordered = [...all.filter(isRadio).reverse(), ...all.filter((control) => !isRadio(control))];
    return ordered.sort((one, other) => (dialog ? leaves(one) - leaves(other) : rank(one) - rank(other)));
  };
  const press = (control) => {
    if (control.localName !== 'select') return control.click();
    control.selectedIndex = Math.min(1, control.options.length - 1);
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const titles = new Set();
  for (let pressed = 0; pressed < presses; pressed += 1) {
    const dialog = [...root.querySelectorAll('dialog[open]')].at(-1);
    if (dialog) titles.add(titleOf(dialog));
    const next = controls(dialog).find((control) => (times.get(keyOf(control, dialog)) ?? 0) < (isInRow(control) && !dialog ? 4 : 1));
    if (next) {
      times.set(keyOf(next, dialog), (times.get(keyOf(next, dialog)) ?? 0) + 1);
      press(next);
      // A dialog may have to be fetched first.
      for (let wait = 0; wait < (opens(next) ? 12 : 3) && !dialog && (opens(next) || isInRow(next)) && !root.querySelector('dialog[open]'); wait += 1) await settled();
    } else if (dialog) dialog.close();
    else break;
    await settled();
  }
  for (const dialog of root.querySelectorAll('dialog[open]')) dialog.close();
  return [...titles];
}`;

/** Tries an element of a page. Answers with the titles of the dialogs that it has opened. */
export const tryEverything = (page: Page, selector: string, presses = 120): Promise<string[]> =>
  page.evaluate(`(${walk})(${JSON.stringify(selector)}, ${presses})`) as Promise<string[]>;
