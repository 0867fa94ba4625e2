import { builtScriptTag } from '../build-for-tests.mjs';
import { interleaved, median, serve } from './measure.mjs';

export const title = 'Evaluating the kit';
export const about =
  'Main-thread time to compile and run the script on a page without elements, on a CPU slowed down 4 times. Goal: at most 45 ms.';

const scripts = {
  'packmeter.js': '<script type="module" src="/cdn/packmeter.js"></script>',
  'pack-overview.js': '<script type="module" src="/cdn/pack-overview.js"></script>',
};

export async function run({ browser }) {
  const pages = Object.fromEntries(Object.entries(scripts).map(([name, tag]) => [`/${name}`, `<!doctype html><title>x</title>${tag}`]));
  const { base, close } = await serve({ folders: { '/cdn/': await builtScriptTag() }, pages });
  try {
    const raw = await interleaved(Object.fromEntries(Object.keys(scripts).map((name) => [name, () => evaluate(browser, `${base}/${name}`)])));
    const rows = Object.entries(raw).map(([name, numbers]) => [`\`${name}\``, median(numbers).toFixed(1)]);
    return { head: ['Script', 'ms, median'], rows, raw };
  } finally {
    close();
  }
}

// What the trace says of our own files. A module is compiled on another thread while it arrives, for the most
// part; its evaluation names a world in place of an address.
const events = new Set(['v8.compileModule', 'v8.evaluateModule']);

async function evaluate(browser, url) {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await page.setCacheEnabled(false);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] });
    await page.goto(url, { waitUntil: 'networkidle0' });
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
    const ours = traceEvents.filter(({ name, args, dur }) => events.has(name) && dur && /\/cdn\/|"worldId"/.test(JSON.stringify(args)));
    return ours.reduce((sum, { dur, tdur = dur }) => sum + tdur, 0) / 1000;
  } finally {
    await page.close();
  }
}
