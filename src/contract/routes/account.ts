/** Routes: the account, its billing modes and its plug-ins. */
import { Account } from '../account.js';
import { BillingModeList } from '../billing-mode.js';
import { PluginList } from '../plugin.js';

export const accountRoutes = {
  listBillingModes: { method: 'GET', path: '/billing-modes', answer: BillingModeList },
  listPlugins: { method: 'GET', path: '/plugins', answer: PluginList },
  getAccount: { method: 'GET', path: '/account', answer: Account },
} as const;
