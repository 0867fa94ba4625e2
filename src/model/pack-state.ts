/** What the times of a pack say of it, beyond its status. Pure. */
import type { Pack } from '../contract/index.js';

/** Whether a period's quota is filled up once more when it ends. One that ends with its pack is not, unless that is renewed by itself. */
export function fillsAgain(pack: Pack): boolean {
  const { period, expiresAt, renewalMethod, invalidAt } = pack;
  if (!period || invalidAt !== null || isOverdue(pack)) return false;
  return renewalMethod === 'automatic' || Date.parse(period.end) < Date.parse(expiresAt);
}

/** Whether a pack is past its expiry though it is still called valid: its renewal has failed and is tried again. Nothing is drawn on it meanwhile. */
export const isOverdue = ({ status, statusReason }: Pick<Pack, 'status' | 'statusReason'>): boolean =>
  status === 'valid' && statusReason?.code === 'renewalRetried';
