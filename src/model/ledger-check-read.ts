/** Reading the amounts of a ledger, of which there are hundreds of thousands and nearly all have nine fraction digits. Pure. */
import { quantity, type Quantity } from './quantity.js';

const places = 9;
const tail = 10n ** 9n;
const point = 46;

/** The same as `quantity`, and several times as fast for amounts with nine fraction digits that a double holds exactly. */
export function readNine(text: string): Quantity {
  if (text.charCodeAt(text.length - places - 1) !== point) return quantity(text);
  const whole = text.slice(0, -places - 1);
  const units = Number(whole + text.slice(-places));
  return Number.isSafeInteger(units) ? ((BigInt(units) * tail) as Quantity) : quantity(text);
}
