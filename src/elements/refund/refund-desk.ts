/** What is known and done about giving one pack back: the quote, the order, what was read afterwards. */
import { ApiError } from '../../api/api-error.js';
import type { PackSource } from '../../api/pack-source.js';
import type { Account, Pack, RefundQuote, RefundReceipt } from '../../contract/index.js';
import { Draft } from '../../controllers/draft.js';
import { Intent } from '../../controllers/intent.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { isRefundWish, refundSeen, type RefundWish } from '../../model/refund.js';
import type { PackDialogContext } from '../pack-dialog.js';

/** A pack and its quote, read together. */
export interface RefundSubject {
  readonly pack: Pack;
  readonly quote: RefundQuote;
}

export class RefundDesk {
  readonly subject: RemoteData<readonly [PackSource, string], RefundSubject>;
  /** What the account has, read after a refund. */
  readonly account: RemoteData<readonly [PackSource, string], Account>;
  readonly refunding: Intent<RefundWish, RefundReceipt>;

  constructor({ host, backend, changed, tell }: PackDialogContext, packId: () => string | null) {
    const source = () => backend()?.source;
    this.subject = new RemoteData<readonly [PackSource, string], RefundSubject>(host, {
      load: async ([from, id], signal) => {
        const [pack, quote] = await Promise.all([from.pack(id, { signal }), from.refundQuote(id, { signal })]);
        return { pack, quote };
      },
      args: () => {
        const [from, id] = [source(), packId()];
        return from && id !== null ? [from, id] : null;
      },
    });
    this.account = new RemoteData<readonly [PackSource, string], Account>(host, {
      load: ([from], signal) => from.account({ signal }),
      args: () => {
        const [from, { state }] = [source(), this.refunding];
        return from && state.phase === 'done' ? [from, state.outcome.id] : null;
      },
    });
    this.refunding = new Intent(host, {
      kind: 'refund',
      subject: () => (source() ? packId() : null),
      isOrder: isRefundWish,
      send: (id, { amount }, options) => source()!.refund(id, { amount }, options),
      find: async (id, open) => {
        const pack = await source()!.pack(id);
        if (pack.status !== 'refunded') return pack.etag === open.etag ? 'absent' : 'changed';
        // It can be given back once only, so asking again under its key does nothing but bring the receipt, if it was ours.
        const options = { idempotencyKey: open.key, etag: open.etag };
        return source()!.refund(id, { amount: open.order.amount }, options).catch((error: unknown) => {
          // Only what is said of the pack itself counts: a session that has ended says nothing of whose refund it was.
          if (error instanceof ApiError && !error.outcomeUnknown && (error.status === 409 || error.status === 412)) return 'changed' as const;
          throw error;
        });
      },
      elsewhere: () => this.subject.reload(),
      settled: (id, state) => {
        if (packId() === id) this.subject.reload();
        changed();
        if (state.phase === 'done') tell('packmeter-refunded', state.outcome);
      },
    });
    // While money is on its way, leaving the page is asked about.
    new Draft<never>(host, { subject: () => null, name: () => null, isValue: (value): value is never => value === undefined, busy: () => this.refunding.busy });
  }

  /** The pack and its quote; undefined while they, or another pack's, are on their way. */
  get shown(): RefundSubject | undefined {
    return this.subject.current ? this.subject.value : undefined;
  }

  /** Gives the order. Nothing happens while the pack cannot be given back. */
  refund(): void {
    const { shown, refunding } = this;
    if (!shown || this.subject.pending || !shown.quote.eligible || shown.quote.amount === null) return;
    const { pack, quote } = shown;
    void refunding.start({ amount: shown.quote.amount, seen: refundSeen(pack, quote) }, quote.etag);
  }
}
