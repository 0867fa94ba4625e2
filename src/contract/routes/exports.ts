/** Routes: files made of what is larger than a page. */
import { ExportRecord, ExportRecordList } from '../export.js';

export const exportRoutes = {
  listExports: { method: 'GET', path: '/exports', answer: ExportRecordList },
  createExport: { method: 'POST', path: '/exports', answer: ExportRecord, write: true },
  getExport: { method: 'GET', path: '/exports/{id}', answer: ExportRecord },
  getExportFile: { method: 'GET', path: '/exports/{id}/file', answer: null },
} as const;
