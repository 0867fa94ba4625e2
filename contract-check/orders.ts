/** Writes that do no harm. */
import type { Alerts, ExportOrder, Pack, Renewal } from '../src/contract/index.js';
import { type Context, Skip } from './context.js';
import type { Read } from './read.js';
import { addDays, dayOf } from './days.js';

export const newKey = (): string => `packmeter-check-${crypto.randomUUID()}`;

/** An export of one day of the busiest product, where exports may be asked for. */
export async function exportOrder(context: Context): Promise<ExportOrder> {
  const { operations, billingTimeZone } = await context.survey.capabilities();
  if (!operations.includes('exports.create')) throw new Skip('exports may not be asked for');
  const busiest = await context.survey.busiest();
  const last = busiest?.rows.at(-1)?.value;
  if (!busiest || !last) throw new Skip('no product has deductions');
  const day = dayOf(last.usageStart, billingTimeZone);
  return { fileType: 'deductions', filter: { product: busiest.product, packIds: null, usageStartFrom: day, usageStartTo: addDays(day, 1) } };
}

/** Thresholds of a pack that has none, so that none is lost by setting some and taking them away again. */
export async function bareAlerts(context: Context): Promise<{ readonly pack: Pack; readonly alerts: Read<Alerts> }> {
  const { operations } = await context.survey.capabilities();
  if (!operations.includes('alerts.write')) throw new Skip('alerts may not be set');
  const packs = (await context.survey.packs()).rows.map(({ value }) => value);
  for (const pack of packs.filter(({ status, capacityMode }) => status === 'valid' && capacityMode !== 'unlimited').slice(0, 20)) {
    const alerts = await context.read('getAlerts', { id: pack.id });
    if (alerts.value.items.length === 0) return { pack, alerts };
  }
  throw new Skip('no valid pack is without alerts');
}

/** The settings of a pack that may go from by hand to not at all and back without a charge. */
export async function idleRenewal(context: Context): Promise<Read<Renewal>> {
  const { operations, serverTime } = await context.survey.capabilities();
  if (!operations.includes('renewal.write')) throw new Skip('renewal may not be set');
  const soon = Date.parse(serverTime) + 3 * 86_400_000;
  for (const { value: pack } of (await context.survey.packs()).rows) {
    const idle = pack.renewalMethod === 'manual' || pack.renewalMethod === 'none';
    if (pack.status === 'valid' && idle && pack.operations.setRenewal.allowed && Date.parse(pack.expiresAt) > soon) {
      return context.read('getRenewal', { id: pack.id });
    }
  }
  throw new Skip('no valid pack is renewed by hand or not at all');
}
