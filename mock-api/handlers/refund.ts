/** GET /packs/{id}/refund-quote · POST /packs/{id}/refunds */
import { RefundOrder, type RefundQuote } from '../../src/contract/index.js';
import type { Context } from './context.js';
import { refundTerms } from '../ledger/refund.js';
import { CURRENCY } from './limits.js';
import { refuseField } from './problems.js';
import { exact, readBody } from './request.js';
import { matchEtag, packOfCall, route } from './route.js';
import { instant, money, packEtag, refundReceiptToWire } from './wire.js';

export const refundHandlers = (backend: Context) => [
  route(backend, 'getRefundQuote', (call) => {
    const pack = packOfCall(call);
    const { reasons, deadline, amount } = refundTerms(call.state, pack);
    const body: RefundQuote = {
      packId: pack.id,
      etag: packEtag(pack),
      eligible: amount !== null,
      reasons: [...reasons],
      deadline: instant(deadline),
      amount: amount === null ? null : money(amount),
      paid: money(pack.paid),
    };
    return { body, etag: packEtag(pack) };
  }),
  route(backend, 'createRefund', (call) => {
    const pack = packOfCall(call);
    const { amount } = readBody(RefundOrder, call.request, call.body);
    matchEtag(call, packEtag(pack));
    if (amount.currency !== CURRENCY) throw refuseField('invalidParameterValue', 'amount.currency', `The currency is ${CURRENCY}.`);
    const receipt = backend.ledger.run({ do: 'refund', at: call.state.now, id: pack.id, amount: exact('amount.amount', amount.amount) });
    return { status: 201, body: refundReceiptToWire(receipt), etag: packEtag(pack) };
  }),
];
