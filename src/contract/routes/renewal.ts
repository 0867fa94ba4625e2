/** Routes: how a pack goes on. */
import { Renewal, RenewalReceipt, RenewalReceiptList } from '../renewal.js';

export const renewalRoutes = {
  getRenewal: { method: 'GET', path: '/packs/{id}/renewal', answer: Renewal },
  putRenewal: { method: 'PUT', path: '/packs/{id}/renewal', answer: Renewal, write: true, conditional: true },
  listRenewals: { method: 'GET', path: '/packs/{id}/renewals', answer: RenewalReceiptList },
  createRenewal: { method: 'POST', path: '/packs/{id}/renewals', answer: RenewalReceipt, write: true, conditional: true },
} as const;
