/** A list of numbers at a source that a test holds back, and the rows of it. */
import { waitUntil as waitUntilSoon } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { ApiError } from '../../src/api/api-error.js';
import type { Page, PagedRowsConfig } from '../../src/controllers/page-types.js';
import { PagedRows } from '../../src/controllers/paged-rows.js';

export const waitUntil: typeof waitUntilSoon = (condition, message) => waitUntilSoon(condition, message, { timeout: 8000, interval: 2 });

export interface Ask {
  readonly offset: number;
  readonly limit: number;
  readonly asOf?: string;
  readonly signal: AbortSignal;
  answer: () => void;
  fail: (error: unknown) => void;
}

/** A list of numbers at a source that answers when it is told to, or at once. */
export function list(config: Partial<PagedRowsConfig<number, Page<number>>> = {}, { total = 50_000, held = false } = {}) {
  const controllers: ReactiveController[] = [];
  const state = { key: 'a' as string | null, total, held, truncated: false, top: 0, updates: 0 };
  const asked: Ask[] = [];
  const host = {
    addController: (controller: ReactiveController) => void controllers.push(controller),
    removeController: () => undefined,
    requestUpdate: () => void (state.updates += 1),
    updateComplete: Promise.resolve(true),
  };
  const rows = new PagedRows<number>(host, {
    key: () => state.key,
    pageSize: () => 100,
    load: ({ offset, limit, asOf }, signal) =>
      new Promise((resolve, reject) => {
        const answer = () =>
          resolve({
            items: Array.from({ length: Math.max(0, Math.min(limit, state.total - offset)) }, (_, index) => offset + index + state.top),
            total: state.total,
            truncated: state.truncated,
            asOf: asOf ?? `snapshot ${state.total}`,
          });
        signal.addEventListener('abort', () => reject(new ApiError('aborted')));
        asked.push({ offset, limit, ...(asOf === undefined ? {} : { asOf }), signal, answer, fail: reject });
        if (!state.held) setTimeout(answer);
      }),
    ...config,
  });
  const update = () => controllers.forEach((controller) => controller.hostUpdate?.());
  update();
  return { rows, asked, state, update, connect: () => controllers.forEach((controller) => controller.hostConnected?.()), disconnect: () => controllers.forEach((controller) => controller.hostDisconnected?.()) };
}

export const live = (asked: readonly Ask[]) => asked.filter(({ signal }) => !signal.aborted);
