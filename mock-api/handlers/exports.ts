/** POST, GET /exports · GET /exports/{id}, /exports/{id}/file */
import { ExportOrder, ExportQuery } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { exportOf, readyExport } from '../ledger/exports.js';
import { toTime } from '../ledger/time.js';
import { usageWindow } from './deductions.js';
import { fileStream } from './export-file.js';
import { refuseField } from './problems.js';
import { pageOf, snapshotOf, sortingOf, sortRecords } from './paging.js';
import { readBody, readQuery } from './request.js';
import { route } from './route.js';
import { exportToWire } from './wire.js';

const SORT_KEYS = ['createdAt', 'fileName', 'state', 'lastDownloadedAt', 'finishedAt', 'rowCount'] as const;

export const exportHandlers = (backend: Context) => [
  route(backend, 'listExports', ({ state, url }) => {
    const query = readQuery(ExportQuery, url);
    const sorting = sortingOf(query.sort, SORT_KEYS, '-createdAt');
    const snapshot = snapshotOf(query.asOf, state.now, state.exports.length, (index) => state.exports[index]!.createdAt);
    const found = state.exports
      .slice(0, snapshot.length)
      .filter((record) => query.state?.includes(record.state) ?? true)
      .map(exportToWire)
      .reverse();
    return { body: pageOf(sortRecords(found, sorting), query, snapshot.asOf) };
  }),
  route(backend, 'createExport', ({ state, request, body }) => {
    const { filter } = readBody(ExportOrder, request, body);
    usageWindow(state, filter);
    for (const [index, id] of (filter.packIds ?? []).entries()) {
      if (!state.packsById.has(id)) throw refuseField('notFound', `filter.packIds.${index}`, `Resource pack \`${id}\` does not exist.`);
    }
    const id = backend.ledger.run({
      do: 'createExport',
      at: state.now,
      product: filter.product,
      from: toTime(filter.usageStartFrom),
      to: toTime(filter.usageStartTo),
      ...(filter.packIds ? { packIds: filter.packIds } : {}),
    });
    return { status: 201, body: exportToWire(exportOf(state, id)) };
  }),
  route(backend, 'getExport', ({ state, id }) => {
    return { body: exportToWire(exportOf(state, id)) };
  }),
  route(backend, 'getExportFile', ({ state, id, request }) => {
    // Who asks only for the head takes nothing.
    const record = request.method === 'HEAD' ? readyExport(state, id) : backend.ledger.run({ do: 'downloadExport', at: state.now, id });
    const name = `${record.fileName.replaceAll(':', '-')}.csv`;
    return new Response(fileStream(state, record), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="deductions.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Cache-Control': 'no-store',
      },
    });
  }),
];
