/** What the times of a pack say of it, beyond its status. Pure. */
import type { Pack } from '../contract/index.js';

/** Whether a pack is past its expiry though it is still called valid: its renewal has failed and is tried again. Nothing is drawn on it meanwhile. */
export const isOverdue = ({ status, statusReason }: Pick<Pack, 'status' | 'statusReason'>): boolean =>
  status === 'valid' && statusReason?.code === 'renewalRetried';

/** Whether a pack is to be renewed by itself though what the account has now would not pay for it. */
export const isUnpayable = ({ status, renewalMethod, operations }: Pick<Pack, 'status' | 'renewalMethod' | 'operations'>): boolean =>
  status === 'valid' && renewalMethod === 'automatic' && operations.renew.reason === 'balanceInsufficient';

/** Whether a pack is called valid and wants to be seen to all the same. */
export const isWanting = (pack: Pick<Pack, 'status' | 'statusReason' | 'renewalMethod' | 'operations'>): boolean => isOverdue(pack) || isUnpayable(pack);

/** Whether a pack can be renewed, now or by itself. */
export const isRenewable = ({ operations: { setRenewal, renew } }: Pick<Pack, 'operations'>): boolean => setRenewal.allowed || renew.allowed;
