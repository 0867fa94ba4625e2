// What Chromium counted in each page, written down as it is. A branch that one page skips and another takes has to be
// told from the counts of both: web-test-runner turns each page's into lines and branches first, and then cannot.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const ours = /^http:\/\/[^/]+\/(?:src|mock-api)\/[^?#]+\.ts$/;
let files = 0;

/**
 * Makes a launcher write coverage into a folder, and nowhere else. Each page has a browser profile, and so a process, of its
 * own, and serves once: in a process that has counted for another page, branches are no longer told apart.
 */
export function countInto(folder, launch) {
  const launcher = launch({ createPage: pagesInto(folder) });
  launcher.inactivePages.push = ({ puppeteerPage }) => void puppeteerPage.browserContext().close().catch(() => {});
  return launcher;
}

const pagesInto = (folder) => async ({ context }) => {
  fs.mkdirSync(folder, { recursive: true });
  const page = await (await context.browser().createBrowserContext()).newPage();
  // Of pages side by side only one would have the focus, as where nothing is counted.
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const stop = page.coverage.stopJSCoverage.bind(page.coverage);
  page.coverage.stopJSCoverage = async () => {
    // A page that could not be started has nothing to tell; web-test-runner says so.
    const scripts = (await stop().catch(() => [])).filter(({ url }) => ours.test(url));
    const counted = scripts.map(({ url, text, rawScriptCoverage: { functions } }) => ({ url, functions, text: keep(folder, text) }));
    files += 1;
    fs.writeFileSync(path.join(folder, `page-${process.pid}-${files}.json`), JSON.stringify(counted));
    return [];
  };
  return page;
};

/** A script is the same in every page: its text is kept once, and known by its digest. */
function keep(folder, text) {
  const name = `${createHash('sha256').update(text).digest('hex').slice(0, 32)}.js`;
  if (!fs.existsSync(path.join(folder, name))) fs.writeFileSync(path.join(folder, name), text);
  return name;
}
