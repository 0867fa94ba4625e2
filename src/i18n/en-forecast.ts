/** English for the forecast in a line: in the table, on a card, in the order of deduction. */
import type { Message } from './message.js';

export const enForecast = {
  'forecast.loading': 'Reading its history…',
  'forecast.failed': 'Its history could not be read',
  'forecast.runsOut': 'Runs out {day}',
  'forecast.ceiling': 'Period used up {day}',
  'forecast.ceiling.renewed': 'Period used up {day}, after renewal on {renewal}',
  'forecast.suffices': 'Suffices until {day}',
  'forecast.lapses': 'Lapses {day}: ≈ {amount}',
  'forecast.notEnough': 'Not enough history',
  'forecast.notEnough.detail': '{count} of {needed} days with use',
  'forecast.idle': 'No use in {days} days',
  'forecast.range': '80 %: {range}',
  'forecast.open': 'from {earliest}, perhaps not before expiry',
  'forecast.open.period': 'from {earliest}, perhaps not in that period',
  'forecast.between': '{earliest} – {latest}',
  'forecast.none.overdue': 'past its expiry',
  'forecast.none.shortPeriod': 'periods shorter than a day',
  'forecast.none.unknown': 'amounts not known',
  'forecast.lapse': 'Expected to lapse within {days} days',
  'forecast.lapse.left': 'Left in these packs now:',
  'forecast.lapse.unforeseen': 'Not foreseeable:',
  'forecast.unused': '≈ {amount} unused by then',
} as const satisfies Readonly<Record<string, Message>>;
