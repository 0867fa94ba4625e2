/** The steering routes: commands, clock, faults, reset. */
import type { Backend } from '../backend.js';
import { Refusal, refuseField } from '../handlers/problems.js';
import { check } from '../handlers/request.js';
import { toShortDecimal } from '../ledger/decimal.js';
import type { Notice } from '../ledger/model.js';
import { momentOf } from '../ledger/moment.js';
import { toInstant } from '../ledger/time.js';
import { ScriptError } from '../scripts/index.js';
import { runCommands } from './commands.js';
import type { Journal } from './journal.js';
import { ClockChange, FaultList, Reset } from './schemas.js';

/** What a route works with. The body is undefined when there is none. */
export interface Steer {
  readonly backend: Backend;
  readonly journal: Journal;
  readonly body: unknown;
}

type Handle = (steer: Steer) => unknown;

/** By path and method. */
export const steeringRoutes: Readonly<Record<string, Readonly<Record<string, Handle>>>> = {
  '/__mock/commands': { POST: ({ backend, journal, body }) => runCommands(backend, journal, required(body)) },
  '/__mock/clock': { GET: ({ backend }) => clockOf(backend), POST: setClock },
  '/__mock/faults': {
    GET: ({ backend }) => faultsOf(backend),
    PUT: setFaults,
    DELETE: ({ backend }) => {
      backend.faults.clear();
      return faultsOf(backend);
    },
  },
  '/__mock/notices': { GET: ({ backend }) => ({ items: backend.ledger.state.notices.map(noticeOf) }) },
  '/__mock/reset': { POST: reset },
};

const clockOf = (backend: Backend) => ({ now: toInstant(backend.now), clock: backend.clock });
const noticeOf = ({ at, value, ...rest }: Notice) => ({ at: toInstant(at), ...rest, value: toShortDecimal(value) });
const faultsOf = (backend: Backend) => ({ items: backend.faults.list });

function required(body: unknown): unknown {
  if (body === undefined) throw new Refusal('malformedBody', 'This needs a body.');
  return body;
}

function setClock({ backend, body }: Steer): unknown {
  const { now, advance, clock } = check(ClockChange, required(body));
  if (now !== undefined && advance !== undefined) throw refuseField('invalidParameterValue', 'advance', '`now` and `advance` exclude each other.');
  if (now !== undefined) {
    const at = momentOf(now);
    if (at < backend.now) throw refuseField('invalidParameterValue', 'now', `Time does not go backwards: it is ${toInstant(backend.now)}.`);
    backend.setClock(at);
  }
  if (advance !== undefined) {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = advance;
    const to = backend.now + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    check(ClockChange, { now: to });
    backend.setClock(to);
  }
  if (clock !== undefined && clock !== backend.clock) backend.clock = clock;
  return clockOf(backend);
}

function setFaults({ backend, body }: Steer): unknown {
  backend.faults.set(check(FaultList, required(body)).items);
  return faultsOf(backend);
}

function reset({ backend, body }: Steer): unknown {
  const { world, script, ...options } = check(Reset, body ?? {});
  if (world !== undefined && script !== undefined) throw refuseField('invalidParameterValue', 'script', '`world` and `script` exclude each other.');
  // Another world has a time and a seed of its own; the same one keeps what it began with.
  const own = world === undefined && script === undefined ? {} : { now: undefined, seed: undefined };
  try {
    backend.reset(world, { ...own, ...options, ...(script === undefined ? {} : { script }) });
  } catch (error) {
    if (error instanceof ScriptError) throw badScript(error);
    throw error;
  }
  return { world: backend.world, ...clockOf(backend) };
}

function badScript({ index, field, rule, detail, message }: ScriptError): Refusal {
  const path = ['script', ...(index === null ? [] : ['commands', index]), ...(field === '' ? [] : [field])].join('.');
  return new Refusal('invalidParameterValue', message, [{ field: path, code: rule, message: detail }]);
}
