/** What is chosen to be done with several packs, and what was read of them for the preview. */
import type { LitElement } from 'lit';
import type { Renewal } from '../../../contract/index.js';
import type { Backend } from '../../../controllers/backend.js';
import { Draft } from '../../../controllers/draft.js';
import { firstPeriod } from '../../../model/renewal-choice.js';
import { batchOf, byExpiry, isSeveralDraft, mostAtOnce, planOf, type ChosenPack, type Plan, type SeveralDraft, type SeveralTask } from '../../../model/renewal-several.js';
import type { Desk } from '../desk.js';
import { BatchRun } from './batch-run.js';

/** Reads that are under way at the same time. */
const readsAtOnce = 3;


export class SeveralDesk {
  readonly run: BatchRun;
  readonly #host: LitElement;
  readonly #backend: () => Backend | undefined;
  readonly #draft: Draft<SeveralDraft>;
  /** What is to be done, before there is a pack to do it with. */
  #task: SeveralDraft['task'] = { kind: 'renew', period: firstPeriod };
  #read: readonly ChosenPack[] | undefined;
  #reading: AbortController | undefined;

  constructor(host: LitElement, desk: Desk, backend: () => Backend | undefined, persistKey: () => string | null) {
    this.#host = host;
    this.#backend = backend;
    this.#draft = new Draft(host, { subject: () => 'several', name: () => (persistKey() ? `renewal-several:${persistKey()}` : null), isValue: isSeveralDraft, busy: () => this.run.running });
    this.run = new BatchRun(host, desk, () => backend()?.source);
  }

  get chosen(): SeveralDraft {
    return this.#draft.value ?? { packs: [], task: this.#task };
  }

  get full(): boolean {
    return this.chosen.packs.length >= mostAtOnce;
  }

  isChosen = (id: string): boolean => this.chosen.packs.some((pack) => pack.id === id);

  /** Chooses packs, or lets go of them. No more are chosen than can be done at once. */
  choose(packs: readonly { readonly id: string; readonly name: string }[], wanted: boolean): void {
    const ids = new Set(packs.map(({ id }) => id));
    const others = this.chosen.packs.filter(({ id }) => !ids.has(id));
    const next = wanted ? [...others, ...packs.map(({ id, name }) => ({ id, name }))].slice(0, mostAtOnce) : others;
    this.#set({ ...this.chosen, packs: next });
  }

  set task(task: SeveralTask) {
    this.#set({ ...this.chosen, task: task.kind === 'renew' ? { ...task } : { ...task, choice: { ...task.choice } } });
  }

  /** Lets go of all that was chosen. */
  clear(): void {
    this.edit();
    this.#draft.set(undefined);
  }

  /** True once the preview was asked for. */
  get reviewing(): boolean {
    return this.#reading !== undefined;
  }

  /** The plan; undefined while packs are being read. */
  get plan(): Plan | undefined {
    const backend = this.#backend();
    return this.#read && backend && planOf(this.#read, this.chosen.task, backend.capabilities.operations);
  }

  /** Reads the settings and the price of each pack. */
  async review(): Promise<void> {
    this.#reading?.abort();
    const { signal } = (this.#reading = new AbortController());
    this.#read = undefined;
    this.#host.requestUpdate();
    const { packs, task } = this.chosen;
    const period = task.kind === 'renew' ? task.period : task.choice.period;
    const found = new Map<string, Renewal>();
    const waiting = [...packs];
    const read = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
        const { id } = next;
        // A pack that cannot be read is told of in its row.
        await this.#backend()?.source.renewal(id, period ?? {}, { signal }).then((renewal) => found.set(id, renewal), () => undefined);
      }
    };
    await Promise.all(Array.from({ length: readsAtOnce }, read));
    if (signal.aborted) return;
    this.#read = byExpiry(packs.map((pack) => ({ ...pack, renewal: found.get(pack.id) })));
    this.#host.requestUpdate();
  }

  /** Back to the choice. */
  edit(): void {
    this.#reading?.abort();
    this.#reading = this.#read = undefined;
    this.#host.requestUpdate();
  }

  /** Does what was previewed. */
  start(): void {
    const { plan } = this;
    if (!plan || plan.count === 0) return;
    const batch = batchOf(plan, this.chosen.task);
    this.clear();
    void this.run.start(batch);
  }

  #set(draft: SeveralDraft): void {
    this.edit();
    this.#task = draft.task;
    this.#draft.set(draft.packs.length === 0 ? undefined : draft);
  }
}
