// What fuite does over and over: an element comes, shows its data, has something opened, and goes.
import process from 'node:process';

const { LEAKS_TAG: tag, LEAKS_ATTRIBUTES: attributes } = process.env;

/** @param {import('puppeteer-core').Page} page */
export async function setup(page) {
  await page.waitForFunction((name) => customElements.get(name) !== undefined, {}, tag);
}

/** @param {import('puppeteer-core').Page} page */
export async function iteration(page) {
  await page.evaluate(
    async (name, given) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(JSON.parse(given))) element.setAttribute(key, value);
      const ready = new Promise((resolve) => element.addEventListener('packmeter-ready', resolve, { once: true }));
      document.body.append(element);
      await ready;
      await element.updateComplete;
      element.shadowRoot.querySelector('button[aria-haspopup], .actions button')?.click();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      element.remove();
    },
    tag,
    attributes,
  );
}
