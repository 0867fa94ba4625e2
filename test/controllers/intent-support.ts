/** A host with an intent over a backend that answers when the test says so. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiError } from '../../src/api/api-error.js';
import type { ConditionalWriteOptions } from '../../src/api/pack-source.js';
import { Intent, type IntentConfig, type OpenIntent } from '../../src/controllers/intent.js';

type Found = Awaited<ReturnType<IntentConfig<string, string>['find']>>;

/** An answer that is given when the test says so. */
class Answer<Value> {
  give!: (value: Value) => void;
  fail!: (error: unknown) => void;
  readonly promise = new Promise<Value>((resolve, reject) => {
    this.give = resolve;
    this.fail = reject;
  });
}

class Host implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];
  onUpdate = (): void => undefined;
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {}
  requestUpdate(): void {
    this.onUpdate();
  }
}

export function tab(more: Partial<IntentConfig<string, string>> = {}) {
  const sent: { readonly order: string; readonly options: ConditionalWriteOptions; readonly answer: Answer<string> }[] = [];
  const looked: { readonly open: OpenIntent<string>; readonly answer: Answer<Found> }[] = [];
  const phases: string[] = [];
  const host = new Host();
  const intent = new Intent<string, string>(host, {
    kind: 'phases',
    subject: () => 'pack-1',
    isOrder: (value): value is string => typeof value === 'string',
    send: (_, order, options) => {
      const answer = new Answer<string>();
      sent.push({ order, options, answer });
      return answer.promise;
    },
    find: (_, open) => {
      const answer = new Answer<Found>();
      looked.push({ open, answer });
      return answer.promise;
    },
    settled: () => undefined,
    ...more,
  });
  host.onUpdate = () => phases.push(intent.stateOf('pack-1').phase);
  return { host, intent, sent, looked, phases };
}

export const settle = () => new Promise((resolve) => setTimeout(resolve));
export const key = 'packmeter:intent:phases:pack-1';
export const kept = { key: 'k1', etag: '1', order: 'a month', at: Date.now() };
export const keep = (value: unknown) => localStorage.setItem(key, JSON.stringify({ version: 1, value }));
export const lost = new ApiError('network', { outcomeUnknown: true });
