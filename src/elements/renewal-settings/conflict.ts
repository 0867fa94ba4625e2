/** What others have changed about a renewal, beside what the reader saw and wants. */
import type { Duration } from '../../contract/index.js';
import type { Choice, Seen } from '../../model/renewal-choice.js';
import { differences, type Difference } from '../../model/renewal-difference.js';
import type { VersionRow } from '../../parts/versions.js';
import type { Writer } from '../../parts/writer.js';

/**
 * The rows of a conflict: what has been changed, and what the reader wants to change. `mine` is what they want to set; null
 * for an order to renew, which sets nothing.
 */
export function conflictRows(writer: Writer, seen: Seen, now: Seen, mine: Choice | null): readonly VersionRow[] {
  const rows = differences(seen, now).map(({ what, changed }) => ({
    label: writer.t(`renewal.conflict.${what}`),
    seen: value(writer, what, seen),
    now: value(writer, what, now),
    changed,
    mine: mine && what !== 'expiresAt' ? value(writer, what, { ...now, ...mine }) : undefined,
  }));
  return rows.filter(({ changed, mine: wanted, now: there }) => changed || (wanted !== undefined && wanted !== there));
}

function value(writer: Writer, what: Difference['what'], { method, period, expiresAt }: Seen): string {
  const none = writer.t('none');
  const lasting = (each: Duration | null) => (each ? writer.duration(each) : none);
  switch (what) {
    case 'method':
      return method === null ? none : writer.known('method', method);
    case 'period':
      return lasting(period);
    case 'expiresAt':
      return writer.instant(expiresAt);
  }
}
