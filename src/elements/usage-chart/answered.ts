/** What an answer is of, which need not be what has been asked for since. */
import type { Catalogue } from '../../contract/index.js';
import type { UsageRequest } from '../../controllers/usage-parts.js';
import { allRegions } from './dimensions.js';
import type { Question } from './question.js';

/**
 * The question that a request once stood in. While the answer to a newer one is on its way, the older answer stays in
 * sight: what is said of it, there and in files, must be its own question and not the reader's latest choice.
 */
export function answeredQuestion(question: Question, request: UsageRequest, { products }: Catalogue): Question {
  if (sameRequest(question.request, request)) return question;
  const { product: key, taskType, regions, range } = request;
  // A product that is no longer offered goes by its key.
  const product = products.find((each) => each.key === key) ?? { ...question.product, key, names: {} };
  const region = regions.length === 1 ? regions[0]! : allRegions;
  return { ...question, product, dimensions: product.usage ?? question.dimensions, scope: { taskType, region }, range, request };
}

const sameRequest = (a: UsageRequest, b: UsageRequest): boolean => JSON.stringify(a) === JSON.stringify(b);
