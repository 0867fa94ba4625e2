/** What is shown, in words. */
import type { UsageRead } from '../../controllers/usage-parts.js';
import type { Writer } from '../../parts/writer.js';
import { scopeNames } from './dimensions.js';
import type { Question } from './question.js';
import { rangeName } from './words.js';

/** Task type, region and days. */
export function captionOf({ dimensions, scope }: Pick<Question, 'dimensions' | 'scope'>, { request }: UsageRead, writer: Writer): string {
  return writer.t('usage.caption', { ...scopeNames(dimensions, scope, writer), range: rangeName(request.range, writer) });
}
