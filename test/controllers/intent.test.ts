import { expect, waitUntil } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/api-error.js';
import type { ConditionalWriteOptions } from '../../src/api/pack-source.js';
import { Intent } from '../../src/controllers/intent.js';

const isText = (value: unknown): value is string => typeof value === 'string';
const lost = () => new ApiError('network', { outcomeUnknown: true });

/** A tab: a host and its intent, over a backend that all tabs share. */
class Tab implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly settled: string[] = [];
  readonly intent: Intent<string, string>;
  subject: string | null = 'pack-1';
  #controller: ReactiveController | undefined;

  constructor(server: Server) {
    this.intent = new Intent<string, string>(this, {
      kind: 'test',
      subject: () => this.subject,
      isOrder: isText,
      send: (subject, order, options) => server.send(`${subject} ${order}`, options),
      find: (_, open) => server.find(open.key, open.etag),
      settled: (_, { phase }) => this.settled.push(phase),
    });
    this.requestUpdate();
  }

  addController(controller: ReactiveController): void {
    this.#controller = controller;
  }
  removeController(): void {}
  requestUpdate(): void {
    this.#controller?.hostUpdate?.();
  }
  phase = (phase: string) => waitUntil(() => this.intent.state.phase === phase, `${this.intent.state.phase} to become ${phase}`);
}

/** Carries out every order it is sent under a new key, and says how it went as it is told to. */
class Server {
  readonly sent: { readonly order: string; readonly key: string; readonly etag: string }[] = [];
  readonly done = new Map<string, string>();
  version = 1;
  /** What happens to a request: carried out, lost on the way there, lost on the way back, or refused. */
  next: ('there' | 'back' | ApiError | null)[] = [];
  unreadable = false;
  held: (() => void) | undefined;

  async send(order: string, { idempotencyKey: key, etag }: ConditionalWriteOptions): Promise<string> {
    this.sent.push({ order, key, etag });
    const fate = this.next.shift() ?? null;
    if (fate instanceof ApiError) throw fate;
    if (fate === 'there') throw lost();
    const known = this.done.get(key);
    if (known === undefined && etag !== String(this.version)) throw new ApiError('conflict', { status: 412 });
    if (known === undefined) {
      this.done.set(key, `done ${order}`);
      this.version += 1;
    }
    if (fate === 'back') throw lost();
    return Promise.resolve(this.done.get(key)!);
  }

  async find(key: string, etag: string): Promise<string> {
    if (this.unreadable) throw new ApiError('server', { status: 500 });
    const wasSame = etag === String(this.version);
    return Promise.resolve(this.done.get(key) ?? (wasSame ? 'absent' : 'changed'));
  }
}

