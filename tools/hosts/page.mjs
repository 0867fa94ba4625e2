// A page of an app, what it complains of, and what it shows.
import assert from 'node:assert/strict';

/** Opens the app on a backend. Every complaint of the page is kept. */
export async function opened({ browser, origin, endpoint }, more = '', { warnings = false } = {}) {
  const page = await browser.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(`uncaught: ${error?.message ?? error}`));
  page.on('console', (message) => {
    const address = message.location()?.url ?? '';
    if ((message.type() === 'error' || message.type() === 'warn') && !address.endsWith('/favicon.ico')) page.complaints.push(message.text());
  });
  page.keepsWarnings = warnings;
  await page.goto(`${origin}/?api=${encodeURIComponent(endpoint)}${more}`);
  return page;
}

/** Closes it. Whatever it has complained of until then is a failure. */
export async function closed(page) {
  const complaints = page.complaints.filter((text) => !/Lit is in dev mode/.test(text));
  await page.close();
  assert.deepEqual(complaints, []);
}

/** Waits until an element shows all the words. */
export async function shown(page, tag, words) {
  try {
    await page.waitForFunction(
      (name, wanted) => {
        const text = document.querySelector(name)?.shadowRoot?.textContent ?? '';
        return wanted.every((word) => text.includes(word));
      },
      { timeout: 15_000 },
      tag,
      words,
    );
  } catch {
    const text = await page.evaluate((name) => document.querySelector(name)?.shadowRoot?.textContent ?? 'nothing', tag);
    throw new Error(`<${tag}> does not show ${words.join(', ')} but: ${text.replaceAll(/\s+/g, ' ').slice(0, 400)}\n${page.complaints.join('\n')}`);
  }
}

/** Waits until the page has noted an event that begins so. */
export async function told(page, start) {
  try {
    await page.waitForFunction((text) => [...document.querySelectorAll('#told li')].some((item) => item.textContent.startsWith(text)), { timeout: 15_000 }, start);
  } catch {
    const lines = await page.evaluate(() => [...document.querySelectorAll('#told li')].map((item) => item.textContent));
    throw new Error(`The page was not told "${start}" but: ${lines.join(' | ')}\n${page.complaints.join('\n')}`);
  }
}
