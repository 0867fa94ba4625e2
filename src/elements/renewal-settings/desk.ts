/** What is known and done about the renewal of the pack that is shown: reads, quotes, the draft, the two kinds of order. */
import type { ReactiveControllerHost } from 'lit';
import type { PackSource } from '../../api/pack-source.js';
import type { Capabilities, Duration, Pack, Renewal, RenewalReceipt } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { Draft } from '../../controllers/draft.js';
import { Intent } from '../../controllers/intent.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { dayIn } from '../../model/days.js';
import * as choices from '../../model/renewal-choice.js';
import { differences } from '../../model/renewal-difference.js';
import { guardsOf, obstacleTo, type Guards } from '../../model/renewal-guards.js';
import type { QuoteView } from './quote-facts.js';

/** A pack and its renewal, read together. */
export interface Subject {
  readonly pack: Pack;
  readonly renewal: Renewal;
}

/** What a save has led to. */
export interface Saved {
  readonly renewal: Renewal;
  /** False when the backend accepted the change and then could not be read. */
  readonly readBack: boolean;
}

/** What the desk is told by its element. */
export interface DeskConfig {
  readonly backend: () => Backend | undefined;
  readonly packId: () => string | null;
  /** Where drafts are kept; null keeps them for the life of the element. */
  readonly draftName: () => string | null;
  readonly onSaved: (saved: Saved) => void;
  readonly onRenewed: (receipt: RenewalReceipt) => void;
}

type QuoteArgs = readonly [source: PackSource, packId: string, etag: string, count: number, unit: Duration['unit']];

export class Desk {
  readonly subject: RemoteData<readonly [PackSource, string], Subject>;
  readonly draft: Draft<choices.ChoiceDraft>;
  readonly saving: Intent<choices.ChoiceDraft, Saved>;
  readonly renewing: Intent<choices.RenewOrder, RenewalReceipt>;

  readonly #config: DeskConfig;
  readonly #settingQuote: RemoteData<QuoteArgs, Renewal>;
  readonly #renewQuote: RemoteData<QuoteArgs, Renewal>;
  #renewPeriod: { readonly packId: string; readonly period: Duration } | undefined;

