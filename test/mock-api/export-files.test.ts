import { expect } from '@open-wc/testing';
import { Client, fault } from './support.js';

const filter = { product: 'mps', packIds: null, usageStartFrom: '2026-06-01', usageStartTo: '2026-06-11' };

describe('export files', () => {
  it('are asked for, made while time passes, and downloaded with all matching rows', async () => {
    const client = new Client();
    const record = await client.ask('createExport', { body: { fileType: 'deductions', filter } });
    expect(record).to.deep.include({ state: 'generating', rowCount: null });
    const waiting = await client.send('getExportFile', { id: record.id });
    expect([waiting.status, waiting.headers.get('Retry-After')]).to.deep.equal([409, '5']);
    client.backend.advance({ minutes: 1 });
    const done = await client.ask('getExport', { id: record.id });
    expect(done.state).to.equal('generated');
    const response = await client.send('getExportFile', { id: record.id });
    expect(response.headers.get('Content-Type')).to.equal('text/csv; charset=utf-8');
    expect(decodeURIComponent(response.headers.get('Content-Disposition')!)).to.include('资源包抵扣明细-2026-06-01 00-00-00');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    const { items } = await client.ask('listDeductions', { query: { product: 'mps', usageStartFrom: '2026-06-01', usageStartTo: '2026-06-11', limit: '500' } });
    expect([lines.length - 1, done.rowCount]).to.deep.equal([items.length, items.length]);
    expect(lines[1]!.split(',')[0]).to.equal(items[0]!.id);
    expect((await client.ask('getExport', { id: record.id })).lastDownloadedAt).to.equal('2026-06-18T14:31:00+08:00');
  });

  it('are made as they are read: no more than a few hundred rows ahead, and none once nobody reads', async () => {
    const client = new Client({ world: 'rows-50000' });
    const { id } = await client.ask('createExport', { body: { fileType: 'deductions', filter: { ...filter, product: 'trtc', usageStartFrom: '2026-03-20', usageStartTo: '2026-06-19' } } });
    client.backend.advance({ minutes: 1 });
    let taken = 0;
    const { deductions } = client.backend.ledger.state;
    const row = deductions.pack.at.bind(deductions.pack);
    deductions.pack.at = (index) => (taken++, row(index));
    const reader = (await client.send('getExportFile', { id })).body!.getReader();
    let read = 0;
    let most = 0;
    for (let pieces = 0; pieces < 20; pieces++) {
      const { value } = await reader.read();
      read += new TextDecoder().decode(value).split('\r\n').length - 1;
      most = Math.max(most, value!.length);
      // As long as it likes to run ahead: everything that is due in the page happens before this message comes.
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
      expect(taken - read, `after ${read} rows`).to.be.below(2000);
    }
    expect(read).to.be.above(5000);
    expect(most).to.be.below(500_000);
    await reader.cancel();
    const then = taken;
    client.backend.advance({ days: 1 });
    expect(taken).to.equal(then);
    expect(taken).to.be.below(12_500);
  });

  it('go beyond the page cap, a piece at a time', async () => {
    const client = new Client({ world: 'rows-50000' });
    const { id } = await client.ask('createExport', { body: { fileType: 'deductions', filter: { ...filter, product: 'trtc', usageStartFrom: '2026-03-20', usageStartTo: '2026-06-19' } } });
    client.backend.advance({ minutes: 1 });
    const reader = (await client.send('getExportFile', { id })).body!.getReader();
    let pieces = 0;
    let rows = -1;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces++;
      rows += new TextDecoder().decode(next.value).split('\r\n').length - 1;
    }
    expect(rows).to.equal(50_000);
    expect(pieces).to.be.above(50);
  });

  it('cannot be run as formulas, and keep commas, quotes and line breaks', async () => {
    const client = new Client({ world: 'hostile' });
    const text = await (await client.send('getExportFile', { id: 'export-000001' })).text();
    expect(text).to.include(`"'=HYPERLINK(""https://evil.example"",""click"")"`);
    expect(text).to.include(`,'@SUM(A1:A9),`);
    expect(text).to.include(`"'-2+3+cmd|calc"`.replaceAll('"', ''));
    expect(text).to.include('"line one\nline two\ttabbed\r\nthree"');
    expect(text).to.not.match(/,[=@]/);
  });

  it('are refused out of the window, for what does not exist, and when their time is over', async () => {
    const client = new Client();
    const refused = async (more: object) => fault(await client.problem('createExport', { body: { fileType: 'deductions', filter: { ...filter, ...more } } }));
    expect(await refused({ usageStartFrom: '2026-01-01' })).to.equal('usageTimeOutOfRange usageStartFrom');
    expect(await refused({ product: 'toaster' })).to.equal('productNotSupported product');
    expect(await refused({ packIds: ['nothing'] })).to.equal('notFound filter.packIds.0');
    expect(await refused({ usageStartTo: 'soon' })).to.equal('invalidParameterValue filter.usageStartTo');
    expect(fault(await client.problem('createExport', { body: { fileType: 'songs', filter } }))).to.equal('invalidParameterValue fileType');
    const { items } = await client.ask('listExports', { query: { state: 'expired' } });
    expect((await client.problem('getExportFile', { id: items[0]!.id })).code).to.equal('exportExpired');
    const failed = await client.ask('listExports', { query: { state: 'failed', fileType: 'deductions' } });
    expect((await client.problem('getExportFile', { id: failed.items[0]!.id })).code).to.equal('notFound');
  });
});
