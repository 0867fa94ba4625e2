/** Registers `<deduction-table>`. */
import { DeductionTable } from '../elements/deduction-table/deduction-table.js';
import { register } from './register.js';

register('deduction-table', DeductionTable);

declare global {
  interface HTMLElementTagNameMap {
    'deduction-table': DeductionTable;
  }
}
