/** Tokens of language models: input and output of one model on one pack; plans with a quota each month. */
import type { ItemPolicy, Policy, SubproductPolicy } from '../ledger/policy.js';
import { names, oneToOne, pool, usual } from './helpers.js';

const byModel = (key: string, unit = 'token'): { item: ItemPolicy; subproduct: SubproductPolicy } => {
  const item = `tokens-${key.slice(key.indexOf('/') + 1)}`;
  return {
    item: { key: item, names: names('Tokens', 'token 用量'), unit, subproduct: key },
    subproduct: {
      key,
      pools: [pool(unit === 'token' ? 'thousandTokens' : unit, { [item]: { input: '1', output: '2.5', '*': '1' } })],
      validity: 'sameClock',
    },
  };
};

const pages = ['07', '08', '13', '14', '22'];
const kinds = Array.from({ length: 22 }, (_, index) => String(index + 1).padStart(2, '0')).map((number) =>
  byModel(`lke/${number}`, pages.includes(number) ? 'count' : 'token'),
);

export const lke: Policy = {
  product: 'lke',
  ...usual,
  cadence: { every: 'hour', after: '00:08:00' },
  validityBy: 'instant',
  items: kinds.map(({ item }) => item),
  subproducts: kinds.map(({ subproduct }) => subproduct),
};

export const tokenhub: Policy = {
  product: 'tokenhub',
  ...usual,
  cadence: { every: 'hour', after: '00:08:00' },
  validityBy: 'instant',
  items: [{ key: 'tokens', names: names('Tokens', 'token 用量'), unit: 'token', subproduct: 'tokenhub/01' }],
  subproducts: [
    {
      key: 'tokenhub/01',
      pools: [pool('millionTokens', { tokens: oneToOne })],
      validity: 'sameClock',
      cycle: { unit: 'month', from: 'purchase' },
    },
  ],
};