describe('an intent', () => {
  let server: Server;
  beforeEach(() => {
    server = new Server();
  });
  afterEach(() => localStorage.clear());

  it('is carried out once, and leaves nothing behind', async () => {
    const tab = new Tab(server);
    await tab.intent.start('a month', '1');
    expect(tab.intent.state).to.deep.include({ phase: 'done', outcome: 'done pack-1 a month' });
    expect(tab.settled).to.deep.equal(['done']);
    expect(localStorage).to.have.length(0);
  });

  it('has a new key each time', async () => {
    const tab = new Tab(server);
    await tab.intent.start('a month', '1');
    await tab.intent.start('a month', '2');
    expect(new Set(server.sent.map(({ key }) => key))).to.have.length(2);
    for (const { key } of server.sent) expect(key).to.match(/^[0-9a-f]{32}$/);
  });

  it('is not sent twice by a second press', async () => {
    const tab = new Tab(server);
    await Promise.all([tab.intent.start('a month', '1'), tab.intent.start('a month', '1')]);
    expect(server.sent).to.have.length(1);
  });

  it('is found when its answer was lost on the way back', async () => {
    const tab = new Tab(server);
    server.next = ['back'];
    await tab.intent.start('a month', '1');
    expect(tab.intent.state).to.deep.include({ phase: 'done', outcome: 'done pack-1 a month' });
    expect(server.sent).to.have.length(1);
  });

  it('goes again with its key when there is no trace of it', async () => {
    const tab = new Tab(server);
    server.next = ['there'];
    await tab.intent.start('a month', '1');
    expect(tab.intent.state.phase).to.equal('absent');
    await tab.intent.again();
    expect(tab.intent.state.phase).to.equal('done');
    expect(server.sent[0]!.key).to.equal(server.sent[1]!.key);
  });

  it('lets nothing else be tried while it cannot be read what became of it', async () => {
    const tab = new Tab(server);
    server.next = ['back'];
    server.unreadable = true;
    await tab.intent.start('a month', '1');
    expect(tab.intent.state.phase).to.equal('undecided');
    await tab.intent.start('a year', '1');
    await tab.intent.again();
    tab.intent.dismiss();
    expect(tab.intent.state.phase).to.equal('undecided');
    expect(server.sent).to.have.length(1);
    server.unreadable = false;
    await tab.intent.check();
    expect(tab.intent.state.phase).to.equal('done');
  });

  it('survives a reload: what became of it is read, and its key is kept', async () => {
    server.next = ['there'];
    server.unreadable = true;
    await new Tab(server).intent.start('a month', '1');
    server.unreadable = false;
    const reloaded = new Tab(server);
    await reloaded.phase('absent');
    await reloaded.intent.again();
    expect(server.sent[0]!.key).to.equal(server.sent[1]!.key);
    expect(server.done).to.have.length(1);
  });

  it('is told as done after a reload when it was', async () => {
    server.next = ['back'];
    server.unreadable = true;
    await new Tab(server).intent.start('a month', '1');
    server.unreadable = false;
    const reloaded = new Tab(server);
    await reloaded.phase('done');
    expect(reloaded.settled).to.deep.equal(['done']);
    expect(server.sent).to.have.length(1);
  });

  it('is one with the same order in another tab', async () => {
    const [first, second] = [new Tab(server), new Tab(server)];
    server.next = ['there', null];
    await first.intent.start('a month', '1');
    await second.intent.start('a month', '1');
    expect(second.intent.state.phase).to.equal('done');
    await first.intent.again();
    expect(first.intent.state.phase).to.equal('done');
    expect(new Set(server.sent.map(({ key }) => key))).to.have.length(1);
    expect(server.done).to.have.length(1);
  });

  it('holds up another order from another tab until its own fate is read', async () => {
    const [first, second] = [new Tab(server), new Tab(server)];
    server.next = ['back'];
    server.unreadable = true;
    await first.intent.start('a month', '1');
    await second.intent.start('a year', '1');
    expect(second.intent.state.phase).to.equal('undecided');
    server.unreadable = false;
    await second.intent.check();
    expect(second.intent.state).to.deep.include({ phase: 'done', outcome: 'done pack-1 a month' });
    expect(server.sent).to.have.length(1);
  });

  it('makes way for another order when there is no trace of it', async () => {
    const tab = new Tab(server);
    server.next = ['there'];
    await tab.intent.start('a month', '1');
    await tab.intent.start('a year', '1');
    expect([...server.done.values()]).to.deep.equal(['done pack-1 a year']);
    expect(server.sent[0]!.key).not.to.equal(server.sent[1]!.key);
  });

  it('ends in a conflict when the resource was changed meanwhile', async () => {
    const tab = new Tab(server);
    server.version = 2;
    await tab.intent.start('a month', '1');
    expect(tab.intent.state.phase).to.equal('conflict');
    expect(tab.settled).to.deep.equal(['conflict']);
    expect(localStorage).to.have.length(0);
    tab.intent.dismiss();
    expect(tab.intent.state.phase).to.equal('idle');
  });

  it('ends in a conflict when it was lost and others were faster', async () => {
    const tab = new Tab(server);
    server.next = ['there'];
    server.version = 2;
    await tab.intent.start('a month', '1');
    expect(tab.intent.state.phase).to.equal('conflict');
  });

  it('takes a new key after the backend has said no, and keeps it when it was not looked at', async () => {
    const tab = new Tab(server);
    server.next = [new ApiError('refused', { status: 409 }), new ApiError('rateLimited', { status: 429 }), new ApiError('offline')];
    await tab.intent.start('a month', '1');
    expect(tab.intent.state.phase).to.equal('refused');
    expect(localStorage).to.have.length(0);
    await tab.intent.again();
    await tab.intent.again();
    await tab.intent.again();
    const keys = server.sent.map(({ key }) => key);
    expect(keys[1]).not.to.equal(keys[0]);
    expect(keys.slice(1)).to.deep.equal([keys[1], keys[1], keys[1]]);
    expect(tab.intent.state.phase).to.equal('done');
  });

  it('of one pack is none of another', async () => {
    const tab = new Tab(server);
    server.next = ['there'];
    await tab.intent.start('a month', '1');
    tab.subject = 'pack-2';
    tab.requestUpdate();
    expect(tab.intent.state.phase).to.equal('idle');
    tab.subject = 'pack-1';
    expect(tab.intent.state.phase).to.equal('absent');
  });

  it('is past after a day without a trace', async () => {
    const open = { key: 'k', etag: '1', order: 'a month', at: Date.now() - 90_000_000 };
    localStorage.setItem('packmeter:intent:test:pack-1', JSON.stringify({ version: 1, value: open }));
    const tab = new Tab(server);
    await tab.phase('idle');
    expect(localStorage).to.have.length(0);
  });

  it('is not told as refused when it was sent before: the first time may have arrived since', async () => {
    const tab = new Tab(server);
    server.next = ['there'];
    await tab.intent.start('a month', '1');
    expect(tab.intent.state.phase).to.equal('absent');
    const { key } = server.sent[0]!;
    server.done.set(key, 'done late');
    server.next = [new ApiError('forbidden', { status: 403 })];
    await tab.intent.again();
    expect(tab.intent.state).to.deep.include({ phase: 'done', outcome: 'done late' });
  });

  it('is not told as refused when another tab has sent it too', async () => {
    const [first, second] = [new Tab(server), new Tab(server)];
    const send = server.send.bind(server);
    let refuse = (): void => undefined;
    server.send = () => new Promise((_, reject) => (refuse = () => reject(new ApiError('rateLimited', { status: 429 }))));
    const pressed = first.intent.start('a month', '1');
    server.send = send;
    await second.intent.start('a month', '1');
    expect(second.intent.state.phase).to.equal('done');
    refuse();
    await pressed;
    expect(first.intent.state.phase).to.equal('done');
    expect(server.done).to.have.length(1);
  });

  it('keeps its key when it is refused after an answer was lost, and there is still no trace of it', async () => {
    const tab = new Tab(server);
    server.next = ['there', new ApiError('refused', { status: 409 }), null];
    await tab.intent.start('a month', '1');
    await tab.intent.again();
    expect(tab.intent.state).to.deep.include({ phase: 'absent' });
    expect(localStorage).to.have.length(1);
    await tab.intent.again();
    expect(new Set(server.sent.map(({ key }) => key))).to.have.length(1);
    expect(tab.intent.state.phase).to.equal('done');
  });

  it('holds an accident in a source for a lost answer', async () => {
    const tab = new Tab(server);
    server.send = () => Promise.reject(new Error('a bug'));
    await tab.intent.start('a month', '1');
    const { state } = tab.intent;
    expect(state.phase === 'absent' && state.error).to.include({ kind: 'server', outcomeUnknown: true });
  });
});
