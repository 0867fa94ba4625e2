// A development server for scripts: any free port, no hot reload, no browser, and a cache of its own, since another
// server may be making its own at the same time.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<{ base: string, close: () => Promise<void> }>} */
export async function startDevServer() {
  fs.mkdirSync(path.join(root, '.cache'), { recursive: true });
  const cacheDir = fs.mkdtempSync(path.join(root, '.cache/vite-'));
  const server = await createServer({
    root,
    cacheDir,
    configFile: `${root}vite.config.ts`,
    logLevel: 'error',
    server: { port: await freePort(), strictPort: true, host: '127.0.0.1', hmr: false, watch: null, open: false },
  });
  await server.listen();
  const close = async () => {
    await server.close();
    fs.rmSync(cacheDir, { recursive: true, force: true });
  };
  return { base: `http://127.0.0.1:${server.config.server.port}`, close };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
