/** English for the frame of the usage chart: what stands around the drawing. */
import type { Message } from './message.js';

export const enChart = {
  'usage.title': 'Usage',
  'usage.taskType': 'Task type',
  'usage.region': 'Region',
  'usage.region.all': 'All regions',
  'usage.default': '{name} (default)',

  'usage.range': 'Range',
  'usage.range.days': { one: 'Last {count} day', other: 'Last {count} days' },
  'usage.range.months': { one: 'Last {count} month', other: 'Last {count} months' },
  'usage.range.own': 'Own dates',
  'usage.range.last': 'To, inclusive',
  'usage.range.order': 'The first day must not be after the last.',
  'usage.range.bounds': 'Choose days from {from} to {to}.',

  'usage.measure': 'Measure',
  'usage.measure.usage': 'Usage',
  'usage.measure.count': 'Tasks',
  'usage.by': 'By',
  'usage.by.day': 'Day',
  'usage.by.week': 'Week',
  'usage.by.month': 'Month',
  'usage.kind': 'Chart',
  'usage.kind.bars': 'Stacked bars',
  'usage.kind.lines': 'Lines',
  'usage.kind.share': 'Share of each',
  'usage.table': 'Table',

  'usage.noView.title': 'No daily usage',
  'usage.noView.text': '{product} has no daily usage to show. Choose another product.',
  'usage.noProducts.text': 'No product of this backend has daily usage to show.',
  'usage.show': 'Show {name}',

  'error.FailedOperation.InvalidMpsUser.text': 'This account is not enabled for media processing. Activate the service, or ask whoever manages the account.',
  'error.FailedOperation.NetWorkError.text': 'Media processing has a network fault of its own. Try again in a moment; if it stays, report the request ID.',

  'usage.foot.kept': 'Up to {count} days back',
  'usage.foot.zone': 'Days in {zone}',

  'usage.view.failed': 'This view could not be loaded. Check the connection and try again.',

  'usage.burnDown': 'Burn-down of a pack',
} as const satisfies Readonly<Record<string, Message>>;
