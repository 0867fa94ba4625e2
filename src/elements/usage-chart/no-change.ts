/** Why a range is not compared with the days before it. */
import type { UsageRead } from '../../controllers/usage-parts.js';
import type { Question } from './question.js';
import { isComplete } from './shown.js';

/** The reason: no series is shown, days of the range are missing, those before are not kept, could not be read, are on their way, or have no data. */
export type NoChange = 'hidden' | 'unread' | 'outside' | 'failed' | 'pending' | 'none';

/** The reason, where there is no comparison. */
export function whyNoChange(read: UsageRead, previous: UsageRead | undefined, { previous: asked }: Question, allHidden: boolean): NoChange {
  if (allHidden) return 'hidden';
  if (!isComplete(read)) return read.parts.some(({ state }) => state === 'failed') ? 'unread' : 'pending';
  if (asked === null) return 'outside';
  if (!previous || previous.request.range.to !== read.request.range.from) return 'pending';
  if (previous.parts.some(({ state }) => state === 'failed')) return 'failed';
  return isComplete(previous) ? 'none' : 'pending';
}
