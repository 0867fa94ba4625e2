/** Thresholds that an end user enters: what fits a pack, what is wrong with one, what has changed. Pure. */
import * as v from 'valibot';
import type { Alert, AlertThreshold, Pack } from '../contract/index.js';
import { compare, divide, multiply, parseQuantity, toDecimal, toNumber } from './quantity.js';

/** A threshold as it stands in the form: its value is what was typed. */
const AlertRow = v.object({ kind: v.string(), value: v.string() });
export type AlertRow = v.InferOutput<typeof AlertRow>;

/** Thresholds that have not been saved, and those that were there when the reader began. */
const AlertDraft = v.object({ rows: v.array(AlertRow), seen: v.array(AlertRow) });
export type AlertDraft = v.InferOutput<typeof AlertDraft>;

/** True for a draft, or an order, that was kept by this version. */
export const isAlertDraft = (value: unknown): value is AlertDraft => v.is(AlertDraft, value);

/** Digits after the point that amounts of packs have (domain rule). */
export const alertDigits = 9;

/** What can be watched of a pack: amounts need one unit, and an unlimited pack has nothing that runs out. */
export function kindsFor({ capacityMode, comboItems }: Pack): readonly AlertThreshold['kind'][] {
  if (capacityMode === 'unlimited') return ['daysToExpiry'];
  if (comboItems && comboItems.length > 0) return ['remainingPercent', 'daysToExpiry'];
  return ['remainingPercent', 'remainingAmount', 'daysToExpiry', 'daysToExhaustion'];
}

/** What is wrong with a row. */
export type AlertProblem = 'empty' | 'number' | 'digits' | 'above100' | 'repeated';

/** What is wrong with one of the rows; null when nothing is. */
export function problemOf(rows: readonly AlertRow[], index: number): AlertProblem | null {
  const { kind, value } = rows[index]!;
  const typed = tidy(value);
  if (typed === '') return 'empty';
  if (!/^\d+(?:\.\d+)?$/.test(typed)) return 'number';
  if ((typed.split('.')[1]?.length ?? 0) > alertDigits) return 'digits';
  if (kind === 'remainingPercent' && compare(typed, '100') > 0) return 'above100';
  return rows.slice(0, index).some((row) => sameRow(row, { kind, value })) ? 'repeated' : null;
}

/** What was typed, without the spaces around it, and with the digits of full width as plain ones. */
const tidy = (value: string): string => value.normalize('NFKC').trim();

/** The thresholds to send. Only for rows without a problem. */
export const thresholdsOf = (rows: readonly AlertRow[]): readonly AlertThreshold[] =>
  // A kind that is newer than we are goes back as it came: the backend knows it.
  rows.map(({ kind, value }) => ({ kind: kind as AlertThreshold['kind'], value: tidy(value) }));

/** What the backend has, as rows. */
export const rowsOf = (alerts: readonly Pick<Alert, 'kind' | 'value'>[]): AlertRow[] => alerts.map(({ kind, value }) => ({ kind, value }));

/** The same threshold, however it is written. */
export function sameRow(one: AlertRow, other: AlertRow): boolean {
  if (one.kind !== other.kind) return false;
  const [first, second] = [parseQuantity(tidy(one.value)), parseQuantity(tidy(other.value))];
  return first === null || second === null ? one.value === other.value : compare(first, second) === 0;
}

const has = (rows: readonly AlertRow[], row: AlertRow): boolean => rows.some((each) => sameRow(each, row));

/** The same thresholds, in whatever order. */
export const sameRows = (one: readonly AlertRow[], other: readonly AlertRow[]): boolean =>
  one.length === other.length && one.every((row) => has(other, row)) && other.every((row) => has(one, row));

/** One threshold, and in which version it is set. */
export interface AlertDifference {
  readonly row: AlertRow;
  readonly seen: boolean;
  readonly now: boolean;
  readonly mine: boolean;
}

/** All thresholds of three versions; none when what the reader saw is what is there. */
export function alertDifferences(seen: readonly AlertRow[], now: readonly AlertRow[], mine: readonly AlertRow[]): readonly AlertDifference[] {
  if (sameRows(seen, now)) return [];
  const all: AlertRow[] = [];
  for (const row of [...seen, ...now, ...mine]) if (!has(all, row)) all.push(row);
  return all.map((row) => ({ row, seen: has(seen, row), now: has(now, row), mine: has(mine, row) }));
}

/** What a kind watches, as it is now; null when it cannot be told from the pack alone. `now` is the backend's clock. */
export function presentValue(pack: Pack, kind: string, now: string): string | null {
  switch (kind) {
    case 'remainingPercent':
      return percentLeft(pack);
    case 'remainingAmount':
      return pack.comboItems?.length ? null : (pack.totalRemaining ?? pack.period?.remaining ?? null);
    case 'daysToExpiry':
      return String(Math.max(0, Math.floor((Date.parse(pack.expiresAt) - Date.parse(now)) / 8_640_000) / 10));
    default:
      return null;
  }
}

/** What is left of the scarcest capacity, in hundredths, shortened to one digit. */
function percentLeft({ comboItems, totalRemaining, totalCapacity, period }: Pack): string | null {
  const shares: (readonly [left: string, all: string])[] = (comboItems ?? []).map(({ remaining, total }) => [remaining, total]);
  if (shares.length === 0 && totalRemaining !== null && totalCapacity !== null) shares.push([totalRemaining, totalCapacity]);
  if (shares.length === 0 && period) shares.push([period.remaining, period.total]);
  const [least] = shares.flatMap(([left, all]) => divide(multiply(left, '100'), all) ?? []).sort(compare);
  if (least === undefined) return null;
  return String(Math.floor(toNumber(toDecimal(least)) * 10) / 10);
}

/** Names one firing of one threshold, so that it is told once. */
export const firingOf = ({ kind, value, firedAt }: Alert): string => `${kind} ${value} ${firedAt ?? ''}`;

/** Thresholds that have fired and of which the reader has not been told. */
export const newFirings = (alerts: readonly Alert[], told: readonly string[]): readonly Alert[] =>
  alerts.filter((alert) => alert.firedAt !== null && !told.includes(firingOf(alert)));
