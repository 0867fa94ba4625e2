import { expect } from '@open-wc/testing';
import { exportOf } from '../../mock-api/ledger/exports.js';
import { refusal, shown, Story, t } from './support/story.js';

const order = { product: 'captcha', from: '2025-01-01', to: '2025-02-01' } as const;

function used(): Story {
  const story = new Story();
  story.buy('2025-01-01', 'p');
  story.buy('2025-01-01', 'q');
  for (const day of ['2025-01-02', '2025-01-03', '2025-02-02']) story.use(day, '1');
  return story.until('2025-02-10');
}

describe('exports', () => {
  it('are generated after a while, under a name that tells when', () => {
    const story = used();
    const id = story.at('2025-02-10 12:00', 'createExport', { ...order, seconds: 23, micros: 0xc9d89, fraction: '1' });
    const record = exportOf(story.ledger.state, id);
    const name = '资源包抵扣明细-2025-01-01 00:00:00-2025-01-31 23:59:59';
    expect(record).to.include({ state: 'generating', fileName: name, rowCount: null });
    expect(refusal(() => story.at('2025-02-10 12:00:22', 'downloadExport', { id }))).to.equal('exportNotReady');
    story.until('2025-02-10 12:00:23');
    const second = Math.floor(record.finishedAt! / 1000);
    expect(record).to.include({ state: 'generated', fileName: `${name}_${second.toString(16)}c9d89${second}1`, rowCount: 2 });
    expect(shown(record.expiresAt)).to.equal('2025-03-12 12:00:23');
  });

  it('hold the rows that were there when they were made, of the packs asked for', () => {
    const story = used();
    const all = story.at('2025-02-10 12:00', 'createExport', { product: 'captcha', from: '2025-01-01', to: '2025-03-01', seconds: 2 });
    const one = story.at('2025-02-10 12:00', 'createExport', { product: 'captcha', from: '2025-01-01', to: '2025-03-01', packIds: ['q'], seconds: 2 });
    story.use('2025-02-11', '1');
    story.until('2025-02-13');
    expect([all, one].map((id) => exportOf(story.ledger.state, id).rowCount)).to.deep.equal([3, 0]);
    expect(exportOf(story.ledger.state, all).rows).to.equal(3);
  });

  it('note downloads, and are dropped after thirty days', () => {
    const story = used();
    const id = story.at('2025-02-10 12:00', 'createExport', order);
    story.at('2025-02-11 08:00', 'downloadExport', { id });
    const record = exportOf(story.ledger.state, id);
    expect(shown(record.lastDownloadedAt)).to.equal('2025-02-11 08:00:00');
    story.until('2025-03-13');
    expect(record.state).to.equal('expired');
    expect(refusal(() => story.at('2025-03-13', 'downloadExport', { id }))).to.equal('exportExpired');
  });

  it('fail at once or by the clock, and say why', () => {
    const story = used();
    const broken = exportOf(story.ledger.state, story.at('2025-02-10 12:00', 'createExport', { ...order, outcome: 'internal', seconds: 5 }));
    const slow = exportOf(story.ledger.state, story.at('2025-02-10 12:00', 'createExport', { ...order, outcome: 'timeout' }));
    story.until('2025-02-10 12:59');
    expect([broken.state, broken.failure, slow.state]).to.deep.equal(['failed', 'internal', 'generating']);
    story.until('2025-02-10 13:00');
    expect([slow.state, slow.failure]).to.deep.equal(['failed', 'timeout']);
    expect(refusal(() => story.at('2025-02-10 14:00', 'downloadExport', { id: slow.id }))).to.equal('exportFailed');
  });

  it('are refused for what does not exist', () => {
    const story = used();
    expect(refusal(() => story.at('2025-02-11', 'createExport', { ...order, product: 'nothing' }))).to.equal('unknownProduct');
    expect(refusal(() => story.at('2025-02-11', 'createExport', { ...order, packIds: ['nothing'] }))).to.equal('unknownPack');
    expect(refusal(() => story.at('2025-02-11', 'createExport', { ...order, to: '2025-01-01' }))).to.equal('invalidInterval');
    expect(refusal(() => story.at('2025-02-11', 'downloadExport', { id: 'nothing' }))).to.equal('unknownExport');
  });
});

describe('files whose making nobody steers', () => {
  it('take 2 to 47 seconds, and their names tell when they were done: the same ones in every run', () => {
    const tell = () => {
      const story = new Story();
      const ids = Array.from({ length: 150 }, () => story.at('2025-01-02', 'createExport', order));
      story.until('2025-01-03');
      return ids.map((id) => exportOf(story.ledger.state, id));
    };
    const records = tell();
    expect(records).to.deep.equal(tell());
    expect(records.map(({ id }) => id).slice(0, 2)).to.deep.equal(['export-000001', 'export-000002']);
    const seconds = records.map(({ createdAt, finishedAt }) => (finishedAt! - createdAt) / 1000);
    expect([Math.min(...seconds), Math.max(...seconds)]).to.deep.equal([2, 47]);
    for (const { fileName, finishedAt, micros, fraction } of records) {
      const [, hex, tail] = /_([0-9a-f]{13})(\d{12})$/.exec(fileName)!;
      // Seconds and microseconds in hex, the second in decimals, and two digits more.
      expect([parseInt(hex!.slice(0, 8), 16) * 1000, parseInt(hex!.slice(8), 16)]).to.deep.equal([finishedAt, micros]);
      expect(micros).to.be.within(0, 999_999);
      expect([Number(tail!.slice(0, 10)) * 1000, tail!.slice(10)]).to.deep.equal([finishedAt, fraction]);
    }
    // They look like chance, which is always the same.
    expect(records.slice(0, 3).map(({ micros, fraction }, place) => [seconds[place], micros, fraction])).to.deep.equal([[22, 435_761, '69'], [21, 904_226, '04'], [32, 339_987, '95']]);
    expect(new Set(seconds).size).to.be.above(40);
    expect(new Set(records.map(({ micros }) => micros)).size).to.be.above(140);
    expect(new Set(records.map(({ fraction }) => fraction)).size).to.be.above(60);
    expect(records.some(({ fraction }) => fraction.startsWith('0'))).to.equal(true);
  });

  it('keep the order in which they were asked for, what was asked, and nothing of what is still to come', () => {
    const story = used();
    const id = story.at('2025-02-10 12:00', 'createExport', { ...order, packIds: ['q', 'p'], outcome: 'stuck' });
    const other = story.at('2025-02-10 12:00', 'createExport', order);
    expect([id, other]).to.deep.equal(['export-000001', 'export-000002']);
    const { micros: _m, fraction: _f, ...record } = exportOf(story.ledger.state, id);
    const open = { finishedAt: null, lastDownloadedAt: null, expiresAt: null, rowCount: null, failure: null, rows: 0, state: 'generating', outcome: 'timeout' };
    const asked = { id, product: 'captcha', packIds: ['q', 'p'], from: t('2025-01-01'), to: t('2025-02-01'), fileName: '资源包抵扣明细-2025-01-01 00:00:00-2025-01-31 23:59:59', createdAt: t('2025-02-10 12:00') };
    expect(record).to.deep.equal({ ...open, ...asked });
    expect(exportOf(story.ledger.state, other).packIds).to.equal(null);
    // One that is stuck stays so.
    story.until('2026-02-10');
    expect([exportOf(story.ledger.state, id).state, exportOf(story.ledger.state, other).state]).to.deep.equal(['generating', 'expired']);
  });
});
