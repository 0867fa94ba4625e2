/** What is shown, in words. */
import type { Writer } from '../../parts/writer.js';
import { scopeNames } from './dimensions.js';
import type { Question } from './question.js';
import type { ShownUsage } from './shown.js';
import { rangeName } from './words.js';

/** Task type, region and days. */
export function captionOf({ dimensions, scope }: Pick<Question, 'dimensions' | 'scope'>, { read }: ShownUsage, writer: Writer): string {
  return writer.t('usage.caption', { ...scopeNames(dimensions, scope, writer), range: rangeName(read.request.range, writer) });
}
