/** What an intent goes through, step by step: what the host is shown, and what each step refuses to do. */
import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/api-error.js';
import type { ConditionalWriteOptions } from '../../src/api/pack-source.js';
import { Intent, type IntentConfig, type OpenIntent } from '../../src/controllers/intent.js';

type Found = Awaited<ReturnType<IntentConfig<string, string>['find']>>;

/** An answer that is given when the test says so. */
class Answer<Value> {
  give!: (value: Value) => void;
  fail!: (error: unknown) => void;
  readonly promise = new Promise<Value>((resolve, reject) => {
    this.give = resolve;
    this.fail = reject;
  });
}

class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];
  onUpdate = (): void => undefined;
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {
    this.onUpdate();
  }
}

function tab(more: Partial<IntentConfig<string, string>> = {}) {
  const sent: { readonly order: string; readonly options: ConditionalWriteOptions; readonly answer: Answer<string> }[] = [];
  const looked: { readonly open: OpenIntent<string>; readonly answer: Answer<Found> }[] = [];
  const phases: string[] = [];
  const host = new Host();
  const intent = new Intent<string, string>(host, {
    kind: 'phases',
    subject: () => 'pack-1',
    isOrder: (value): value is string => typeof value === 'string',
    send: (_, order, options) => {
      const answer = new Answer<string>();
      sent.push({ order, options, answer });
      return answer.promise;
    },
    find: (_, open) => {
      const answer = new Answer<Found>();
      looked.push({ open, answer });
      return answer.promise;
    },
    settled: () => undefined,
    ...more,
  });
  host.onUpdate = () => phases.push(intent.stateOf('pack-1').phase);
  return { host, intent, sent, looked, phases };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const key = 'packmeter:intent:phases:pack-1';
const kept = { key: 'k1', etag: '1', order: 'a month', at: Date.now() };
const keep = (value: unknown) => localStorage.setItem(key, JSON.stringify({ version: 1, value }));
const lost = new ApiError('network', { outcomeUnknown: true });

describe('the steps of an intent', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('show on the host: it is sent, looked up, known', async () => {
    const { intent, sent, looked, phases, host } = tab();
    expect(host.controllers).to.deep.equal([intent]);
    const done = intent.start('a month', '1');
    expect([intent.open, intent.busy]).to.deep.equal([true, true]);
    sent[0]!.answer.fail(lost);
    await settle();
    expect([intent.state.phase, intent.open, intent.busy]).to.deep.equal(['checking', true, true]);
    looked[0]!.answer.fail(new TypeError('no'));
    await done;
    const { state } = intent;
    expect([state.phase, intent.open, intent.busy]).to.deep.equal(['undecided', true, false]);
    expect(state.phase === 'undecided' && state.error).to.include({ kind: 'server' });
    expect(state.phase === 'undecided' && state.error.cause).to.be.instanceOf(TypeError);
    const again = intent.check();
    looked[1]!.answer.give('done');
    await again;
    expect([intent.state.phase, intent.open, intent.busy]).to.deep.equal(['done', false, false]);
    expect(phases).to.deep.equal(['sending', 'checking', 'undecided', 'checking', 'done']);
  });

  it('are those of its subject, whichever is shown', async () => {
    const { intent, sent } = tab();
    const other = intent.start('a month', '1', 'pack-2');
    expect([intent.state.phase, intent.open, intent.busy]).to.deep.equal(['idle', false, true]);
    sent[0]!.answer.give('done');
    await other;
    expect(intent.busy).to.equal(false);
    expect(intent.stateOf('pack-2').phase).to.equal('done');
    expect(intent.stateOf(null).phase).to.equal('idle');
  });

  it('are none without a subject', async () => {
    const { intent, sent, looked, phases } = tab({ subject: () => null });
    await intent.start('a month', '1');
    await intent.again();
    await intent.check();
    intent.dismiss();
    expect(await intent.resume(null)).to.equal(false);
    expect([sent, looked, phases, Object.keys(localStorage)]).to.deep.equal([[], [], [], []]);
  });

  it('are taken in their order only', async () => {
    const { intent, sent, looked, phases } = tab();
    await intent.again();
    await intent.check();
    intent.dismiss();
    expect([sent, looked, phases]).to.deep.equal([[], [], []]);
    const done = intent.start('a month', '1');
    await intent.again();
    await intent.check();
    intent.dismiss();
    expect([sent.length, looked, phases]).to.deep.equal([1, [], ['sending']]);
    expect(JSON.parse(localStorage.getItem(key)!)).to.deep.include({ version: 1 });
    sent[0]!.answer.give('done');
    await done;
    await intent.again();
    await intent.check();
    expect([sent.length, looked, phases]).to.deep.equal([1, [], ['sending', 'done']]);
    intent.dismiss();
    expect(phases).to.deep.equal(['sending', 'done', 'idle']);
  });

  it('go on with its key after an answer that said nothing of it, and with a new one after a word on it', async () => {
    for (const [status, same] of [[null, true], [401, true], [429, true], [403, false], [422, false]] as const) {
      const { intent, sent } = tab();
      const first = intent.start('a month', '1');
      sent[0]!.answer.fail(new ApiError('server', { status: status ?? undefined }));
      await first;
      expect(intent.state.phase).to.equal('refused');
      const second = intent.again();
      sent[1]!.answer.give('done');
      await second;
      expect(sent[0]!.options.idempotencyKey === sent[1]!.options.idempotencyKey, String(status)).to.equal(same);
    }
  });
});

