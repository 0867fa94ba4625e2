/** An account that has just been opened: money, and no packs. */
import { openAccounts } from './company.js';
import { Script } from './script.js';
import type { World } from './world.js';

export const fresh: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now) {
    const script = new Script(now);
    openAccounts(script, 1, '1000');
    return script.inOrder();
  },
};
