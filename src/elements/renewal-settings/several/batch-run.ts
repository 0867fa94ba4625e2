/** Several orders, each with a key of its own: a few at a time, stopped when asked to, found again after a reload. */
import type { ReactiveControllerHost } from 'lit';
import type { IntentState } from '../../../controllers/intent.js';
import type { PackSource } from '../../../api/pack-source.js';
import type { RenewalReceipt, Renewal } from '../../../contract/index.js';
import { isChoiceDraft, seenOf } from '../../../model/renewal-choice.js';
import { isBatch, type Batch, type BatchItem } from '../../../model/renewal-several.js';
import type { Desk, Saved } from '../desk.js';
import { keepBatch, keptBatch } from './kept.js';

/** How far one order has come: of its own, or as the batch knows it. */
export type RowPhase = IntentState<unknown, unknown>['phase'] | 'waiting' | 'stopped';

/** Orders that are under way at the same time. */
const atOnce = 2;

export class BatchRun {
  readonly #host: ReactiveControllerHost;
  readonly #desk: Desk;
  readonly #source: () => PackSource | undefined;
  #batch: Batch | undefined;
  #running = 0;
  #stopped = false;
  /** True when the page was left while this was under way. */
  resumed = false;
  /** What holds now where others were faster. */
  readonly present = new Map<string, Renewal>();

  constructor(host: ReactiveControllerHost, desk: Desk, source: () => PackSource | undefined) {
    this.#host = host;
    this.#desk = desk;
    this.#source = source;
    const kept = keptBatch();
    if (isBatch(kept)) void this.#resume(kept);
  }

  get items(): readonly BatchItem[] {
    return this.#batch?.items ?? [];
  }

  get kind(): Batch['kind'] | undefined {
    return this.#batch?.kind;
  }

  get running(): boolean {
    return this.#running > 0;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** How far an order has come. */
  phase({ id, begun, outcome }: BatchItem): RowPhase {
    const { phase } = this.state(id);
    if (phase !== 'idle') return phase;
    if (outcome) return outcome.phase;
    return begun ? 'checking' : this.running && !this.#stopped ? 'waiting' : 'stopped';
  }

  /** The order's intent, which knows more than its phase. */
  state(id: string): IntentState<unknown, Saved | RenewalReceipt> {
    return this.#intent.stateOf(id);
  }

  /** Begins. */
  async start(batch: Batch): Promise<void> {
    for (const { id } of batch.items) this.#intentOf(batch.kind).dismiss(id);
    this.present.clear();
    this.resumed = false;
    this.#set(batch);
    await this.go();
  }

  /** Goes on with what has not begun. */
  async go(): Promise<void> {
    this.#stopped = false;
    await Promise.all(Array.from({ length: atOnce }, () => this.#work()));
    this.#host.requestUpdate();
  }

  /** Begins nothing more. What is under way is finished: it cannot be taken back. */
  stop(): void {
    this.#stopped = true;
    this.#host.requestUpdate();
  }

  /** Lets go of orders that have come to their end. */
  finish(): void {
    for (const { id } of this.items) this.#intent.dismiss(id);
    this.#set(undefined);
  }

  readonly again = (id: string): void => void this.#follow(id, () => this.#intent.again(id));
  readonly check = (id: string): void => void this.#follow(id, () => this.#intent.check(id));

  /** The user lets go of one order. */
  readonly dismiss = (id: string): void => {
    this.#intent.dismiss(id);
    this.#change(id, { outcome: { phase: 'refused', paid: null, expiresAt: null, reason: null } });
  };

  /** The user has seen what others changed, and gives the order anew. */
  readonly rebase = (id: string): void => {
    const now = this.present.get(id);
    const item = this.items.find((each) => each.id === id);
    if (!now || !item) return;
    this.#intent.dismiss(id);
    this.present.delete(id);
    this.#change(id, { etag: now.etag, price: now.quote?.price ?? item.price, order: { ...item.order, seen: seenOf(now) }, outcome: null });
    void this.#send(this.items.find((each) => each.id === id)!);
  };

  async #work(): Promise<void> {
    for (;;) {
      const next = this.#stopped ? undefined : this.items.find(({ begun }) => !begun);
      if (!next) return;
      await this.#send(next);
    }
  }

  async #send(item: BatchItem): Promise<void> {
    this.#change(item.id, { begun: true });
    await this.#follow(item.id, async () => {
      const { renewing, saving } = this.#desk;
      if (isChoiceDraft(item.order)) await saving.start(item.order, item.etag, item.id);
      else await renewing.start(item.order, item.etag, item.id);
    });
  }

  /** Does something about an order, and notes what has become of it. */
  async #follow(id: string, act: () => Promise<unknown>): Promise<void> {
    this.#running += 1;
    try {
      await act();
    } finally {
      this.#running -= 1;
    }
    await this.#note(id);
    this.#host.requestUpdate();
  }

  async #note(id: string): Promise<void> {
    const state = this.state(id);
    if (state.phase === 'done') {
      const receipt = 'paid' in state.outcome ? state.outcome : null;
      this.#change(id, { outcome: { phase: 'done', paid: receipt?.paid ?? null, expiresAt: receipt?.expiresAt ?? null, reason: null } });
    } else if (state.phase === 'refused') {
      this.#change(id, { outcome: { phase: 'refused', paid: null, expiresAt: null, reason: state.error.code ?? state.error.kind } });
    } else if (state.phase === 'conflict') {
      this.#change(id, { outcome: { phase: 'conflict', paid: null, expiresAt: null, reason: null } });
      await this.#readPresent(id);
    }
  }

  async #readPresent(id: string): Promise<void> {
    const item = this.items.find((each) => each.id === id);
    const period = item && (isChoiceDraft(item.order) ? item.order.choice.period : item.order.period);
    const now = await this.#source()?.renewal(id, period ?? {}).catch(() => undefined);
    if (now) this.present.set(id, now);
  }

  /** After a reload: orders that had begun are looked up, the others wait for a word of the user. */
  async #resume(batch: Batch): Promise<void> {
    this.#set(batch);
    this.#stopped = true;
    this.resumed = batch.items.some(({ outcome }) => outcome === null);
    for (const { id, begun, outcome } of batch.items) {
      if (outcome?.phase === 'conflict') await this.#readPresent(id);
      if (!begun || outcome !== null) continue;
      let found = false;
      await this.#follow(id, async () => (found = await this.#intent.resume(id)));
      // It was not kept, so it had not been sent.
      if (!found && this.state(id).phase === 'idle') this.#change(id, { begun: false });
    }
    this.#host.requestUpdate();
  }

  get #intent(): Desk['saving'] | Desk['renewing'] {
    return this.#intentOf(this.kind ?? 'renew');
  }

  readonly #intentOf = (kind: Batch['kind']): Desk['saving'] | Desk['renewing'] => (kind === 'renew' ? this.#desk.renewing : this.#desk.saving);

  #change(id: string, change: Partial<BatchItem>): void {
    if (this.#batch) this.#set({ ...this.#batch, items: this.#batch.items.map((item) => (item.id === id ? { ...item, ...change } : item)) });
  }

  #set(batch: Batch | undefined): void {
    this.#batch = batch;
    keepBatch(batch);
    this.#host.requestUpdate();
  }
}
