/** Everything that a ledger holds and a reader could ever see, as text. */
import type { Ledger } from '../../mock-api/ledger/ledger.js';
import { digest } from '../ledger/support/history.js';

export function fullDigest(ledger: Ledger): string {
  const { now, revision, packs, exports, plugins, refunds, vouchers, holidays, notices, modes, accountList, deposits, spent } = ledger.state;
  const settings = packs.map(({ id, ownerUin, name, version, alertsVersion, renewal, autoPeriod, nextAttemptAt, lastAttempt, alerts, receipts, events, pools, months, endsAt, autoPurchase }) => [
    [id, ownerUin, name, version, alertsVersion, renewal, autoPeriod, nextAttemptAt, lastAttempt],
    [alerts, receipts, events, pools.map(({ remaining, used }) => [remaining, used]), months, endsAt, autoPurchase],
  ]);
  const rest = { now, revision, settings, exports, plugins, refunds, vouchers, holidays: [...holidays], notices, accountList, modes: [...modes.values()].filter(({ askedOn }) => askedOn >= 0), deposits: [...deposits], spent: [...spent] };
  return `${digest(ledger)}\n${JSON.stringify(rest, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))}`;
}
