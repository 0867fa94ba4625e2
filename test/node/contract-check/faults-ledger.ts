/** Faults of the ledger: packs, rows, and what they add up to. */
import type { Deduction, Pack } from '../../../src/contract/index.js';
import { body, given, type Fault } from './broken-server.js';

/** Changes every pack that a predicate chooses, in the list and by itself. */
const packs = (name: string, check: string, of: (pack: Pack) => boolean, change: (pack: Pack) => void): Fault =>
  given(name, check, (answer, { route }) => {
    if ((route !== 'listPacks' && route !== 'getPack') || answer.status !== 200) return;
    const parsed = JSON.parse(answer.text) as Pack | { readonly items: Pack[] };
    ('items' in parsed ? parsed.items : [parsed]).filter(of).forEach(change);
    answer.text = JSON.stringify(parsed);
  });

/** Changes the first row that a predicate chooses. */
const row = (name: string, check: string, change: (row: Deduction) => void, of: (row: Deduction) => boolean = () => true): Fault =>
  body(name, check, 'listDeductions', ({ items }) => {
    const found = items.find(of);
    if (found) change(found);
  });

const plus = (text: string | null, by: number): string => (Number(text ?? 0) + by).toFixed(9);
const total = ({ capacityMode, comboItems }: Pack): boolean => capacityMode === 'totalDecrement' && comboItems === null;
const bounded = ({ remainingBefore }: Deduction): boolean => remainingBefore !== null;
/** Another last digit. */
const slip = (text: string): string => `${text.slice(0, -1)}${text.endsWith('7') ? '8' : '7'}`;

const packFaults: Fault[] = [
  body('two packs have one id', 'packs.unique', 'listPacks', ({ items }) => void (items.length > 1 && (items[1]!.id = items[0]!.id))),
  body('a pack by itself is older than the list', 'packs.list-and-one', 'getPack', (pack) => (pack.name += ' (old)')),
  packs('zero stands for what does not apply', 'packs.members-of-mode', ({ capacityMode }) => capacityMode === 'unlimited', (pack) => (pack.totalCapacity = '0')),
  packs('more is left than there was', 'packs.amounts', total, (pack) => (pack.totalRemaining = plus(pack.totalCapacity, 1))),
  packs('the whole is not its parts', 'packs.total', total, (pack) => (pack.usedAmount = plus(pack.usedAmount, 0.000000001))),
  packs('cycles to come are forgotten', 'packs.periods', ({ capacityMode }) => capacityMode === 'periodDecrement', (pack) => (pack.totalRemaining = pack.period?.remaining ?? null)),
  packs('the cycle of a pack is the next one', 'packs.period-now', ({ period }) => period !== null, (pack) => (pack.period = { ...pack.period!, start: '2027-01-01T00:00:00+08:00', end: '2027-02-01T00:00:00+08:00' })),
  packs('a pack ends before it begins', 'packs.times', ({ effectiveAt }) => effectiveAt !== null, (pack) => (pack.effectiveAt = '2040-01-01T00:00:00+08:00')),
  packs('a used pack is called unused', 'packs.used', ({ used }) => used, (pack) => (pack.used = false)),
  packs('a period stands beside renewal by hand', 'packs.renewal', ({ renewalMethod }) => renewalMethod === 'manual', (pack) => (pack.autoRenewalPeriod = { count: 1, unit: 'month' })),
  packs('a refusal has no reason', 'packs.verdicts', ({ operations }) => !operations.refund.allowed, (pack) => (pack.operations.refund.reason = null)),
  packs('packs are listed by expiry, not by invalid time', 'packs.window', ({ status }) => status === 'exhausted', (pack) => (pack.invalidAt = '2026-01-02T00:00:00+08:00')),
  packs('a pack that has ended does not say when', 'life.invalid-at', ({ status }) => status === 'exhausted', (pack) => (pack.invalidAt = null)),
  packs('a pack that was used up ended when it expired', 'life.ended-in-time', ({ status }) => status === 'exhausted', (pack) => (pack.invalidAt = pack.expiresAt)),
  packs('exhausted becomes expired', 'life.status-and-now', ({ status }) => status === 'exhausted', (pack) => (pack.status = 'expired')),
  packs('an expired pack is still valid', 'life.status-and-now', ({ status }) => status === 'expired', (pack) => (pack.status = 'valid')),
  packs('an exhausted pack has something left', 'life.exhausted', (pack) => total(pack) && pack.status === 'exhausted', (pack) => (pack.totalRemaining = '0.000000001')),
  packs('a frozen pack has no reason', 'life.reason', ({ status }) => status === 'frozen', (pack) => (pack.statusReason = null)),
];

