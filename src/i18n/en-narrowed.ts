/** English for filters in force, and for ranges that cannot be had. Fetched with the part that needs it. */
import type { Message } from './message.js';

export const enNarrowed = {
  'deductions.rangeOrder': 'The range ends before it begins.',
  'deductions.rangeIncomplete': 'Enter a first and a last day.',
  'deductions.rangeLimit': 'Usage that started before {day} can be neither listed nor exported.',
  'deductions.rangeFrom': 'Show from {day}',
  'deductions.chips': 'Filters in force',
  'deductions.chip': '{name}: {value}',
  'deductions.chip.remove': 'Remove the filter {filter}',
} as const satisfies Readonly<Record<string, Message>>;
