/** What is said of a day of a burn-down, or of several: in the tooltip, and aloud. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Writer } from '../../parts/writer.js';
import { eventsOf } from './burn-down-events.js';
import type { BurnDownSteps } from './burn-down-steps.js';
import { about, amountRange } from './burn-down-words.js';
import type { Pointing } from './cursor-config.js';
import { bucketName, exactly, rangeName, readableLeft, zoomHint } from './words.js';

const nameOf = ({ steps }: BurnDownSteps, index: number, writer: Writer): string => bucketName(steps[index]!.bucket, 'day', writer);

/** What is told of a day, in pairs of a name and a value. */
function told(view: BurnDownSteps, index: number, writer: Writer): readonly (readonly [string, string])[] {
  const { t } = writer;
  const step = view.steps[index]!;
  const { left, expected, marks, frozen } = step;
  const rows: (readonly [string, string])[] = [];
  if (left !== null) rows.push([t('usage.burnDown.key.left'), readableLeft(left, view.unit, writer)]);
  // Of today itself, what is left now says more.
  if (expected && left === null) {
    rows.push([t('usage.burnDown.key.likely'), about(expected.likely, view.unit, writer)]);
    rows.push([t('usage.burnDown.key.band'), amountRange(expected, view.unit, writer)]);
  }
  for (const event of eventsOf(view, step, writer)) rows.push([event, '']);
  if (frozen && marks.length === 0) rows.push([t('usage.burnDown.key.frozen'), '']);
  return rows;
}

/** The tooltip of a step. */
export function burnDownTip(view: BurnDownSteps, index: number, writer: Writer): TemplateResult {
  const { left } = view.steps[index]!;
  return html`<p class="tip-head"><strong>${nameOf(view, index, writer)}</strong></p>
    ${list(told(view, index, writer))} ${left === null ? nothing : html`<p class="tip-exact muted">${exactly(left, view.unit, writer)}</p>`}`;
}

const list = (rows: readonly (readonly [string, string])[]): TemplateResult =>
  html`<ul>
    ${rows.map(([name, value]) => html`<li><span class="name">${name}</span><bdi class="amount">${value}</bdi></li>`)}
  </ul>`;

/** The same in one sentence. */
export function burnDownSpoken(view: BurnDownSteps, index: number, writer: Writer): string {
  const rows = told(view, index, writer).map(([name, value]) => `${name} ${value}`.trim());
  return `${nameOf(view, index, writer)}: ${rows.length === 0 ? writer.t('usage.state.none') : rows.join(', ')}`;
}

/** From what to what it went in several steps: what was left, as far as it is known, or else what is expected. */
function course({ steps, unit }: BurnDownSteps, first: number, last: number, writer: Writer): readonly (readonly [string, string])[] {
  const amount = (index: number) => {
    const { left, expected } = steps[index]!;
    if (left !== null) return readableLeft(left, unit, writer);
    return expected ? about(expected.likely, unit, writer) : writer.t('none');
  };
  const name = (index: number) => writer.t(steps[index]!.left === null ? 'usage.burnDown.key.likely' : 'usage.burnDown.key.left');
  const happened = new Set(steps.slice(first, last + 1).flatMap(({ marks }) => marks));
  return [
    // What was left is one thing, what is expected another.
    ...(name(first) === name(last) ? [[name(first), `${amount(first)} → ${amount(last)}`] as const] : [first, last].map((index) => [name(index), amount(index)] as const)),
    ...[...happened].map((mark) => [writer.t(`usage.burnDown.mark.${mark}`), ''] as const),
  ];
}

const spanName = ({ steps }: BurnDownSteps, first: number, last: number, writer: Writer): string => rangeName({ from: steps[first]!.bucket.from, to: steps[last]!.bucket.to }, writer);

type Span = readonly [first: number, last: number];

/** The tooltip of several steps that are being selected. */
export function burnDownSpanTip(view: BurnDownSteps, [first, last]: Span, by: Pointing, writer: Writer): TemplateResult {
  return html`<p><strong>${spanName(view, first, last, writer)}</strong></p>
    ${list(course(view, first, last, writer))}
    <p class="muted">${zoomHint(by, writer)}</p>`;
}

/** The same in one sentence. */
export function burnDownSpanSpoken(view: BurnDownSteps, [first, last]: Span, by: Pointing, writer: Writer): string {
  const said = course(view, first, last, writer).map(([name, value]) => `${name} ${value}`.trim());
  return `${spanName(view, first, last, writer)}: ${said.join(', ')}. ${zoomHint(by, writer)}`;
}
