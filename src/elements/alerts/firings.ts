/** What has fired and has not been told yet: each firing is told to the page once, whoever reads of it first. */
import type { PackSource } from '../../api/pack-source.js';
import type { Alert, Alerts, Pack } from '../../contract/index.js';
import { read, write } from '../../controllers/persistence.js';
import { firingOf, newFirings } from '../../model/alert-form.js';

const isList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

/** The firings that are not among those kept under a name; from now on they are. */
export function firedSince(name: string, { packId, items }: Alerts): readonly Alert[] {
  const key = `${name}:${packId}`;
  const news = newFirings(items, read(key, isList) ?? []);
  if (news.length > 0) write(key, items.filter(({ firedAt }) => firedAt !== null).map(firingOf));
  return news;
}

/** Tells the page what it has not been told of. */
export function tellFirings(alerts: Alerts, tell: (type: string, detail: unknown) => void): void {
  for (const { kind, value, firedAt } of firedSince('alerts-told', alerts)) tell('packmeter-alert', { packId: alerts.packId, kind, value, firedAt });
}

/** Reads the alerts of packs in which more have fired than when they were looked at last, and tells of those. */
export class AlertWatch {
  readonly #tell: (type: string, detail: unknown) => void;
  readonly #counted = new Map<string, number>();

  constructor(tell: (type: string, detail: unknown) => void) {
    this.#tell = tell;
  }

  async look(packs: readonly Pack[], source: PackSource, signal: AbortSignal): Promise<void> {
    for (const { id, alertsFired } of packs) {
      const fired = alertsFired ?? 0;
      const before = this.#counted.get(id) ?? 0;
      this.#counted.set(id, fired);
      if (fired <= before) continue;
      try {
        tellFirings(await source.alerts(id, { signal }), this.#tell);
      } catch {
        // Looked into again with the next reading.
        this.#counted.set(id, before);
      }
    }
  }
}
