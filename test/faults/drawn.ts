/** What state an element shows, told from what is drawn. */

/** The state that is shown: `error`, `empty`, `data`; `loading` while there is only that, `nothing` for a blank. */
export function stateOf(element: Element): string {
  const root = element.shadowRoot;
  if (!root?.querySelector('h2')) return 'nothing';
  const state = root.querySelector('[part~="state"]');
  if (state) return state.classList.contains('error') ? 'error' : 'empty';
  if (root.querySelector('.skeleton')) return 'loading';
  if (root.querySelector('[role="table"], [role="grid"], table, .card, form, canvas')) return 'data';
  // In the shape of what is to come.
  if (root.querySelector('.bone')) return 'loading';
  return 'nothing';
}

/** Whether that is one of those in which an element may come to rest. */
export const drawn = (state: string): boolean => state === 'error' || state === 'empty' || state === 'data';

/** One turn of the event loop, without the clamping of timers. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Waits for a condition by turns, then by frames; gives up after four seconds without a word. */
export async function eventually(condition: () => boolean): Promise<void> {
  const end = performance.now() + 4000;
  for (let turns = 0; !condition() && performance.now() < end; turns += 1) await (turns < 200 ? turn() : new Promise((resolve) => requestAnimationFrame(resolve)));
}
