/** What happens on the days of a burn-down, in words: what has, that a day is today, that it is to be the pack's last. */
import type { Writer } from '../../parts/writer.js';
import type { BurnDownStep, BurnDownSteps } from './burn-down-steps.js';

const endings = { expired: 'expiry', refunded: 'refund', exhausted: 'exhaustion' } as const;

/** What the last day is called: by how the pack ended, once it has; else by whether it goes on. */
export function lastDayName({ ended, renewed }: Pick<BurnDownSteps, 'ended' | 'renewed'>, { t }: Writer): string {
  if (ended !== null) return t(`usage.burnDown.mark.${endings[ended]}`);
  return t(renewed ? 'usage.burnDown.renews' : 'usage.burnDown.expires');
}

/** All of a step, in the order in which it is told. */
export function eventsOf(view: BurnDownSteps, { bucket, marks }: BurnDownStep, writer: Writer): readonly string[] {
  const { t } = writer;
  const within = (day: string) => bucket.from <= day && day < bucket.to;
  return [
    ...(within(view.today) ? [t('usage.burnDown.today')] : []),
    ...marks.map((mark) => t(`usage.burnDown.mark.${mark}`)),
    // How a pack ended is among what has happened.
    ...(view.ended === null && within(view.lastDay) ? [lastDayName(view, writer)] : []),
  ];
}
