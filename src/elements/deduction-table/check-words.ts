/** Amounts of the check in words: exact, with their unit. */
import type { Difference } from '../../model/ledger-check-row.js';
import { subtract, toDecimal, type Quantity } from '../../model/quantity.js';
import type { Writer } from '../../parts/writer.js';

/** An amount with at least the nine digits of the ledger. */
export const exactly = (writer: Writer, amount: Quantity, unit: string | null): string => writer.quantity(toDecimal(amount, 9), unit);

/** By how much what stands there differs from what should. */
export function apart(writer: Writer, { expected, found, row }: Pick<Difference, 'expected' | 'found' | 'row'>): string {
  if (expected === null || found === null) return writer.t('none');
  const difference = subtract(found, expected);
  return `${difference > 0n ? '+' : ''}${exactly(writer, difference, row.packUnit)}`;
}
