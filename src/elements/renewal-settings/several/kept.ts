/** Orders that are under way are kept for this tab, so that a reload finds them: another tab has orders of its own. */
import type { Batch } from '../../../model/renewal-several.js';

const name = 'packmeter:several';

/** What was kept, unchecked; undefined when nothing was. */
export function keptBatch(): unknown {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps orders; undefined forgets them. */
export function keepBatch(batch: Batch | undefined): void {
  try {
    if (batch) sessionStorage.setItem(name, JSON.stringify(batch));
    else sessionStorage.removeItem(name);
  } catch {
    // Denied or full: each order is kept by itself as well.
  }
}
