/** English for packs as cards, and what is left in one. */
import type { Message } from './message.js';

export const enCards = {
  'overview.ofTotal': 'of {total}',
  'overview.thisPeriod': 'This period',
  'overview.allPeriods': 'All periods',
  'overview.noLimit': 'No limit',
  'overview.usedAmount': '{amount} used',
  'overview.endedOn': 'Ended {date}',
  'overview.startsOn': 'Starts {date}',
  'overview.resetsOn': 'Full again {date}',
  'overview.sort': 'Sort by',
  'overview.sort.usual': 'Usual order',
  'overview.sort.ascending': 'Ascending. Turn round',
  'overview.sort.descending': 'Descending. Turn round',
  'overview.printed': '{shown} of {total} packs are on paper: those that have been looked at. Filter to print others.',
} as const satisfies Readonly<Record<string, Message>>;
