/** What a page complains of is heard with the seed that made it do so, and is not first told by the test runner. */
import { expect } from '@open-wc/testing';
import { complaints } from './complaints.js';

describe('complaints', () => {
  it('hear what a handler throws, and a promise that nobody waits for', async () => {
    const told = complaints();
    try {
      const button = document.createElement('button');
      button.addEventListener('click', () => {
        throw new TypeError('pressed');
      });
      button.click();
      expect(told.join()).to.match(/uncaught: .*pressed/);
      void Promise.reject(new Error('forgotten'));
      while (!told.join().includes('unhandled: Error: forgotten')) await new Promise((resolve) => requestAnimationFrame(resolve));
    } finally {
      told.end();
    }
  });

  it('leave the handlers of the page as they were', () => {
    const { onerror } = globalThis;
    const { error } = console;
    complaints().end();
    expect(globalThis.onerror).to.equal(onerror);
    expect(console.error).to.equal(error);
  });
});
