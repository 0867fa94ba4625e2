/** GET, PUT /packs/{id}/alerts */
import { AlertsChange, type Alerts } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { toShortDecimal } from '../ledger/decimal.js';
import type { Pack } from '../ledger/model.js';
import { exact, readBody } from './request.js';
import { matchEtag, packOfCall, route } from './route.js';
import { alertsEtag, instant } from './wire.js';

export const alertHandlers = (backend: Context) => [
  route(backend, 'getAlerts', (call) => {
    const pack = packOfCall(call);
    return { body: alertsToWire(pack), etag: alertsEtag(pack) };
  }),
  route(backend, 'putAlerts', (call) => {
    const pack = packOfCall(call);
    const { items } = readBody(AlertsChange, call.request, call.body);
    matchEtag(call, alertsEtag(pack));
    items.forEach(({ value }, index) => exact(`items.${index}.value`, value));
    backend.ledger.run({ do: 'setAlerts', at: call.state.now, id: pack.id, items });
    return { body: alertsToWire(pack), etag: alertsEtag(pack) };
  }),
];

const alertsToWire = (pack: Pack): Alerts => ({
  packId: pack.id,
  etag: alertsEtag(pack),
  items: pack.alerts.map(({ kind, value, firedAt, armed }) => ({ kind, value: toShortDecimal(value), firedAt: instant(firedAt), armed })),
});
