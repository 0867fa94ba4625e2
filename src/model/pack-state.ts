/** What the times of a pack say of it, beyond its status. Pure. */
import type { Pack } from '../contract/index.js';

/** Whether a pack is past its expiry though it is still called valid: its renewal has failed and is tried again. Nothing is drawn on it meanwhile. */
export const isOverdue = ({ status, statusReason }: Pick<Pack, 'status' | 'statusReason'>): boolean =>
  status === 'valid' && statusReason?.code === 'renewalRetried';

/** Whether a pack is to be renewed by itself though what the account has now would not pay for it. */
export const isUnpayable = ({ status, renewalMethod, operations }: Pick<Pack, 'status' | 'renewalMethod' | 'operations'>): boolean =>
  status === 'valid' && renewalMethod === 'automatic' && operations.renew.reason === 'balanceInsufficient';
