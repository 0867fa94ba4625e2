/** The shape of a world script. */
import * as v from 'valibot';
import type { Command, CommandName, Commands } from '../ledger/commands.js';
import * as c from './commands.js';
import { Moment } from './fields.js';

/** The schema of each command. */
export const commandSchemas = {
  openAccount: c.OpenAccount,
  topUp: c.TopUp,
  setBalance: c.SetBalance,
  grantVoucher: c.GrantVoucher,
  suspendAccount: c.SuspendAccount,
  purchase: c.Purchase,
  activate: c.Activate,
  transfer: c.Transfer,
  use: c.Use,
  countTasks: c.CountTasks,
  switchBillingMode: c.SwitchBillingMode,
  cancelBillingModeSwitch: c.CancelBillingModeSwitch,
  setRenewal: c.SetRenewal,
  renew: c.Renew,
  setAutoPurchase: c.SetAutoPurchase,
  refund: c.Refund,
  setAlerts: c.SetAlerts,
  createExport: c.CreateExport,
  downloadExport: c.DownloadExport,
  setHolidays: c.SetHolidays,
  applyForPlugin: c.ApplyForPlugin,
  reviewPlugin: c.ReviewPlugin,
  buyPlugin: c.BuyPlugin,
  bindPlugin: c.BindPlugin,
  advance: c.Advance,
} as const satisfies { readonly [N in CommandName]: v.GenericSchema<unknown, Command<N>> };

/** Members of the ledger's commands that no schema has: the compiler refuses this line as long as there are any. */
type None<T extends never> = T;
export type Unwritten = None<{ [N in CommandName]: Exclude<keyof Commands[N], keyof v.InferOutput<(typeof commandSchemas)[N]>> }[CommandName]>;

export const COMMAND_NAMES = Object.keys(commandSchemas) as readonly CommandName[];

/** Something that happens to the ledger, and when. */
export const ScriptCommand = v.variant('do', [
  commandSchemas.openAccount,
  commandSchemas.topUp,
  commandSchemas.setBalance,
  commandSchemas.grantVoucher,
  commandSchemas.suspendAccount,
  commandSchemas.purchase,
  commandSchemas.activate,
  commandSchemas.transfer,
  commandSchemas.use,
  commandSchemas.countTasks,
  commandSchemas.switchBillingMode,
  commandSchemas.cancelBillingModeSwitch,
  commandSchemas.setRenewal,
  commandSchemas.renew,
  commandSchemas.setAutoPurchase,
  commandSchemas.refund,
  commandSchemas.setAlerts,
  commandSchemas.createExport,
  commandSchemas.downloadExport,
  commandSchemas.setHolidays,
  commandSchemas.applyForPlugin,
  commandSchemas.reviewPlugin,
  commandSchemas.buyPlugin,
  commandSchemas.bindPlugin,
  commandSchemas.advance,
]);

/** A world: what happened in it, in the order of time. */
export const WorldScript = v.strictObject({
  /** Address of this schema, for editors; not read. */
  $schema: v.optional(v.string()),
  /** Where the clock stands when nothing else is said; at the last command when absent. What is later has not happened. */
  now: v.optional(Moment),
  /** What happens. No command is earlier than the one before it. */
  commands: v.array(ScriptCommand),
});
export type WorldScript = v.InferInput<typeof WorldScript>;
