/** Registers `<export-records>`. */
import { ExportRecords } from '../elements/export-records/export-records.js';
import { register } from './register.js';

register('export-records', ExportRecords);

declare global {
  interface HTMLElementTagNameMap {
    'export-records': ExportRecords;
  }
}