describe('an intent that was left open', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('is taken up once', async () => {
    keep(kept);
    const { intent, looked, phases } = tab();
    const first = intent.resume('pack-1');
    expect(await intent.resume('pack-1')).to.equal(false);
    looked[0]!.answer.give('absent');
    expect(await first).to.equal(true);
    expect([looked[0]!.open, phases]).to.deep.equal([kept, ['checking', 'absent']]);
    const { state } = intent;
    expect(state.phase === 'absent' && state.error).to.equal(null);
    expect(await tab().intent.resume('pack-2')).to.equal(false);
  });

  it('a day ago is still open when it cannot be looked up, and done when it was', async () => {
    for (const [answer, phase] of [['done', 'done'], ['changed', 'conflict'], [null, 'undecided']] as const) {
      keep({ ...kept, at: Date.now() - 90_000_000 });
      const { intent, looked } = tab();
      const resumed = intent.resume('pack-1');
      if (answer === null) looked[0]!.answer.fail(lost);
      else looked[0]!.answer.give(answer);
      await resumed;
      expect(intent.state.phase).to.equal(phase);
    }
  });

  it('is none where any of it is missing', async () => {
    for (const broken of [null, 7, { ...kept, key: 1 }, { ...kept, etag: 1 }, { ...kept, at: '1' }, { ...kept, order: 1 }]) {
      keep(broken);
      expect(await tab().intent.resume('pack-1'), JSON.stringify(broken)).to.equal(false);
    }
  });

  it('goes on with its key upon the same version only', async () => {
    keep(kept);
    const same = tab();
    const first = same.intent.start('a month', '1');
    expect([same.sent[0]!.options, same.looked]).to.deep.equal([{ idempotencyKey: 'k1', etag: '1' }, []]);
    same.sent[0]!.answer.give('done');
    await first;
    keep(kept);
    const later = tab();
    const second = later.intent.start('a month', '2');
    expect(later.sent).to.deep.equal([]);
    later.looked[0]!.answer.give('changed');
    await settle();
    expect(later.sent[0]!.options.etag).to.equal('2');
    expect(later.sent[0]!.options.idempotencyKey).not.to.equal('k1');
    later.sent[0]!.answer.give('done');
    await second;
  });
});

describe('an intent whose fate is not known', () => {
  /** One that was sent, was not answered, and could not be looked up. */
  async function undecided() {
    const one = tab();
    one.intent.hostConnected();
    const done = one.intent.start('a month', '1');
    one.sent[0]!.answer.fail(new ApiError('network', { outcomeUnknown: true }));
    await settle();
    one.looked[0]!.answer.fail(new ApiError('network'));
    await done;
    expect(one.intent.state.phase).to.equal('undecided');
    return one;
  }

  for (const [when, tell] of [
    ['the network is back', () => dispatchEvent(new Event('online'))],
    ['the reader is back', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
    ['another tab knows it', () => dispatchEvent(Object.assign(new Event('storage'), { key, newValue: null }))],
  ] as const) {
    it(`is looked up when ${when}`, async () => {
      const { intent, looked, sent } = await undecided();
      tell();
      expect(intent.state.phase).to.equal('checking');
      tell();
      expect(looked.length).to.equal(2);
      looked[1]!.answer.give('done');
      await settle();
      expect(intent.state.phase).to.equal('done');
      tell();
      expect([looked.length, sent.length]).to.deep.equal([2, 1]);
      intent.hostDisconnected();
    });

    it(`is left alone by a page it has left when ${when}`, async () => {
      const { intent, looked } = await undecided();
      intent.hostDisconnected();
      tell();
      expect(looked.length).to.equal(1);
    });
  }
});

describe('an intent that came to its end in another tab', () => {
  const told = (event: { readonly key: string | null; readonly newValue: string | null }) => dispatchEvent(Object.assign(new Event('storage'), event));
  const gone = { key, newValue: null };

  it('is told to a page that shows its subject and has none of its own', async () => {
    const heard: string[] = [];
    let subject: string | null = 'pack-1';
    const { intent, sent } = tab({ subject: () => subject, elsewhere: (which) => heard.push(which) });
    told(gone);
    expect(heard).to.deep.equal([]);
    intent.hostConnected();
    told(gone);
    expect(heard).to.deep.equal(['pack-1']);
    for (const other of [{ ...gone, newValue: '{}' }, { ...gone, key: null }, { ...gone, key: 'packmeter:intent:phases:pack-2' }, { ...gone, key: `${key}:more` }]) told(other);
    subject = null;
    told(gone);
    subject = 'pack-1';
    expect(heard).to.deep.equal(['pack-1']);
    const done = intent.start('a month', '1');
    told(gone);
    expect(heard).to.deep.equal(['pack-1']);
    sent[0]!.answer.give('done');
    await done;
    intent.dismiss();
    told(gone);
    intent.hostDisconnected();
    told(gone);
    expect(heard).to.deep.equal(['pack-1', 'pack-1']);
  });

  it('is passed over by a page that asked for no word of it', () => {
    const { intent } = tab();
    const failed: unknown[] = [];
    const onError = (event: Event) => failed.push(event);
    addEventListener('error', onError);
    intent.hostConnected();
    told(gone);
    intent.hostDisconnected();
    removeEventListener('error', onError);
    expect(failed).to.deep.equal([]);
  });
});