const rowFaults: Fault[] = [
  body('two rows have one id', 'deductions.unique', 'listDeductions', ({ items }) => void (items.length > 1 && (items[1]!.id = items[0]!.id))),
  row('the last digit of what is left is wrong', 'deductions.before-and-after', (found) => (found.remainingAfter = slip(found.remainingAfter!)), bounded),
  row('something negative was taken', 'deductions.signs', (found) => (found.actualDeduction = `-${found.actualDeduction}`)),
  row('the coefficient is another', 'deductions.coefficient', (found) => (found.coefficient = plus(found.coefficient, 0.01)), ({ originalUsage }) => Number(originalUsage) > 1),
  row('usage is deducted before it ends', 'deductions.times', (found) => (found.usageEnd = new Date(Date.parse(found.deductedAt) + 1000).toISOString())),
  row('a row is of tomorrow', 'deductions.snapshot', (found) => (found.deductedAt = '2040-01-01T00:00:00+08:00'), ({ cycle }) => cycle === null),
  row('usage from before the purchase is deducted', 'deductions.validity', (found) => (found.usageStart = '2020-01-01T00:00:00+08:00')),
  row('a bounded pack tells no amounts', 'deductions.bounds', (found) => Object.assign(found, { remainingBefore: null, remainingAfter: null }), bounded),
  row('the cycle is that of the usage, not of the deduction', 'deductions.cycle', (found) => (found.cycle!.start = found.cycle!.end), ({ cycle }) => cycle !== null),
  row('a cycle began long before the pack', 'deductions.cycle', (found) => (found.cycle!.start = '2020-01-01T00:00:00+08:00'), ({ cycle }) => cycle !== null),
  row('a row tells the owner that the pack once had', 'deductions.pack-facts', (found) => (found.packOwnerUin = '100000000000')),
  body('a row begins with what another left', 'chain.continuity', 'listDeductions', ({ items }) => {
    const found = items.filter((row) => bounded(row) && row.packId === items.find(bounded)!.packId && row.cycle?.start === items.find(bounded)!.cycle?.start)[1];
    if (found) Object.assign(found, { remainingBefore: plus(found.remainingBefore, -0.5), remainingAfter: plus(found.remainingAfter, -0.5) });
  }),
  body('what a cycle left is carried over', 'chain.refill', 'listDeductions', ({ items }) => {
    for (const found of items.filter(({ cycle }) => cycle !== null)) Object.assign(found, { remainingBefore: plus(found.remainingBefore, 1), remainingAfter: plus(found.remainingAfter, 1) });
  }),
  packs('what was used since yesterday is not counted', 'chain.used-amount', ({ used, usedAmount }) => used && usedAmount !== null, (pack) => (pack.usedAmount = '0')),
  body('a history leaves rows out', 'chain.history', 'getBalanceHistory', (page) => (page.items = page.items.filter(({ event }, index) => event !== 'deduction' || index % 2 === 0))),
  body('a history ends yesterday', 'chain.history-ends-now', 'getBalanceHistory', ({ items }, { query }) => query.get('sort') === '-at' && items[0] && (items[0].remaining = plus(items[0].remaining, 1))),
];

const totals: Fault[] = [
  body('a row is left out of the list', 'summary.rows', 'listDeductions', (page, { query }) => {
    if (page.items.length > 30 && query.get('sort') === 'deductedAt') page.total -= page.items.splice(20, 1).length;
  }),
  body('a summary adds up as floating point', 'summary.amounts', 'summariseDeductions', ({ items }) => items[0] && (items[0].actualDeduction = slip(items[0].actualDeduction))),
  body('two groups of a summary are mixed up', 'summary.groups', 'summariseDeductions', ({ items, by }) => {
    const [first, second] = [items[0], items.find(({ unit, actualDeduction }) => unit === items[0]!.unit && actualDeduction !== items[0]!.actualDeduction)];
    if (by === 'billingItem' && first && second) [first.key, second.key] = [second.key, first.key];
  }),
  body('a group of a summary comes twice', 'summary.unique', 'summariseDeductions', ({ items }) => items[0] && items.push({ ...items[0], rows: 0, actualDeduction: '0' })),
  body('more is uncovered than was metered', 'uncovered.part-of-metered', 'listUncoveredUsage', ({ items }) => items[0] && (items[0].uncoveredUsage = plus(items[0].meteredUsage, 1))),
  body('usage is settled before it ends', 'uncovered.times', 'listUncoveredUsage', ({ items }) => items[0] && (items[0].settledAt = items[0].usageStart)),
  body('what is left is told in the unit of the pack', 'uncovered.conservation', 'listUncoveredUsage', ({ items }) => items.forEach((found) => (found.uncoveredUsage = plus(found.uncoveredUsage, Number(found.uncoveredUsage) / -2)))),
  body('no pack is told to have been considered', 'uncovered.considered', 'listUncoveredUsage', ({ items }) => items.forEach((found) => (found.considered = []))),
  body('a pack is considered twice', 'uncovered.packs-exist', 'listUncoveredUsage', ({ items }) => items.forEach(({ considered }) => considered[0] && considered.push(considered[0]))),
  body('a summary is not the sum of its specifications', 'usage.sums', 'getUsage', ({ tasks }) => tasks.forEach(({ summary }) => summary[0] && (summary[0].usage = plus(summary[0].usage, 1)))),
  body('one task type is answered', 'usage.tasks', 'getUsage', (usage) => (usage.tasks = usage.tasks.slice(0, 1))),
  body('usage of two regions is that of one, twice', 'usage.regions', 'getUsage', ({ regions, tasks }) => {
    if (regions.length === 2) tasks.forEach(({ summary }) => summary.forEach((point) => (point.usage = plus(point.usage, 7))));
  }),
  body('the first day of a range is left out', 'usage.ranges', 'getUsage', ({ from, tasks }) => tasks.forEach((task) => (task.summary = task.summary.filter(({ day }) => day !== from)))),
];

export const ledgerFaults: readonly Fault[] = [...packFaults, ...rowFaults, ...totals];
