/**
 * When the packs in view run out. Their histories are read one after the other, within half of the backend's rate, so
 * that whatever the reader does goes before; what has been read is kept until the packs are read anew.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PackSource } from '../../api/pack-source.js';
import type { Pack } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { readBalance, readKind, readLine, type PackHistory, type BalanceReading, type PackBalance } from '../../controllers/balance-reading.js';
import { Pace } from '../../controllers/pace.js';
import { enForecast } from '../../i18n/en-forecast.js';
import { needsNoHistory, outlookOf, type PackOutlook } from '../../model/pack-outlook.js';
import type { Writer } from '../../parts/writer.js';
import { Lapses } from './lapses.js';
import { kindOf, stateOf } from './outlook-keys.js';
import { outlookLines } from './outlook-words.js';

/** So many packs are looked into at a time. */
const atOnce = 3;

export class Outlooks implements ReactiveController {
  readonly words = enForecast;
  /** What lapses of packs that end soon. */
  readonly lapses: Lapses;
  readonly #host: ReactiveControllerHost & Element;
  readonly #backend: () => Backend | undefined;
  readonly #pace = new Pace();
  /** By pack and state: what was found out holds for that state alone. */
  readonly #known = new Map<string, { readonly pack: Pack; readonly outlook: PackOutlook | 'failed' }>();
  /** The states that each pack has been seen in. */
  readonly #seen = new Map<string, Set<string>>();
  readonly #histories = new Map<string, Promise<PackHistory>>();
  /** The packs that are drawn on now, by kind. */
  readonly #kinds = new Map<string, Promise<readonly Pack[]>>();
  readonly #underway = new Set<string>();
  #wanted: readonly Pack[] = [];
  #lookedAt: readonly Pack[] = [];
  #source: PackSource | undefined;
  /** Ends what is being read. */
  #calls = new AbortController();

