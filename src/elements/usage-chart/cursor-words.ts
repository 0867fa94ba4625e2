/** What the cursor over the usage says. */
import type { ChartKind } from '../../chart/figure.js';
import type { UsageView } from '../../model/usage-view.js';
import type { Writer } from '../../parts/writer.js';
import type { CursorConfig, Telling } from './cursor-config.js';
import { spanSpoken, spanTip, spoken, tip } from './tip.js';

/** What is shown when the cursor speaks. */
export interface CursorSubject {
  readonly view: UsageView;
  readonly hidden: ReadonlySet<string>;
  readonly kind: ChartKind;
  readonly writer: Writer;
}

/** The cursor's words, about whatever is shown when they are asked for. */
export function cursorWords(now: () => CursorSubject): Pick<CursorConfig, 'tip' | 'spoken' | 'spanTip' | 'spanSpoken'> {
  const words =
    <Args extends readonly unknown[], Result>(say: (subject: CursorSubject, ...args: Args) => Result) =>
    (...args: Args): Result =>
      say(now(), ...args);
  return {
    tip: words(({ view, hidden, kind, writer }, bucket: number, told: Telling) => tip(view, bucket, { hidden, kind, writer, ...told })),
    spoken: words(({ view, hidden, kind, writer }, bucket: number, told: Telling) => spoken(view, bucket, { hidden, kind, writer, ...told })),
    spanTip: words(({ view, hidden, writer }, first: number, last: number, { by }: Telling) => spanTip(view, [first, last], hidden, by, writer)),
    spanSpoken: words(({ view, hidden, writer }, first: number, last: number, { by }: Telling) => spanSpoken(view, [first, last], hidden, by, writer)),
  };
}
