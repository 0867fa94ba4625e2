/** English for usage that no pack took, and why. Fetched with the part that needs it. */
import type { Message } from './message.js';

export const enUncovered = {
  'uncovered.title': 'Usage that no pack took',
  'uncovered.text': 'It is billed as it goes. For each pack that was considered, in the order of deduction, there is a reason.',
  'uncovered.pack': 'Only usage for which the pack {pack} was considered.',
  'uncovered.allPacks': 'Show all',
  'uncovered.empty.title': 'Everything was taken',
  'uncovered.empty.text': 'No usage that started in this range was left over.',
  'uncovered.count': { one: '{count} usage', other: '{count} usages' },
  'uncovered.amount': '{amount} not taken',
  'uncovered.of': 'of {amount} metered',
  'uncovered.noPacks': 'There was no pack that could have taken it.',
  'because.otherSubproduct': 'The pack is for another subproduct.',
  'because.noCoefficient': 'Usage of this kind cannot be taken from packs.',
  'because.notYetEffective': 'The pack was not effective yet.',
  'because.outsideValidity': 'The usage lies outside the pack’s validity.',
  'because.outsideShardRange': 'The usage lies outside the hours in which the pack is drawn on.',
  'because.exhausted': 'The pack was used up.',
  'because.cycleExhausted': 'The quota of the running cycle was used up; the next cycle begins full.',
  'because.frozen': 'The pack was frozen by the billing mode.',
  'because.refunded': 'The pack had been refunded.',
  'because.expired': 'The pack had expired.',
  'because.attributeMismatch': 'The pack is bound to another value of this attribute:',
  'because.regionMismatch': 'The pack is for another region:',
  'because.ownerMismatch': 'The pack does not serve the account of the usage.',
  'because.accountOverdue': 'The account was overdue, and packs are not drawn on then.',
} as const satisfies Readonly<Record<string, Message>>;
