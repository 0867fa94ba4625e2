/** What is known and done about the alerts of one pack: what the backend has, the draft, the order to save, what has fired. */
import type { PackSource } from '../../api/pack-source.js';
import type { Alerts, Pack } from '../../contract/index.js';
import { Draft } from '../../controllers/draft.js';
import { Intent } from '../../controllers/intent.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { alertDifferences, isAlertDraft, rowsOf, sameRows, thresholdsOf, type AlertDraft, type AlertRow } from '../../model/alert-form.js';
import type { PackDialogContext } from '../pack-dialog.js';
import { firedSince, tellFirings } from './firings.js';

/** A pack and its alerts, read together. */
export interface AlertsSubject {
  readonly pack: Pack;
  readonly alerts: Alerts;
}

/** What a save has led to. */
export interface AlertsSaved {
  readonly alerts: Alerts;
  /** False when the backend accepted the change and then could not be read. */
  readonly readBack: boolean;
}

export class AlertsDesk {
  readonly subject: RemoteData<readonly [PackSource, string], AlertsSubject>;
  readonly draft: Draft<AlertDraft>;
  readonly saving: Intent<AlertDraft, AlertsSaved>;
  /** How many have fired since the reader last looked at this pack. */
  fresh = 0;

  readonly #context: PackDialogContext;
  readonly #packId: () => string | null;
  #reviewed: Alerts | undefined;

  constructor(context: PackDialogContext, packId: () => string | null) {
    const { host, backend, changed, persistKey } = context;
    this.#context = context;
    this.#packId = packId;
    const source = () => backend()?.source;
    this.subject = new RemoteData<readonly [PackSource, string], AlertsSubject>(host, {
      load: async ([from, id], signal) => {
        const [pack, alerts] = await Promise.all([from.pack(id, { signal }), from.alerts(id, { signal })]);
        return { pack, alerts };
      },
      args: () => {
        const [from, id] = [source(), packId()];
        return from && id !== null ? [from, id] : null;
      },
    });
    this.draft = new Draft(host, {
      subject: packId,
      name: () => (persistKey() ? `alerts:${persistKey()}` : null),
      isValue: isAlertDraft,
      busy: () => this.saving.busy,
    });
    this.saving = new Intent(host, {
      kind: 'alerts',
      subject: () => (source() ? packId() : null),
      isOrder: isAlertDraft,
      send: async (id, { rows }, options) => {
        const answer = await source()!.saveAlerts(id, { items: [...thresholdsOf(rows)] }, options);
        return source()!.alerts(id).then(
          (alerts) => ({ alerts, readBack: true }),
          () => ({ alerts: answer, readBack: false }),
        );
      },
      find: async (id, { order, etag }) => {
        const alerts = await source()!.alerts(id);
        if (sameRows(rowsOf(alerts.items), order.rows)) return { alerts, readBack: true };
        return alerts.etag === etag ? 'absent' : 'changed';
      },
      elsewhere: () => this.subject.reload(),
      settled: (id, state) => {
        if (state.phase === 'conflict') return packId() === id ? this.subject.reload() : undefined;
        this.draft.set(undefined, id);
        if (this.shown?.pack.id === id) this.subject.set({ ...this.shown, alerts: state.outcome.alerts });
        if (this.subject.pending) this.subject.reload();
        changed();
      },
    });
    host.addController({ hostUpdate: () => this.#review() });
  }

  /** The pack and its alerts; undefined while they, or another pack's, are on their way. */
  get shown(): AlertsSubject | undefined {
    return this.subject.current ? this.subject.value : undefined;
  }

  /** What stands in the form: the draft, else what is set. Only while something is shown. */
  get rows(): readonly AlertRow[] {
    return this.unsaved?.rows ?? rowsOf(this.shown!.alerts.items);
  }

  /** What was entered and differs from what is set. */
  get unsaved(): AlertDraft | undefined {
    const draft = this.draft.value;
    return draft && this.shown && !sameRows(draft.rows, rowsOf(this.shown.alerts.items)) ? draft : undefined;
  }

  /** True when the draft was made upon what is no longer there. */
  get conflict(): boolean {
    const { unsaved, shown, saving, subject } = this;
    if (!unsaved || !shown || subject.pending || saving.open) return false;
    return saving.state.phase === 'conflict' || alertDifferences(unsaved.seen, rowsOf(shown.alerts.items), unsaved.rows).length > 0;
  }

  get locked(): boolean {
    return this.saving.open || this.conflict;
  }

  /** The user changes the form. Back to what is set is no draft any more. */
  edit(rows: readonly AlertRow[]): void {
    const seen = this.unsaved?.seen ?? rowsOf(this.shown!.alerts.items);
    this.saving.dismiss();
    this.draft.set(sameRows(rows, rowsOf(this.shown!.alerts.items)) && rows.length === this.shown!.alerts.items.length ? undefined : { rows: [...rows], seen });
  }

  discard(): void {
    this.saving.dismiss();
    this.draft.set(undefined);
  }

  save(): void {
    const { unsaved, shown } = this;
    if (unsaved && shown) void this.saving.start(unsaved, shown.alerts.etag);
  }

  /** The user has seen what others set, and saves the draft in its place. */
  applyMine(): void {
    const { unsaved, shown } = this;
    if (!unsaved || !shown) return;
    this.draft.set({ ...unsaved, seen: rowsOf(shown.alerts.items) });
    this.saving.dismiss();
    this.save();
  }

  /** The dialog is opened anew: what has been told of is not fresh any more. */
  forget(): void {
    this.fresh = 0;
    this.#reviewed = undefined;
  }

  /** Tells the page of what has fired since it was last told. */
  #review(): void {
    const alerts = this.shown?.alerts;
    if (!alerts || alerts === this.#reviewed || alerts.packId !== this.#packId()) return;
    this.#reviewed = alerts;
    this.fresh += firedSince('alerts-seen', alerts).length;
    tellFirings(alerts, this.#context.tell);
  }
}
