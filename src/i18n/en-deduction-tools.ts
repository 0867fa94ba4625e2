/** English for going to a time and for further filters. Fetched with the part that needs it. */
import type { Message } from './message.js';

export const enDeductionTools = {
  'goTo.at': 'First row from',
  'goTo.go': 'Go',
  'goTo.invalid': 'Enter a date and a time.',
  'goTo.none': 'There is no row from this time on. This is the last one.',
  'goTo.found': 'Row {number} of {total}, {time}',
  'goTo.beyond': 'Rows from this time on lie beyond the first {rows}. Narrow the range, or export.',
  'goTo.beyond.listed': 'Rows from this time on lie beyond the first {rows}. Narrow the range.',
  'goTo.sorted': 'The rows are now sorted by deduction time.',
  'filters.apply': 'Apply',
  'filters.clear': 'Clear',
} as const satisfies Readonly<Record<string, Message>>;