  constructor(host: ReactiveControllerHost & Element, config: DeskConfig) {
    this.#config = config;
    const source = () => config.backend()?.source;
    this.subject = new RemoteData<readonly [PackSource, string], Subject>(host, {
      load: async ([source, id], signal) => {
        const [pack, renewal] = await Promise.all([source.pack(id, { signal }), source.renewal(id, {}, { signal })]);
        return { pack, renewal };
      },
      args: () => {
        const [from, packId] = [source(), config.packId()];
        return from && packId !== null ? [from, packId] : null;
      },
    });
    const quote = (period: () => Duration | null) =>
      new RemoteData<QuoteArgs, Renewal>(host, {
        load: ([source, id, , count, unit], signal) => source.renewal(id, { count, unit }, { signal }),
        args: () => {
          const [from, shown, wanted] = [source(), this.shown, this.shown && period()];
          return from && shown && wanted && !inHand(shown.renewal, wanted) ? [from, shown.pack.id, shown.renewal.etag, wanted.count, wanted.unit] : null;
        },
      });
    this.draft = new Draft(host, {
      subject: config.packId,
      name: config.draftName,
      isValue: choices.isChoiceDraft,
      busy: () => this.saving.busy || this.renewing.busy,
    });
    this.#settingQuote = quote(() => this.choice.period);
    this.#renewQuote = quote(() => (this.guards.now === null || this.guards.now === 'balanceInsufficient' ? this.renewPeriod : null));

    host.addController({ hostUpdate: () => this.#tidy() });

    const subject = () => (source() ? config.packId() : null);
    this.saving = new Intent(host, {
      kind: 'renewal-settings',
      subject,
      isOrder: choices.isChoiceDraft,
      send: async (id, { choice }, options) => {
        const answer = await source()!.saveRenewal(id, choices.changeOf(choice)!, options);
        return source()!.renewal(id, {}).then(
          (renewal) => ({ renewal, readBack: true }),
          () => ({ renewal: answer, readBack: false }),
        );
      },
      find: async (id, { order, etag }) => {
        const renewal = await source()!.renewal(id, {});
        if (choices.sameChoice(order.choice, choices.choiceOf(renewal))) return { renewal, readBack: true };
        return renewal.etag === etag ? 'absent' : 'changed';
      },
      elsewhere: (id) => this.#reread(id),
      settled: (id, state) => {
        if (state.phase === 'conflict') return this.#reread(id);
        this.draft.set(undefined, id);
        if (this.shown?.pack.id === id) this.subject.set({ ...this.shown, renewal: state.outcome.renewal });
        // A read that was on its way is older than that.
        if (this.subject.pending) this.subject.reload();
        config.onSaved(state.outcome);
      },
    });
    this.renewing = new Intent(host, {
      kind: 'renew',
      subject,
      isOrder: choices.isRenewOrder,
      send: (id, { period }, options) => source()!.renew(id, { period }, options),
      find: async (id, { key, etag }) => {
        // The version first: whatever happens between the two reads is then found in the second.
        const renewal = await source()!.renewal(id, {});
        const receipts = await source()!.renewals(id, { limit: Math.min(50, this.#capabilities.limits.pageSize) });
        return receipts.items.find(({ idempotencyKey }) => idempotencyKey === key) ?? (renewal.etag === etag ? 'absent' : 'changed');
      },
      elsewhere: (id) => this.#reread(id),
      settled: (id, state) => {
        this.#reread(id);
        if (state.phase === 'done') config.onRenewed(state.outcome);
      },
    });
  }

  /** The pack and its renewal; undefined while another pack's are on their way. */
  get shown(): Subject | undefined {
    return this.subject.current ? this.subject.value : undefined;
  }

  /** What stands in the way. Only while something is shown. */
  get guards(): Guards {
    return guardsOf(this.shown!.renewal, this.#capabilities.operations);
  }

  /** What was entered and differs from what is set. */
  get unsaved(): choices.ChoiceDraft | undefined {
    const draft = this.draft.value;
    return draft && this.shown && !choices.sameChoice(draft.choice, choices.choiceOf(this.shown.renewal)) ? draft : undefined;
  }

  /** What is chosen: the draft, else what is set. */
  get choice(): choices.Choice {
    return this.unsaved?.choice ?? choices.choiceOf(this.shown!.renewal);
  }

  /** Why the choice cannot be saved. */
  get obstacle(): string | null {
    return obstacleTo(this.choice, choices.choiceOf(this.shown!.renewal), this.guards);
  }

  /** True when the draft was made upon what is no longer there, and the reader has to say which it shall be. */
  get conflict(): boolean {
    const { unsaved, shown } = this;
    if (!unsaved || !shown || this.subject.pending || this.saving.open) return false;
    return this.saving.state.phase === 'conflict' || differences(unsaved.seen, choices.seenOf(shown.renewal)).length > 0;
  }

  /** True while nothing may be changed: an order is open, or a conflict waits for an answer. */
  get locked(): boolean {
    return this.saving.open || this.renewing.open || this.conflict || this.renewing.state.phase === 'conflict';
  }

  /** The period for renewing at once. */
  get renewPeriod(): Duration {
    const { pack, renewal } = this.shown!;
    const chosen = this.#renewPeriod?.packId === pack.id ? this.#renewPeriod.period : null;
    return chosen ?? renewal.quote?.period ?? choices.firstPeriod;
  }

  set renewPeriod(period: Duration) {
    this.#renewPeriod = { packId: this.shown!.pack.id, period };
  }

  /** The quote of what is chosen. */
  get settingQuote(): QuoteView {
    return this.#quote(this.#settingQuote, this.choice.period);
  }

  /** The quote of renewing at once, with the version it was made upon. */
  get renewQuote(): QuoteView & { readonly from: Renewal | undefined } {
    return this.#quote(this.#renewQuote, this.renewPeriod);
  }

  /** Asks anew, also what became of orders whose fate is not known. */
  reload(): void {
    this.subject.reload();
    void this.saving.check();
    void this.renewing.check();
  }

  /** The user chooses. Back to what is set is no draft any more. */
  choose(choice: choices.Choice): void {
    const { renewal } = this.shown!;
    const seen = this.unsaved?.seen ?? choices.seenOf(renewal);
    this.saving.dismiss();
    this.draft.set(choices.sameChoice(choice, choices.choiceOf(renewal)) ? undefined : { choice, seen });
  }

  /** The user has seen what others set, and keeps the draft. */
  rebase(): void {
    const { unsaved, shown } = this;
    if (unsaved && shown) this.draft.set({ ...unsaved, seen: choices.seenOf(shown.renewal) });
    this.saving.dismiss();
  }

  /** The day of the backend's calendar that an instant falls on. */
  readonly dayOf = (instant: string): string => dayIn(instant, this.#capabilities.billingTimeZone);

  get #capabilities(): Capabilities {
    return this.#config.backend()!.capabilities;
  }

  /** A draft that others have made come true is none any more. */
  #tidy(): void {
    if (this.shown && this.draft.value && !this.unsaved) this.draft.set(undefined);
  }

  #quote(asked: RemoteData<QuoteArgs, Renewal>, period: Duration | null): QuoteView & { readonly from: Renewal | undefined } {
    const { renewal } = this.shown!;
    const from = period && inHand(renewal, period) ? renewal : asked.current ? asked.value : undefined;
    return { value: from?.quote, from, error: asked.pending ? undefined : asked.error, retry: () => asked.reload() };
  }

  #reread(packId: string): void {
    if (this.#config.packId() === packId) this.subject.reload();
  }
}

/** Whether the settings have brought the quote already: they carry that of the period set, or of a month. */
const inHand = ({ quote }: Renewal, period: Duration): boolean => quote === null || choices.samePeriod(quote.period, period);
