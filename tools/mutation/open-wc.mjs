// What tests of pure code take from @open-wc/testing, without a page.
export { expect } from '../../node_modules/@esm-bundle/chai/esm/chai.js';

/** Has no limit: the runner ends a test in which nothing happens. */
export async function waitUntil(condition, _message, { interval = 50 } = {}) {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, interval));
}
