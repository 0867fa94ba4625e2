// What the benches share: medians, rounds, a static server, and the main thread's own clock.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs each measurement once per round, in turn, after one round that does not count. Resolves to the numbers by name. */
export async function interleaved(measurements, rounds = 7) {
  const numbers = Object.fromEntries(Object.keys(measurements).map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, measure] of Object.entries(measurements)) {
      const number = await measure();
      if (round >= 0) numbers[name].push(Number(number.toFixed(2)));
    }
  }
  return numbers;
}

/** Milliseconds that the page's main thread has worked since it was opened, by kind. */
export async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
  return { task: value('TaskDuration'), script: value('ScriptDuration') + value('V8CompileDuration') };
}

/** Serves folders under their prefixes, and pages given as text. */
export async function serve({ folders = {}, pages = {} }) {
  const types = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname in pages) return response.setHeader('content-type', 'text/html').end(pages[pathname]);
    const prefix = Object.keys(folders).find((name) => pathname.startsWith(name));
    const file = prefix && path.join(folders[prefix], path.normalize(pathname.slice(prefix.length)));
    if (!file || !fs.existsSync(file)) return response.writeHead(404).end();
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream').end(fs.readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { base: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
