/** A pack's status, its times and what is left agree: the first event that ends a pack stays. */
import type { Check } from '../check.js';
import { eachPack } from '../each-pack.js';
import { decimal } from '../exact.js';

const AREA = 'life';
const MINUTE = 60_000;
const ENDED = ['exhausted', 'expired', 'refunded'];
const KNOWN = ['inactive', 'valid', 'frozen', ...ENDED];
/** Days after its end on which a renewal that could not be paid is tried again. */
const GRACE = 7 * 24 * 60 * MINUTE;

const all = eachPack(AREA);

/** Of packs whose status the contract knows. */
const each: typeof all = (name, title, judge) =>
  all(name, title, (pack, fail, now) => {
    if (KNOWN.includes(pack.status)) judge(pack, fail, now);
  });

export const checks: readonly Check[] = [
  each('invalid-at', 'a pack that has ended tells when, and no other does', ({ status, invalidAt }, fail) => {
    const ended = ENDED.includes(status);
    if (ended !== (invalidAt !== null)) fail('invalidAt', ended ? `a time, the pack is ${status}` : `null, the pack is ${status}`, String(invalidAt));
  }),
  each('ended-in-time', 'a pack ends once: used up or given back before its validity is over, or expired at its end, never in the future', (pack, fail, now) => {
    if (pack.invalidAt === null) return;
    const [at, end] = [Date.parse(pack.invalidAt), Date.parse(pack.expiresAt)];
    if (at > now + MINUTE) fail('invalidAt', 'not in the future', pack.invalidAt);
    if (pack.status === 'expired' && Math.abs(at - end) > MINUTE) fail('invalidAt', `${pack.expiresAt}, when it expired`, pack.invalidAt);
    // An automatic renewal on its way keeps a pack open for a few days after its end.
    if (pack.status !== 'expired' && at > end + GRACE) fail('invalidAt', `before ${pack.expiresAt}`, pack.invalidAt);
  }),
  each('status-and-now', 'a pack is valid inside its validity, inactive before it, expired after it', (pack, fail, now) => {
    const end = Date.parse(pack.expiresAt);
    const open = pack.status === 'valid' || pack.status === 'frozen' || pack.status === 'inactive';
    const grace = pack.renewalMethod === 'automatic' ? GRACE : 0;
    if (open && now > end + grace + MINUTE) fail('status', `expired, it ended at ${pack.expiresAt}`, pack.status);
    if (pack.status === 'expired' && end > now + MINUTE) fail('status', `valid, it ends at ${pack.expiresAt}`, pack.status);
    const starts = pack.effectiveAt === null ? null : Date.parse(pack.effectiveAt);
    if (pack.status === 'valid' && starts !== null && starts > now + MINUTE) fail('status', `inactive, it begins at ${pack.effectiveAt}`, pack.status);
    if (pack.status === 'inactive' && starts !== null && starts < now - MINUTE) fail('status', `valid, it began at ${pack.effectiveAt}`, pack.status);
  }),
  each('exhausted', 'a pack is exhausted when nothing is left, and not before', (pack, fail) => {
    if (pack.capacityMode !== 'totalDecrement') return;
    const left = pack.comboItems ? pack.comboItems.map(({ remaining }) => remaining) : pack.totalRemaining === null ? [] : [pack.totalRemaining];
    if (left.length === 0) return;
    const nothing = left.every((amount) => decimal(amount).eq(0));
    if (pack.status === 'exhausted' && !nothing) fail(pack.comboItems ? 'comboItems' : 'totalRemaining', 'nothing, the pack is exhausted', left.join(', '));
    if (pack.status === 'valid' && nothing) fail('status', 'exhausted, nothing is left', pack.status);
  }),
  each('reason', 'a frozen pack says why; one that is valid has nothing to explain but a renewal that is tried again', ({ status, statusReason }, fail) => {
    if (status === 'frozen' && statusReason === null) fail('statusReason', 'a reason, the pack is frozen', 'null');
    if (status === 'valid' && statusReason !== null && statusReason.code !== 'renewalRetried') fail('statusReason', 'null, the pack is valid', statusReason.code);
  }),
];
