/** English for the plug-ins of mini programs. */
import type { Message } from './message.js';

export const enPlugins = {
  'plugins.title': 'Mini program plug-ins',
  'plugins.type': 'Application type',
  'plugins.name': 'Mini program',
  'plugins.appId': 'APPID',
  'plugins.state': 'Review',
  'plugins.started': 'Start / purchase time',
  'plugins.expires': 'Expiry time',
  'plugins.applied': 'Applied {date}',
  'plugins.operation': 'Operations',
  'plugins.buy': 'Buy',
  'plugins.count': { one: '{count} plug-in', other: '{count} plug-ins' },
  'plugins.empty.title': 'No plug-ins',
  'plugins.empty.text': 'No plug-in has been applied for.',
  'plugins.untold.title': 'No plug-ins here',
  'plugins.untold.text': 'This backend does not offer plug-ins.',
  'plugins.review.pendingReview': 'Under review',
  'plugins.review.rejected': 'Rejected',
  'plugins.review.pendingPayment': 'Payment due',
  'plugins.review.available': 'Available',
  'plugins.review.expired': 'Expired',
  'plugins.ends': 'Ends {date}',
} as const satisfies Readonly<Record<string, Message>>;
