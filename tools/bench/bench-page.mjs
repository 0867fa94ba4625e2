// A page of ./page: built as a product would build it, served, and opened with a clock of its main thread.
import path from 'node:path';
import { build } from 'vite';
import { serve } from './measure.mjs';

/** Builds page/NAME.ts into a folder, under the last part of its name. */
export function bundle(root, name, out) {
  return build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Figures of use are not for a bench to send.
    resolve: { alias: { '@vaadin/vaadin-usage-statistics/vaadin-usage-statistics.js': path.join(root, 'tools/bench/table/no-statistics.mjs') } },
    build: {
      outDir: out,
      target: 'es2022',
      minify: true,
      lib: { entry: path.join(root, 'tools/bench/page', `${name}.ts`), formats: ['es'], fileName: path.basename(name) },
    },
  });
}

/** Serves the built page, for `openBench`. */
export async function benchPage(root, name) {
  const out = path.join(root, '.cache', `bench-${name}`);
  await bundle(root, name, out);
  return serve({ folders: { '/': out }, pages: { '/': `<!doctype html><title>x</title><script type="module" src="/${name}.js"></script>` } });
}

/** Opens an address whose script sets `bench`. The session answers how long the thread has worked. */
export async function openBench(context, address, viewport = { width: 1200, height: 900 }) {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.setViewport(viewport);
  await page.goto(address);
  await page.waitForFunction('globalThis.bench', { timeout: 60_000 });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, session };
}
