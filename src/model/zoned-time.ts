/** From a date and time that somebody has typed to the instant they mean. Pure. */
import { zoneOffsets } from './zone-offset.js';

const shape = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

/**
 * The instant, RFC 3339 in UTC, at which clocks of a zone show a local time `YYYY-MM-DDTHH:mm[:ss]`. Null for a text that is
 * none. A time that clocks show twice is the earlier one; one that they pass over counts on from the hour before.
 */
export function instantIn(local: string, timeZone: string): string | null {
  const match = shape.exec(local);
  if (!match) return null;
  const asUtc = Date.parse(`${match[1]}T${match[2]}:${match[3] ?? '00'}Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = zoneOffsets(timeZone);
  // The offset is that of the instant, which is what is looked for: a day before and after, one of the two is right.
  const candidates = [-1, 1].map((day) => asUtc - offsetAt(asUtc + day * 86_400_000));
  const right = candidates.filter((at) => at + offsetAt(at) === asUtc);
  return new Date(right.length > 0 ? Math.min(...right) : candidates[0]!).toISOString();
}
