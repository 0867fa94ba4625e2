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
import { outlookLines } from './outlook-words.js';

/** So many packs are looked into at a time. */
const atOnce = 3;

interface Known {
  readonly pack: Pack;
  readonly outlook: PackOutlook | 'failed';
}

export class Outlooks implements ReactiveController {
  readonly words = enForecast;
  /** What lapses of packs that end soon. */
  readonly lapses: Lapses;
  readonly #host: ReactiveControllerHost & Element;
  readonly #backend: () => Backend | undefined;
  readonly #pace = new Pace();
  readonly #known = new Map<string, Known>();
  readonly #histories = new Map<string, Promise<PackHistory>>();
  /** The packs that are drawn on now, by kind. */
  readonly #kinds = new Map<string, Promise<readonly Pack[]>>();
  readonly #underway = new Set<string>();
  #wanted: readonly Pack[] = [];
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
    const backend = this.#backend();
    if (backend?.source !== this.#source) this.forget();
    this.#source = backend?.source;
    this.#wanted = packs;
    this.#next();
  }

  /** Somebody looks at this pack: it goes before those in view. */
  want(pack: Pack): void {
    this.show([pack, ...this.#wanted]);
  }

  /** Tries a pack again whose history could not be read. */
  retry(pack: Pack): void {
    this.#known.delete(pack.id);
    this.want(pack);
  }

  /** Forgets everything: packs have changed. */
  forget(): void {
    this.#breakOff();
    this.#known.clear();
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
    return this.#known.get(pack.id)?.outlook;
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
    let found = false;
    for (const pack of this.#wanted) {
      if (this.#underway.size >= atOnce) break;
      if (this.#known.has(pack.id) || this.#underway.has(pack.id)) continue;
      if (needsNoHistory(pack, now, zone)) {
        this.#known.set(pack.id, { pack, outlook: outlookOf(pack, [], now, zone) });
        found = true;
      } else void this.#find(pack, this.#calls.signal);
    }
    if (found) this.#host.requestUpdate();
  }

  async #find(pack: Pack, signal: AbortSignal): Promise<void> {
    this.#underway.add(pack.id);
    let outlook: Known['outlook'];
    try {
      outlook = await this.#outlook(pack);
    } catch {
      outlook = 'failed';
    }
    if (signal.aborted) return;
    this.#known.set(pack.id, { pack, outlook });
    this.#underway.delete(pack.id);
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
    const kind = JSON.stringify([pack.product, pack.subproduct]);
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
