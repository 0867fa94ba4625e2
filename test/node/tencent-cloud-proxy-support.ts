/** The example's proxy as a process of its own, its page as a bundle on a site of its own. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const example = path.join(root, 'examples/tencent-cloud-proxy');

/** What the proxy is started with, and what it prints. */
export interface Proxy {
  readonly address: string;
  readonly output: () => string;
  stop(): Promise<void>;
}

/** Runs `node server.mjs` with nothing in its environment but this. */
export async function startProxy(env: Record<string, string>): Promise<Proxy> {
  const child = spawn(process.execPath, ['server.mjs'], { cwd: example, env: { PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = /Proxy at (http:\S+)/.exec(output) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/** A site with the example's page, bundled as a portal would, and a token for whoever opens it. */
export async function startPortal(proxy: () => string, token: string) {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'packmeter-portal-'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: /^packmeter$/, replacement: path.join(root, 'src/index.ts') },
        { find: /^packmeter\/sources\/tencent-cloud$/, replacement: path.join(root, 'src/sources/tencent-cloud/index.ts') },
      ],
    },
    build: { outDir, emptyOutDir: false, target: 'es2022', minify: false, lib: { entry: path.join(example, 'page/main.js'), formats: ['es'], fileName: () => 'main.js' } },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = fs.readFileSync(path.join(example, 'page/index.html'), 'utf8');
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(outDir, path.normalize(pathname));
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(page.replace(/data-proxy="[^"]*"/, `data-proxy="${proxy()}"`));
    else if (pathname === '/session-token') response.setHeader('content-type', 'application/json').end(JSON.stringify({ token, expiresIn: 600 }));
    else if (fs.existsSync(file)) response.setHeader('content-type', 'text/javascript').end(fs.readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** All that a browser could get from it. */
    code: () => fs.globSync('**/*.js', { cwd: outDir }).map((file) => fs.readFileSync(path.join(outDir, file), 'utf8')),
    close: () => {
      server.close();
      server.closeAllConnections();
      fs.rmSync(outDir, { recursive: true, force: true });
    },
  };
}
