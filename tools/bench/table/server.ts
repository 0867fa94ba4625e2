// The process that answers the pages of 8-table.bench.mjs: 50,000 deductions by the contract, each page after 30 ms. What
// is measured is the table: so rows are made once, and a page of them is cut out and sent.
//
//   /rows.json                 all rows, for tables that hold them in memory
//   /first-1000/v1/deductions  the contract over the first 1,000 rows
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { createBackend, createFetch } from '../../../mock-api/index.js';
import type { Deduction, DeductionList } from '../../../src/contract/index.js';

const latency = 30;
const [folder = '.'] = process.argv.slice(2);
const answer = createFetch(createBackend({ world: 'rows-50000', requestsPerSecond: 1_000_000 }));
const contract = (route: string): Promise<Response> => answer(`https://bench.test/v1/${route}`);

const rows: Deduction[] = [];
let asOf = '';
for (let total = 1; rows.length < total; ) {
  const page = (await (await contract(`deductions?product=trtc&limit=500&offset=${rows.length}`)).json()) as DeductionList;
  rows.push(...page.items);
  [total, asOf] = [page.total, page.asOf];
}
const fixed = { capabilities: await (await contract('capabilities')).text(), catalogue: await (await contract('catalogue')).text() };

/** The rows as text, by the member that they are sorted by. */
const sorted = new Map<string, readonly string[]>();
function texts(count: number, sort: string): readonly string[] {
  const key = `${count} ${sort}`;
  let found = sorted.get(key);
  if (!found) {
    const by = sort.replace('-', '') as Exclude<keyof Deduction, 'cycle'>;
    const value = (row: Deduction) => (/^-?\d+(\.\d+)?$/.test(row[by] ?? '') ? Number(row[by]) : (row[by] ?? ''));
    const order = rows.slice(0, count).sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0));
    if (sort.startsWith('-')) order.reverse();
    sorted.set(key, (found = order.map((row) => JSON.stringify(row))));
  }
  return found;
}

function page(url: URL, count: number): string {
  const { offset = '0', limit = '50', sort = '-deductedAt' } = Object.fromEntries(url.searchParams);
  const items = texts(count, sort).slice(Number(offset), Number(offset) + Number(limit));
  return `{"items":[${items.join(',')}],"total":${count},"truncated":false,"asOf":"${asOf}","position":null,"offset":null}`;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };

function send(response: http.ServerResponse, body: string | Buffer, type: string): void {
  if (!response.destroyed) response.setHeader('content-type', types[type] ?? 'application/octet-stream').end(body);
}

const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, count, route] = /^\/first-(\d+)\/v1\/(\w+)/.exec(url.pathname) ?? [];
  const file = path.join(folder, path.normalize(url.pathname));
  if (route === 'deductions') setTimeout(() => send(response, page(url, Number(count)), '.json'), latency);
  else if (route && route in fixed) send(response, fixed[route as keyof typeof fixed], '.json');
  else if (url.pathname === '/rows.json') send(response, JSON.stringify(rows), '.json');
  else if (url.pathname === '/') send(response, '<!doctype html><meta charset="utf-8"><title>x</title><script type="module" src="/table.js"></script>', '.html');
  else if (fs.existsSync(file)) send(response, fs.readFileSync(file), path.extname(file));
  else response.writeHead(404).end();
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port));
process.on('disconnect', () => process.exit());
