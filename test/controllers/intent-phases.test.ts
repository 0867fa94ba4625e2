/** What an intent goes through, step by step: what the host is shown, and what each step refuses to do. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import { keep, kept, key, lost, settle, tab } from './intent-support.js';

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

  it('tell a refusal as one, time and again, unless it was sent before without an answer', async () => {
    const { intent, sent, looked } = tab();
    const refusal = new ApiError('rateLimited', { status: 429 });
    const first = intent.start('a month', '1');
    sent[0]!.answer.fail(refusal);
    await first;
    const second = intent.again();
    sent[1]!.answer.fail(refusal);
    await second;
    expect([intent.state.phase, looked.length]).to.deep.equal(['refused', 0]);
    const third = intent.again();
    sent[2]!.answer.fail(lost);
    await settle();
    looked[0]!.answer.give('absent');
    await third;
    // Another tab took it up meanwhile, and has seen the end of it.
    localStorage.clear();
    const fourth = intent.again();
    expect(JSON.parse(localStorage.getItem(key)!)).to.deep.include({ value: { ...looked[0]!.open, shared: true } });
    sent[3]!.answer.fail(refusal);
    await settle();
    expect(intent.state.phase).to.equal('checking');
    looked[1]!.answer.give('done');
    await fourth;
    expect(intent.state.phase).to.equal('done');
  });

  it('are none without a subject', async () => {
    const { intent, sent, looked, phases } = tab({ subject: () => null });
    await intent.start('a month', '1');
    await intent.again();
    await intent.check();
    intent.dismiss();
    localStorage.setItem('packmeter:intent:phases:null', JSON.stringify({ version: 1, value: kept }));
    expect(await intent.resume(null)).to.equal(false);
    localStorage.clear();
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

  it('is past after a day, and not before', async () => {
    const { now } = Date;
    Date.now = () => kept.at + 86_400_000;
    try {
      for (const [late, phase] of [[0, 'absent'], [1, 'idle']] as const) {
        keep({ ...kept, at: kept.at - late });
        const { intent, looked } = tab();
        const resumed = intent.resume('pack-1');
        looked[0]!.answer.give('absent');
        await resumed;
        expect(intent.state.phase).to.equal(phase);
      }
    } finally {
      Date.now = now;
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
