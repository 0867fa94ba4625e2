import { expect } from '@open-wc/testing';
import type { Deduction, DeductionQuery } from '../../src/contract/index.js';
import { deductionReader, jobFilter, jobOrder, UnreadableFile } from '../../src/model/deduction-export.js';

const bounds = { product: 'mps', usageStartFrom: '2025-06-01', usageStartTo: '2025-06-08' } as const;

const row: Deduction = {
  packOwnerUin: '100000000001',
  packName: 'Transcoding 1,000 min',
  packId: 'tp-1',
  product: 'mps',
  subproduct: 'transcoding',
  capacityMode: 'total',
  deductedAt: '2025-06-03T04:10:46+08:00',
  remainingBefore: '100.5',
  actualDeduction: '0.5',
  remainingAfter: '100',
  packUnit: 'minute',
  deductedUin: '100000000002',
  deductedProduct: 'mps',
  deductedSubproduct: 'transcoding',
  billingItem: 'h264',
  specification: 'sd',
  originalUsage: '30',
  originalUsageUnit: 'second',
  coefficient: '1',
  usageStart: '2025-06-03T03:00:00+08:00',
  usageEnd: '2025-06-03T04:00:00+08:00',
} as unknown as Deduction;

describe('the export job for a query of deductions', () => {
  it('asks for what the query asks for, as far as a job can be told', () => {
    expect(jobOrder({ ...bounds, packId: ['tp-1', 'tp-2'] })).to.deep.equal({
      fileType: 'deductions',
      filter: { product: 'mps', packIds: ['tp-1', 'tp-2'], usageStartFrom: '2025-06-01', usageStartTo: '2025-06-08' },
    });
  });

  it('asks for all packs where none is named', () => {
    expect(jobOrder(bounds)?.filter).to.have.property('packIds', null);
    expect(jobOrder({ ...bounds, packId: [] })?.filter).to.have.property('packIds', null);
  });

  it('leaves to the filter what a job cannot be told, and needs no order or page', () => {
    const more = {
      capacityMode: ['total'], subproduct: ['x'], specification: ['x'], billingItem: ['x'], deductedUin: ['1'],
      deductedFrom: '2025-06-01T00:00:00Z', deductedTo: '2025-06-02T00:00:00Z', sort: 'x', offset: 5, limit: 5, asOf: 'x', packName: undefined,
    };
    expect(jobOrder({ ...bounds, ...more } as unknown as DeductionQuery)).to.deep.equal(jobOrder(bounds));
  });

  it('is none for a query without bounds of usage, or with what no row tells', () => {
    const { usageStartFrom, usageStartTo } = bounds;
    const queries = [{}, { usageStartFrom }, { usageStartTo }, { ...bounds, keyword: 'x' }, { ...bounds, deductedFrom: '2025-06-01' }, { ...bounds, deductedTo: '2025-06-01' }];
    for (const query of queries) expect(jobOrder({ product: 'mps', ...query }), JSON.stringify(query)).to.equal(null);
  });
});

describe('which rows of the job are wanted', () => {
  const wants = (query: object, more: object = {}) => jobFilter({ ...bounds, ...query })?.({ ...row, ...more });

  it('are all where the query does not say', () => {
    expect(jobFilter(bounds)).to.equal(undefined);
    expect(jobFilter({ ...bounds, billingItem: [] }), 'an empty list names nothing').to.equal(undefined);
  });

  it('are those that every list has', () => {
    for (const name of ['capacityMode', 'subproduct', 'specification', 'billingItem', 'deductedUin'] as const) {
      expect(wants({ [name]: ['x', row[name]] }), name).to.equal(true);
      expect(wants({ [name]: ['x'] }), name).to.equal(false);
    }
    expect(wants({ billingItem: ['h264'], specification: ['sd'] })).to.equal(true);
    expect(wants({ billingItem: ['h264'], specification: ['hd'] })).to.equal(false);
  });

  it('are those without a value where nothing is asked for', () => {
    expect([wants({ specification: [''] }, { specification: null }), wants({ specification: ['sd'] }, { specification: null })]).to.deep.equal([true, false]);
  });

  it('are those from the first instant on, up to the last and without it', () => {
    const from = { deductedFrom: '2025-06-02T20:10:46Z' };
    expect([wants(from), wants(from, { deductedAt: '2025-06-03T04:10:45+08:00' })]).to.deep.equal([true, false]);
    const to = { deductedTo: '2025-06-02T20:10:47Z' };
    expect([wants(to), wants(to, { deductedAt: '2025-06-03T04:10:47+08:00' })]).to.deep.equal([true, false]);
    expect([wants({ ...from, ...to }), wants({ ...from, ...to, billingItem: ['x'] })]).to.deep.equal([true, false]);
  });

  it('need no time that can be read where none is asked for', () => {
    expect(wants({ billingItem: ['h264'] }, { deductedAt: 'soon' })).to.equal(true);
    expect(wants({ deductedFrom: '2025-06-01T00:00:00Z' }, { deductedAt: 'soon' })).to.equal(false);
  });
});

describe('the file of the job', () => {
  it('is read by the names in its first line, in any order and with others', () => {
    const names = ['note', ...Object.keys(row).reverse()];
    const cells = ['x', ...Object.values(row).reverse()] as string[];
    expect(deductionReader(names)(cells)).to.deep.equal(row);
    expect(deductionReader(Object.keys(row))(Object.values(row) as string[])).to.deep.equal(row);
  });

  it('has null for an empty cell, and for one that is not there', () => {
    const names = Object.keys(row);
    const read = deductionReader(names)(['']);
    for (const name of names) expect(read[name as keyof Deduction], name).to.equal(null);
  });

  it('cannot be read without one of its columns, whose name it says', () => {
    for (const missing of Object.keys(row)) {
      const read = () => deductionReader(Object.keys(row).filter((name) => name !== missing));
      expect(read, missing).to.throw(UnreadableFile, `the file has no column ${missing}`).with.include({ name: 'UnreadableFile', column: missing });
    }
  });
});
