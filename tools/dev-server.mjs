// A development server for scripts: any free port, no hot reload, no browser.
import net from 'node:net';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @returns {Promise<{ base: string, close: () => Promise<void> }>} */
export async function startDevServer() {
  const server = await createServer({
    root,
    configFile: `${root}vite.config.ts`,
    logLevel: 'error',
    server: { port: await freePort(), strictPort: true, host: '127.0.0.1', hmr: false, watch: null, open: false },
  });
  await server.listen();
  return { base: `http://127.0.0.1:${server.config.server.port}`, close: () => server.close() };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
