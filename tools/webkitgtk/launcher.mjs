// Runs tests of @web/test-runner in WebKitGTK, one file after another in one window.
import { WebKitDriver } from './driver.mjs';
import { pageOf } from './page.mjs';

export { webkitAvailable } from './driver.mjs';

class WebKitGtkLauncher {
  name = 'WebKitGTK';
  type = 'puppeteer'; // the kind whose page our page imitates
  concurrency = 1;
  #driver = new WebKitDriver();
  #started;
  #addresses = new Map();

  async initialize() {}

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#addresses.set(id, url);
    await this.#driver.send('POST', '/url', { url });
  }

  startDebugSession(id, url) {
    return this.startSession(id, url);
  }

  isActive(id) {
    return this.#addresses.has(id);
  }

  getBrowserUrl(id) {
    return this.#addresses.get(id);
  }

  getPage() {
    return pageOf(this.#driver);
  }

  async stopSession(id) {
    this.#addresses.delete(id);
    await this.#driver.send('DELETE', '/actions').catch(() => {});
    await this.#driver.send('POST', '/url', { url: 'about:blank' }).catch(() => {});
    return {};
  }

  stop() {
    return this.#driver.stop();
  }

  async #start() {
    this.name += ` ${await this.#driver.start()}`;
  }
}

export function webkitGtkLauncher() {
  return new WebKitGtkLauncher();
}
