/** Where the file of an export goes, fetched when somebody asks for the first one. */
import { fileNameFrom, openFile } from '../../export/file-sinks.js';
import type { FileSink } from '../../export/rows-file.js';

/** Opens a file with the backend's name for it, made safe. Null when the reader has not picked a place after all. */
export const openSink = (fileName: string): Promise<FileSink | null> => openFile({ name: fileNameFrom(fileName.replace(/\.csv$/i, ''), 'csv'), type: 'text/csv' });