  constructor(host: ReactiveControllerHost & Element, backend: () => Backend | undefined) {
    this.#host = host;
    this.#backend = backend;
    this.lapses = new Lapses(host, { packs: (query) => this.#backend()!.source.packs(query, { signal: this.#calls.signal }), outlook: (pack) => this.#outlook(pack) });
    host.addController(this);
  }

  /** These packs are in view: what is not known of them is found out, and others wait until they come into view. */
  show(packs: readonly Pack[]): void {
    this.#follow();
    this.#wanted = packs;
    this.#look(packs);
  }

  /** Somebody looks at this pack: it goes before those in view. */
  want(pack: Pack): void {
    this.#follow();
    this.#lookedAt = [pack];
    this.#look([pack]);
  }

  /** Tries a pack again whose history could not be read. */
  retry(pack: Pack): void {
    this.#known.delete(stateOf(pack));
    this.want(pack);
  }

  /** Forgets everything: packs have changed. */
  forget(): void {
    this.#breakOff();
    this.#known.clear();
    this.#seen.clear();
    this.#wanted = [];
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#breakOff();
  }

  /** What is to be expected of a pack; undefined while it is not known. */
  of(pack: Pack): PackOutlook | 'failed' | undefined {
    return this.#known.get(stateOf(pack))?.outlook;
  }

  /** In one or two lines; undefined while it is not known. */
  lines(pack: Pack, writer: Writer): readonly string[] | undefined {
    const outlook = this.of(pack);
    return outlook && (outlook === 'failed' ? [writer.t('forecast.failed')] : outlookLines(outlook.first, writer));
  }

  /** The day on which it runs out; undefined when that is not foreseen. */
  until(pack: Pack, writer: Writer): string | undefined {
    const outlook = this.of(pack);
    // Beside the meter of the whole, the end of a period would pass for that of the whole.
    return outlook && outlook !== 'failed' && outlook.first.forecast.kind === 'runsOut' ? writer.day(outlook.first.forecast.day, 'short') : undefined;
  }

  /** A pack's history, read once. Rejects when it cannot be read. */
  history(pack: Pack): Promise<PackHistory> {
    let history = this.#histories.get(pack.id);
    if (!history) {
      history = readBalance(pack.id, this.#reading());
      this.#histories.set(pack.id, history);
      history.catch(() => this.#histories.get(pack.id) === history && this.#histories.delete(pack.id));
    }
    return history;
  }

  #next(): void {
    const backend = this.#backend();
    if (!backend || !this.#host.isConnected) return;
    const { billingTimeZone: zone, serverTime: now } = backend.capabilities;
    const before = this.#known.size;
    for (const pack of [...this.#lookedAt, ...this.#wanted]) {
      if (this.#underway.size >= atOnce) break;
      const state = stateOf(pack);
      if (this.#known.has(state) || this.#underway.has(state)) continue;
      if (needsNoHistory(pack, now, zone)) this.#known.set(state, { pack, outlook: outlookOf(pack, [], now, zone) });
      else void this.#find(pack, state, this.#calls.signal);
    }
    if (this.#known.size > before) this.#host.requestUpdate();
  }

  /** What was found out at another source holds for none of its packs. */
  #follow(): void {
    const source = this.#backend()?.source;
    if (source === this.#source) return;
    this.#source = source;
    this.forget();
    this.#lookedAt = [];
  }

  #look(packs: readonly Pack[]): void {
    for (const pack of packs) this.#notice(pack);
    this.#next();
  }

  /** A pack that has changed takes with it what was known of those it may share its usage with. */
  #notice(pack: Pack): void {
    const [seen, state] = [this.#seen.get(pack.id), stateOf(pack)];
    if (seen?.has(state)) return;
    this.#seen.set(pack.id, (seen ?? new Set()).add(state));
    if (!seen) return;
    this.#breakOff();
    for (const [key, { pack: other }] of this.#known) if (kindOf(other) === kindOf(pack)) this.#known.delete(key);
  }

  async #find(pack: Pack, state: string, signal: AbortSignal): Promise<void> {
    this.#underway.add(state);
    let outlook: PackOutlook | 'failed';
    try {
      outlook = await this.#outlook(pack);
    } catch {
      outlook = 'failed';
    }
    if (signal.aborted) return;
    this.#known.set(state, { pack, outlook });
    this.#underway.delete(state);
    this.#host.requestUpdate();
    this.#next();
  }

  async #outlook(pack: Pack): Promise<PackOutlook> {
    const { serverTime: now, billingTimeZone: zone } = this.#backend()!.capabilities;
    if (needsNoHistory(pack, now, zone)) return outlookOf(pack, [], now, zone);
    const [{ points, asOf }, line] = await Promise.all([this.history(pack), this.#line(pack)]);
    return outlookOf(pack, points, asOf, zone, line);
  }

  /** The packs that share their usage with this one, as far as they can be read: it can be told by itself as well. */
  async #line(pack: Pack): Promise<readonly PackBalance[]> {
    const kind = kindOf(pack);
    const valid = () => {
      const packs = this.#kinds.get(kind) ?? readKind(pack, this.#reading());
      this.#kinds.set(kind, packs);
      return packs;
    };
    try {
      return await readLine(pack, { catalogue: this.#backend()!.catalogue, kind: valid, points: async (each) => (await this.history(each)).points });
    } catch {
      this.#kinds.delete(kind);
      return [];
    }
  }

  #reading(): BalanceReading {
    const { source, capabilities } = this.#backend()!;
    const { signal } = this.#calls;
    return { source, capabilities, signal, begin: (call) => this.#pace.begin(Math.ceil(capabilities.limits.requestsPerSecond / 2), call, signal) };
  }

  #breakOff(): void {
    this.#calls.abort();
    this.#calls = new AbortController();
    this.#histories.clear();
    this.#kinds.clear();
    this.#underway.clear();
    this.lapses.breakOff();
  }
}
