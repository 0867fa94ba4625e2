// The page that 4-ledger.bench.mjs drives: builds the typical world, each time anew.
import { createBackend } from '../../../mock-api/index.js';

Object.assign(globalThis, {
  bench: (): number => {
    const begin = performance.now();
    createBackend({ world: 'typical' });
    return performance.now() - begin;
  },
});
