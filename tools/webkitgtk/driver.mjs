// WebKitGTK's MiniBrowser by WebDriver: starts it, without a display if need be, and sends it commands.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** Looked for each time: the packages may have been installed since the program began. */
const miniBrowser = () => fs.globSync('/usr/lib/*/{webkit2gtk-4.1,webkitgtk-6.0}/MiniBrowser')[0];

/** Whether Debian's packages are there. */
export function webkitAvailable() {
  return miniBrowser() !== undefined && fs.existsSync('/usr/bin/WebKitWebDriver');
}

export class WebKitDriver {
  #processes = [];
  #base = '';
  #session = '';

  /** Starts display, driver and browser; resolves to the browser's version. */
  async start() {
    const display = process.env.DISPLAY ?? (await this.#startDisplay());
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
    await this.#untilUp();
    const { sessionId, capabilities } = await this.#send('POST', '/session', {
      capabilities: {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } },
      },
    });
    this.#session = `/session/${sessionId}`;
    return capabilities.browserVersion;
  }

  /** A command of the session. */
  send(method, path, body) {
    return this.#send(method, `${this.#session}${path}`, body);
  }

  async stop() {
    if (this.#session) await this.#send('DELETE', this.#session).catch(() => {});
    for (const child of this.#processes.reverse()) child.kill();
  }

  async #startDisplay() {
    const args = ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
    const server = this.#spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const number = await new Promise((resolve, reject) => {
      server.once('error', reject);
      server.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    });
    return `:${number}`;
  }

  #spawn(command, args, options) {
    const child = spawn(command, args, options);
    this.#processes.push(child);
    process.once('exit', () => child.kill());
    return child;
  }

  async #untilUp() {
    for (let tries = 100; ; tries -= 1) {
      try {
        return await this.#send('GET', '/status');
      } catch (error) {
        if (tries === 0) throw error;
        await wait(50);
      }
    }
  }

  async #send(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
