// npm start: the demo console on port 5173, or another: npm start -- --port 5180.
import './node-version.mjs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = Number(values.port ?? 5173);
const canShow = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = Boolean(canShow && process.stdout.isTTY && !process.env.CI);

try {
  const server = await createServer({ root, configFile: `${root}vite.config.ts`, server: { open, port } });
  await server.listen();
  server.printUrls();
  server.bindCLIShortcuts({ print: process.stdout.isTTY });
} catch (error) {
  if (!/already in use/.test(error.message)) throw error;
  console.error(`Port ${port} is taken: another program, or another copy of this console, uses it. Stop it, or take another: npm start -- --port ${port + 7}`);
  process.exit(1);
}
