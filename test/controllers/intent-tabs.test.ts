/** What an intent learns from the network, from its reader, and from other tabs. */
import { expect } from '@open-wc/testing';
import { ApiError } from '../../src/api/api-error.js';
import { keep, kept, key, settle, tab } from './intent-support.js';

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
    told({ ...gone, key: 'packmeter:intent:phases:null' });
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

describe('an intent that was refused, while another tab has begun one', () => {
  afterEach(() => localStorage.clear());

  /** Refused for good, with the order of another tab kept since. */
  async function refused(other: object) {
    const one = tab();
    const done = one.intent.start('a month', '1');
    one.sent[0]!.answer.fail(new ApiError('refused', { status: 409 }));
    await done;
    expect(one.intent.state.phase).to.equal('refused');
    keep({ ...kept, ...other });
    return one;
  }

  it('goes on with the key of the same order', async () => {
    const { intent, sent, looked } = await refused({ key: 'theirs' });
    const done = intent.again();
    expect(sent.map(({ options }) => options.idempotencyKey)).to.deep.equal([sent[0]!.options.idempotencyKey, 'theirs']);
    // It has been sent before: a refusal says nothing of the first time.
    sent[1]!.answer.fail(new ApiError('refused', { status: 409 }));
    await settle();
    looked[0]!.answer.give('done');
    await done;
    expect(intent.state.phase).to.equal('done');
  });

  it('waits for the end of another order', async () => {
    const { intent, sent, looked } = await refused({ key: 'theirs', order: 'a year' });
    const done = intent.again();
    expect(intent.state.phase).to.equal('checking');
    expect(looked[0]!.open.key).to.equal('theirs');
    looked[0]!.answer.give('done');
    await done;
    expect(intent.state.phase).to.equal('done');
    expect(sent.length).to.equal(1);
  });

  it('is sent once it is known that the other one has not arrived', async () => {
    const { intent, sent, looked } = await refused({ key: 'theirs', order: 'a year' });
    const done = intent.again();
    looked[0]!.answer.give('absent');
    await settle();
    expect(sent.map(({ order }) => order)).to.deep.equal(['a month', 'a month']);
    expect(new Set(sent.map(({ options }) => options.idempotencyKey)).size).to.equal(2);
    sent[1]!.answer.give('done');
    await done;
    expect(intent.state.phase).to.equal('done');
  });

  it('waits for a third one that is begun while the other is looked up', async () => {
    const { intent, sent, looked } = await refused({ key: 'theirs', order: 'a year' });
    const done = intent.again();
    keep({ ...kept, key: 'third', etag: '2', order: 'a week' });
    looked[0]!.answer.give('changed');
    await settle();
    expect(looked[1]!.open.key).to.equal('third');
    looked[1]!.answer.give('done');
    await done;
    expect(intent.state.phase).to.equal('done');
    expect(sent.length).to.equal(1);
  });

  it('is past where the other one was given upon a later version and has not arrived, and leaves that one to be sent', async () => {
    const { intent, sent, looked } = await refused({ key: 'theirs', etag: '2', order: 'a year' });
    const done = intent.again();
    looked[0]!.answer.give('absent');
    await done;
    expect(intent.state.phase).to.equal('conflict');
    expect(sent.length).to.equal(1);
    expect(localStorage.getItem(key)).to.contain('theirs');
  });
});
