/** What the steering routes take. */
import * as v from 'valibot';
import { routes, type RouteName } from '../../src/contract/index.js';
import { FAULT_NAMES } from '../faults.js';
import { Moment, whole } from '../scripts/fields.js';
import { ScriptCommand } from '../scripts/schema.js';
import { WORLD_NAMES } from '../worlds/index.js';

/** Several commands, in the order of time. */
export const CommandList = v.strictObject({ commands: v.pipe(v.array(ScriptCommand), v.maxLength(10_000)) });

const Clock = v.picklist(['fixed', 'running']);

/** How to set the clock: to an instant or by a span, and whether it goes on by itself. */
export const ClockChange = v.strictObject({
  now: v.optional(Moment),
  advance: v.optional(
    v.strictObject({
      days: v.optional(whole(0, 100_000)),
      hours: v.optional(whole(0, 1_000_000)),
      minutes: v.optional(whole(0, 10_000_000)),
      seconds: v.optional(whole(0, 100_000_000)),
    }),
  ),
  clock: v.optional(Clock),
});

const ROUTE_NAMES = Object.keys(routes) as RouteName[];

/** The faults that are to be on. */
export const FaultList = v.strictObject({
  items: v.pipe(
    v.array(
      v.strictObject({
        name: v.picklist(FAULT_NAMES),
        route: v.optional(v.picklist(ROUTE_NAMES)),
        times: v.optional(whole(1, 1_000_000_000)),
        delay: v.optional(whole(0, 600_000)),
        skew: v.optional(whole(-1e12, 1e12)),
      }),
    ),
    v.maxLength(1000),
  ),
});

/** Which world to begin anew: the same one when nothing is said. */
export const Reset = v.strictObject({
  world: v.optional(v.picklist(WORLD_NAMES)),
  script: v.optional(v.unknown()),
  now: v.optional(Moment),
  seed: v.optional(whole(0, Number.MAX_SAFE_INTEGER)),
});
