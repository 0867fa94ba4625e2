/** Routes: refunds and alerts of a pack. */
import { Alerts } from '../alerts.js';
import { RefundQuote, RefundReceipt } from '../refund.js';

export const changeRoutes = {
  getRefundQuote: { method: 'GET', path: '/packs/{id}/refund-quote', answer: RefundQuote },
  createRefund: { method: 'POST', path: '/packs/{id}/refunds', answer: RefundReceipt, write: true, conditional: true },
  getAlerts: { method: 'GET', path: '/packs/{id}/alerts', answer: Alerts },
  putAlerts: { method: 'PUT', path: '/packs/{id}/alerts', answer: Alerts, write: true, conditional: true },
} as const;
