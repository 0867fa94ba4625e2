import type { TimeInput } from './commands.js';
import { toTime, type Time } from './time.js';

/** A time as commands give it, as milliseconds. */
export const momentOf = (input: TimeInput): Time => (typeof input === 'number' ? input : toTime(input));
