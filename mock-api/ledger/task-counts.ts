/** How many tasks ran and how much they used: by day, task type, specification and region. Feeds the usage view. */
import type { Commands } from './commands.js';
import { toQuantity, type Quantity } from './decimal.js';
import { momentOf } from './moment.js';
import { productOf, type State, type TaskCounts } from './state.js';
import { dayNumber, type Time } from './time.js';

export function countTasks(state: State, command: Commands['countTasks']): void {
  const { tasks } = productOf(state, command.product);
  const day = dayNumber(momentOf(command.day));
  add(tasks, command.taskType, command.region, command.specification ?? '', day, command.tasks, toQuantity(command.usage));
}

/** Counts metered usage that names its tasks. */
export function countUse(counts: TaskCounts, taskType: string, command: Commands['use'], start: Time, amount: Quantity): void {
  add(counts, taskType, command.region ?? '', command.specification ?? '', dayNumber(start), command.tasks ?? 0, amount);
}

function add(counts: TaskCounts, type: string, region: string, specification: string, day: number, tasks: number, usage: Quantity): void {
  const regions = getOrMake(counts, type);
  const days = getOrMake(getOrMake(regions, region), specification);
  const cell = days.get(day);
  if (cell) {
    cell.tasks += tasks;
    cell.usage += usage;
  } else {
    days.set(day, { tasks, usage });
  }
}

function getOrMake<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = map.get(key);
  if (!found) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}
