import { spawn } from 'node:child_process'; import fs from 'node:fs'; import net from 'node:net';
const BIN = ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((d) => `/usr/lib/x86_64-linux-gnu/${d}/MiniBrowser`).find((p) => fs.existsSync(p));
export const webkitAvailable = () => !!BIN && fs.existsSync('/usr/bin/WebKitWebDriver');
const freePort = () => new Promise((ok) => { const s = net.createServer().listen(0, '127.0.0.1', () => { const { port } = s.address(); s.close(() => ok(port)); }); }); const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
const K = { Backspace: 3, Tab: 4, Enter: 7, Shift: 8, Control: 9, Alt: 0xa, Escape: 0xc, PageUp: 0xe, PageDown: 0xf, End: 0x10, Home: 0x11, ArrowLeft: 0x12, ArrowUp: 0x13, ArrowRight: 0x14, ArrowDown: 0x15, Delete: 0x17 }; const code = (k) => (k === 'Space' ? ' ' : K[k] ? String.fromCharCode(0xe000 + K[k]) : k);
class WebKitGtk {
  name = 'WebKitGTK'; type = 'puppeteer'; concurrency = 1; #kids = []; #urls = new Map(); #up; #base; #s; async initialize() {}
  async #c(method, path, body) {
    const r = await fetch(this.#base + path, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(30000) });
    const { value } = await r.json(); if (!r.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`); return value;
  }
  async #start() {
    const env = { ...process.env };
    if (!env.DISPLAY) {
      const x = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] }); this.#kids.push(x);
      env.DISPLAY = ':' + await new Promise((ok, no) => { x.once('error', no); x.stdout.once('data', (b) => ok(String(b).trim())); });
    }
    const port = await freePort(); this.#base = `http://127.0.0.1:${port}`;
    this.#kids.push(spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' }));
    for (let i = 0; ; i++) try { await this.#c('GET', '/status'); break; } catch (e) { if (i > 100) throw e; await sleep(50); }
    const s = await this.#c('POST', '/session', { capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: BIN, args: ['--automation'] } } } });
    this.#s = `/session/${s.sessionId}`; this.name += ' ' + s.capabilities.browserVersion;
  }
  async startSession(id, url) { await (this.#up ??= this.#start()); this.#urls.set(id, url); await this.#c('POST', this.#s + '/url', { url }); }
  startDebugSession(id, url) { return this.startSession(id, url); } isActive(id) { return this.#urls.has(id); } getBrowserUrl(id) { return this.#urls.get(id); }
  async stopSession(id) { this.#urls.delete(id); await this.#c('DELETE', this.#s + '/actions').catch(() => {}); await this.#c('POST', this.#s + '/url', { url: 'about:blank' }).catch(() => {}); return {}; }
  async stop() { if (this.#s) await this.#c('DELETE', this.#s).catch(() => {}); for (const k of this.#kids.reverse()) k.kill(); }
  getPage() {
    const act = (a) => this.#c('POST', this.#s + '/actions', { actions: [a] });
    const keys = (...l) => act({ type: 'key', id: 'k', actions: l.map(([d, k]) => ({ type: d ? 'keyDown' : 'keyUp', value: code(k) })) });
    const mouse = (...actions) => act({ type: 'pointer', id: 'm', parameters: { pointerType: 'mouse' }, actions });
    const mv = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }), b = (o) => ({ left: 0, middle: 1, right: 2 })[o?.button ?? 'left'], dn = (o) => ({ type: 'pointerDown', button: b(o) }), up = (o) => ({ type: 'pointerUp', button: b(o) });
    return {
      keyboard: { type: (t) => keys(...[...t].flatMap((c) => [[1, c], [0, c]])), down: (k) => keys([1, k]), up: (k) => keys([0, k]),
        press: (p) => { const l = p.length > 1 ? p.split('+') : [p]; return keys(...l.map((k) => [1, k]), ...l.toReversed().map((k) => [0, k])); } },
      mouse: { move: (x, y) => mouse(mv(x, y)), click: (x, y, o) => mouse(mv(x, y), dn(o), up(o)), down: (o) => mouse(dn(o)), up: (o) => mouse(up(o)), reset: () => this.#c('DELETE', this.#s + '/actions') },
      setViewport: async ({ width, height }) => { // window rect includes the toolbar: set, measure, correct (page cannot get narrower than 447 px)
        const r = await this.#c('POST', this.#s + '/window/rect', { width, height }); await sleep(60);
        const [w, h] = await this.#c('POST', this.#s + '/execute/sync', { script: 'return [innerWidth,innerHeight]', args: [] });
        if (w !== width || h !== height) { await this.#c('POST', this.#s + '/window/rect', { width: r.width + width - w, height: r.height + height - h }); await sleep(60); }
      } };
  }
}
export const webkitGtkLauncher = () => new WebKitGtk();
