/** A pack for live streaming as the contract describes packs. */
import type { Pack, Verdict } from '../../contract/index.js';
import { convert, toDecimal } from '../../model/quantity.js';
import type { LivePackage } from './actions.js';
import { liveKinds } from './catalogue-data.js';

const statuses = ['valid', 'valid', 'expired', 'frozen', 'exhausted', 'refunded'] as const;

/** The codes of billing modes, as far as they are documented. */
const modes: Readonly<Record<number, string>> = {
  201: 'monthlyBandwidth',
  202: 'monthlyTraffic',
  203: 'dailyBandwidth',
  204: 'dailyTraffic',
  205: 'dailyDuration',
  206: 'monthlyDuration',
  304: 'dailyTraffic',
};

const notSupported: Verdict = { allowed: false, reason: 'notSupported' };
const notRenewed: Verdict = { allowed: false, reason: 'totalDecrement' };

/** @param billing codes of the billing modes in force for packs of its kind */
export function packOf(info: LivePackage, billing: readonly number[]): Pack {
  const kind = liveKinds.find(({ type }) => type === info.Type);
  const amount = (text: string) => (kind?.unit === 'GB' ? toDecimal(convert(text, 'byte', 'GB')!) : text);
  const status = statuses[info.Status] ?? `status ${info.Status}`;
  return {
    id: info.Id,
    name: info.Id,
    ownerUin: '',
    product: 'live',
    subproduct: kind?.key ?? `live/type-${info.Type}`,
    region: null,
    zone: null,
    status,
    statusReason: status === 'frozen' ? reasonOf(info.Type, billing) : null,
    // In use without an amount: a plug-in that came with the pack is bound to it.
    used: info.Status === 1 || !/^0*$/.test(info.Used),
    capacityMode: 'totalDecrement',
    capacityUnit: kind?.unit ?? null,
    period: null,
    periods: null,
    totalCapacity: amount(info.Total),
    totalRemaining: amount(info.Left),
    comboItems: null,
    deductionAttributes: [],
    purchasedAt: info.BuyTime,
    // Packs for live streaming are good from the moment they are bought.
    effectiveAt: info.BuyTime,
    expiresAt: info.ExpireTime,
    // When a pack was used up or given back, the API does not say.
    invalidAt: status === 'expired' ? info.ExpireTime : null,
    renewalMethod: null,
    autoRenewalPeriod: null,
    source: 'purchase',
    deductionPriority: null,
    usedAmount: amount(info.Used),
    operations: { renew: notRenewed, setRenewal: notRenewed, refund: notSupported },
    alertsFired: null,
    etag: '"0"',
  };
}

/** A pack is frozen by its billing mode or by debt: the mode is named where it is the wrong one. */
function reasonOf(type: number, billing: readonly number[]): Pack['statusReason'] {
  const requiredMode = type === 0 ? 'dailyTraffic' : 'dailyDuration';
  const currentMode = billing.map((code) => modes[code] ?? null).find((mode) => mode !== null && mode !== requiredMode);
  return currentMode ? { code: 'billingMode', since: null, requiredMode, currentMode } : null;
}
