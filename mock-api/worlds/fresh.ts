/** An account that has just been opened: money, and no packs. */
import { openAccounts } from './company.js';
import type { World } from './index.js';
import { Script } from './script.js';

export const fresh: World = {
  now: '2026-06-18T14:30:00+08:00',
  start: '2026-01-01T00:00:00+08:00',
  write(now) {
    const script = new Script(now);
    openAccounts(script, 1, '1000');
    return script;
  },
};
