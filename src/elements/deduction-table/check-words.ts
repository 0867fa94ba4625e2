/** Amounts of the check in words: exact, with their unit. */
import type { Difference, DifferenceKind } from '../../model/ledger-check-row.js';
import { subtract, toDecimal, zero, type Quantity } from '../../model/quantity.js';
import type { Writer } from '../../parts/writer.js';

/** The column in which a difference stands. */
export const columnOf: Readonly<Record<DifferenceKind, string>> = {
  arithmetic: 'after',
  continuity: 'before',
  coefficient: 'coefficient',
  missing: 'after',
  negative: 'actual',
};

/** An amount with at least the nine digits of the ledger. */
export const exactly = (writer: Writer, amount: Quantity, unit: string | null): string => writer.quantity(toDecimal(amount, 9), unit);

/** By how much what stands there differs from what should. */
export function apart(writer: Writer, { expected, found, row }: Pick<Difference, 'expected' | 'found' | 'row'>): string {
  if (expected === null || found === null) return writer.t('none');
  return signed(writer, subtract(found, expected), row.packUnit);
}

/** A difference with its sign: the minus sign of the formulas around it, which is no hyphen. */
export const signed = (writer: Writer, difference: Quantity, unit: string | null): string =>
  `${difference > 0n ? '+' : difference < 0n ? '−' : ''}${exactly(writer, difference < 0n ? subtract(zero, difference) : difference, unit)}`;
