/** What comes after a period. Pure. */
import type { Pack } from '../contract/index.js';
import { isOverdue } from './pack-state.js';

/** Whether a period's quota is filled up once more when it ends. One that ends with its pack is not, unless that is renewed by itself. */
export function fillsAgain(pack: Pack): boolean {
  const { period, expiresAt, renewalMethod, invalidAt } = pack;
  if (!period || invalidAt !== null || isOverdue(pack)) return false;
  return renewalMethod === 'automatic' || Date.parse(period.end) < Date.parse(expiresAt);
}
