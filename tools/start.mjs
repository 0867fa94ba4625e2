// npm start: the demo console on port 5173, with everything it needs.
import './node-version.mjs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const canShow = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = Boolean(canShow && process.stdout.isTTY && !process.env.CI);

try {
  const server = await createServer({ root, configFile: `${root}vite.config.ts`, server: { open } });
  await server.listen();
  server.printUrls();
  server.bindCLIShortcuts({ print: process.stdout.isTTY });
} catch (error) {
  if (!/already in use/.test(error.message)) throw error;
  console.error('Port 5173 is taken: another program, or another copy of this console, uses it. Stop it and start again.');
  process.exit(1);
}
