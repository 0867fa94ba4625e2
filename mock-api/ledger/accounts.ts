/** Accounts and their money. Every amount that moves is kept twice: what came in, and what it was spent on. */
import type { Commands } from './commands.js';
import { min, toQuantity, type Quantity, type QuantityInput } from './decimal.js';
import { LedgerError } from './errors.js';
import { balanceOf, type Account, type MoneyParts } from './model.js';
import { reviewFreezes } from './freezing.js';
import { accountOf, payerOf, type State } from './state.js';

export function openAccount(state: State, { uin, payer = uin }: Commands['openAccount']): void {
  if (state.accounts.has(uin)) throw new LedgerError('duplicateAccount', { uin });
  if (payer !== uin) accountOf(state, payer);
  const account: Account = { uin, payer, cash: 0n, income: 0n, present: 0n, frozen: 0n, owed: 0n, overdueSince: null, suspended: false };
  state.accounts.set(uin, account);
  state.accountList.push(account);
}

export function topUp(state: State, { uin, amount }: Commands['topUp']): void {
  const account = accountOf(state, uin);
  const money = moneyOf(amount);
  const settled = min(money, account.owed);
  account.owed -= settled;
  account.cash += money - settled;
  note(state.deposits, uin, money);
  reviewOverdue(state, account);
}

export function setBalance(state: State, { uin, ...parts }: Commands['setBalance']): void {
  const account = accountOf(state, uin);
  const before = balanceOf(account);
  Object.assign(account, {
    cash: moneyOf(parts.cash),
    income: moneyOf(parts.income),
    present: moneyOf(parts.present),
    frozen: moneyOf(parts.frozen),
    owed: moneyOf(parts.owed),
  });
  note(state.deposits, uin, balanceOf(account) - before);
  reviewOverdue(state, account);
}

/** An amount of money, nothing where none is told. Throws `invalidQuantity` for what is below zero. */
function moneyOf(input: QuantityInput = 0n): Quantity {
  const money = toQuantity(input);
  if (money < 0n) throw new LedgerError('invalidQuantity', { value: String(input) });
  return money;
}

/** Blocks an account, or lifts the block. What it has bought goes on; its product may refuse to take that back. */
export function suspendAccount(state: State, { uin, suspended }: Commands['suspendAccount']): void {
  accountOf(state, uin).suspended = suspended;
}

/**
 * Takes a price from the payer of `uin`: presents first, then income, then cash. Answers how much of each. Throws when the
 * balance is too small.
 */
export function charge(state: State, uin: string, price: Quantity): MoneyParts {
  const payer = payerOf(state, uin);
  const balance = balanceOf(payer);
  if (price > 0n && balance < price) throw new LedgerError('balanceInsufficient', { balance, price });
  let due = price;
  const take = (part: keyof MoneyParts): Quantity => {
    const taken = min(due, payer[part]);
    payer[part] -= taken;
    due -= taken;
    return taken;
  };
  note(state.spent, payer.uin, price);
  return { present: take('present'), income: take('income'), cash: take('cash') };
}

/** Gives money back to whoever paid. */
export function giveBack(state: State, uin: string, money: MoneyParts): void {
  const payer = accountOf(state, uin);
  payer.cash += money.cash;
  payer.income += money.income;
  payer.present += money.present;
  note(state.spent, payer.uin, -(money.cash + money.income + money.present));
}

function reviewOverdue(state: State, account: Account): void {
  const overdue = account.owed > 0n;
  if (overdue === (account.overdueSince !== null)) return;
  account.overdueSince = overdue ? state.now : null;
  for (const pack of state.packs) reviewFreezes(state, pack);
}

function note(book: Map<string, Quantity>, uin: string, amount: Quantity): void {
  book.set(uin, (book.get(uin) ?? 0n) + amount);
}
