/** Modules that could not be fetched, and browsers that remember it. */
import { expect } from '@open-wc/testing';
import { fetched } from '../../src/loading/fetched.js';

/** An address that is a module under any query. */
const address = 'data:text/javascript,export%20const%20answer=42//';
const lost = (message: string) => (): Promise<{ readonly answer: number }> => Promise.reject(new TypeError(message));

const failure = (load: () => Promise<unknown>): Promise<unknown> => load().then(() => undefined, (error: unknown) => error);

describe('a module that is fetched', () => {
  it('is what was asked for', async () => {
    expect(await fetched(() => Promise.resolve({ answer: 1 }))).to.deep.equal({ answer: 1 });
  });

  for (const [browser, message] of [
    ['Chromium', `Failed to fetch dynamically imported module: ${address}`],
    ['Firefox', `error loading dynamically imported module: ${address}`],
  ] as const) {
    it(`is asked for under another address where ${browser} would remember that it was not to be had`, async () => {
      expect((await fetched(lost(message))).answer).to.equal(42);
    });
  }

  for (const message of ['Loading chunk 7 failed. (error: https://shop.example/7.js)', 'Importing a module script failed.', "Unexpected token '}'"]) {
    it(`is not looked for where the error names no address: ${message}`, async () => {
      expect(await failure(() => fetched(lost(message)))).to.be.instanceOf(TypeError).with.property('message', message);
    });
  }

  it('is not had under another address where an import map may give hashes', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    map.text = '{"integrity":{"/nothing.js":"sha384-x"}}';
    document.head.append(map);
    try {
      expect(await failure(() => fetched(lost(`Failed to fetch dynamically imported module: ${address}`)))).to.be.instanceOf(TypeError);
    } finally {
      map.remove();
    }
  });

  it('fails as it failed where the other address has nothing either', async () => {
    const nowhere = new URL('/nothing-here.js', location.href).href;
    expect(await failure(() => fetched(() => import(/* @vite-ignore */ nowhere) as Promise<unknown>))).to.be.instanceOf(TypeError);
  });
});
