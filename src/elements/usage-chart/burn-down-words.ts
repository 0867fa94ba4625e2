/** What is said of a burn-down: the figures, one text that says the same, and each day. */
import { html, nothing, type TemplateResult } from 'lit';
import { decimalText, estimateText } from '../../model/estimate.js';
import { burnDownMarks } from '../../model/forecast-burn-down.js';
import type { Forecast } from '../../model/forecast.js';
import { zero } from '../../model/quantity.js';
import { readingOf } from '../../model/usage-units.js';
import type { Writer } from '../../parts/writer.js';
import { lastDayName } from './burn-down-events.js';
import { drawnMark } from './burn-down-figure.js';
import type { BurnDownSteps } from './burn-down-steps.js';
import { exactly, rangeName, readableBought, readableLeft, sentences } from './words.js';
import { addDays } from '../../model/days.js';

/** An estimate is never written with more digits than it has. */
export const about = (value: string | number, unit: string | null, writer: Writer): string => {
  const { amount, unit: best } = readingOf(decimalText(Number(value)), unit);
  return writer.quantity(estimateText(Number(amount)), best);
};

const dayRange = (earliest: string, latest: string | null, { t, tag, day }: Writer): string =>
  latest === null ? t('usage.burnDown.open', { earliest: day(earliest) }) : earliest === latest ? day(earliest) : rangeName({ from: earliest, to: addDays(latest, 1) }, { tag });

/** From the least to the most. A unit that both have is written once. */
export function amountRange({ least, most }: Record<'least' | 'most', string | number>, unit: string | null, writer: Writer, tell = about): string {
  const [from, to] = [tell(least, unit, writer), tell(most, unit, writer)];
  if (from === to) return to;
  const after = (text: string) => text.slice(text.lastIndexOf(' '));
  return writer.t('usage.burnDown.amountRange', { least: from.includes(' ') && after(from) === after(to) ? from.slice(0, -after(from).length) : from, most: to });
}

/** Left, forecast, last day, what lapses. */
export function burnDownFigures(view: BurnDownSteps, writer: Writer, busy: boolean): TemplateResult {
  const { t } = writer;
  const { forecast, left, capacity, unit, ended } = view;
  const [main, when] = verdict(forecast, writer);
  const unused = 'unused' in forecast ? forecast.unused : null;
  return html`<dl class="figures" part="summary" aria-busy=${busy}>
    <div>
      <dt>${t(ended === null ? 'usage.burnDown.left' : 'usage.burnDown.leftAtEnd')}</dt>
      ${left === null ? html`<dd class="muted">${t('none')}</dd>` : html`<dd title=${exactly(left, unit, writer)}><bdi>${readableLeft(left, unit, writer)}</bdi> ${capacity === null ? nothing : html`<bdi class="when">${t('usage.burnDown.of', { total: readableBought(capacity, unit, writer) })}</bdi>`}</dd>`}
    </div>
    ${ended === null
      ? html`<div>
          <dt>${t(`usage.burnDown.${forecast.kind}`)}</dt>
          <dd class=${main === null ? 'muted plain' : ''}>${main ?? t('none')} ${when === null ? nothing : html`<bdi class="when">${when}</bdi>`}</dd>
        </div>`
      : html`<div>
          <dt>${t(`usage.burnDown.ended.${ended}`)}</dt>
          <dd><bdi>${writer.day(view.lastDay)}</bdi></dd>
        </div>`}
    ${forecast.kind === 'lapses' || ended !== null
      ? nothing
      : html`<div>
          <dt>${t('usage.burnDown.expires')}</dt>
          <dd><bdi>${writer.day(view.lastDay)}</bdi> ${view.renewed ? html`<bdi class="when">${t('usage.burnDown.renews')}</bdi>` : nothing}</dd>
        </div>`}
    ${unused === null
      ? nothing
      : html`<div>
          <dt>${t('usage.burnDown.unused')}</dt>
          <dd><bdi>${about(unused.likely, unit, writer)}</bdi></dd>
        </div>`}
  </dl>`;
}

function verdict(forecast: Forecast, writer: Writer): readonly [main: string | null, when: string | null] {
  const { t, day } = writer;
  switch (forecast.kind) {
    case 'runsOut':
    case 'lapses':
      return [day(forecast.day), null];
    case 'ceiling':
      return [day(forecast.day), t('usage.burnDown.dayOfPeriod', { day: forecast.dayOfPeriod })];
    case 'suffices':
      return [day(forecast.reset), null];
    case 'notEnough':
    case 'none':
      return [null, null];
  }
}

/** How the pack ended; of one that has not, what the forecast says. */
export function outcomeText(view: BurnDownSteps, writer: Writer): string {
  const { ended, renewed, forecast, lastDay, left, unit } = view;
  const { t, day } = writer;
  if (ended === null) {
    // A quota that is used up only in the time that is renewed says so by itself.
    const told = !renewed || (forecast.kind === 'ceiling' && forecast.renewal !== null);
    // Of what is used up already nothing has to be expected.
    const usedUp = forecast.kind === 'ceiling' && left === zero && forecast.day === view.today;
    return sentences([usedUp ? t('usage.burnDown.says.usedUp') : forecastText(view, writer), told ? null : t('usage.burnDown.says.renews', { day: day(lastDay) })], writer);
  }
  return t(`usage.burnDown.says.ended.${ended}`, { day: day(lastDay), left: left === null ? t('none') : readableLeft(left, unit, writer) });
}

/** What the forecast says, in sentences. Amounts stand in the unit that reads best, unless they are told otherwise. */
export function forecastText({ forecast, unit }: Pick<BurnDownSteps, 'forecast' | 'unit'>, writer: Writer, tell = about): string {
  const { t, day } = writer;
  switch (forecast.kind) {
    case 'runsOut':
      return t('usage.burnDown.says.runsOut', { day: day(forecast.day), range: dayRange(forecast.earliest, forecast.latest, writer) });
    case 'ceiling': {
      const says = t('usage.burnDown.says.ceiling', {
        day: day(forecast.day),
        dayOfPeriod: t('usage.burnDown.dayOfPeriod', { day: forecast.dayOfPeriod }),
        range: dayRange(forecast.earliest, forecast.latest, writer),
      });
      return forecast.renewal === null ? says : sentences([says, t('usage.burnDown.says.renewed', { day: day(forecast.renewal) })], writer);
    }
    case 'lapses':
    case 'suffices': {
      const values = { unused: tell(forecast.unused.likely, unit, writer), range: amountRange(forecast.unused, unit, writer, tell) };
      const says = forecast.kind === 'lapses' ? t('usage.burnDown.says.lapses', { ...values, day: day(forecast.day) }) : t('usage.burnDown.says.suffices', { ...values, day: day(forecast.reset) });
      return forecast.earliest === null ? says : `${says} ${t(forecast.kind === 'lapses' ? 'usage.burnDown.says.early' : 'usage.burnDown.says.earlyCeiling', { day: day(forecast.earliest) })}`;
    }
    case 'notEnough':
      return t('usage.burnDown.says.notEnough', { count: forecast.activeDays, needed: forecast.needed });
    case 'none':
      return t(`usage.burnDown.says.none.${forecast.reason}`);
  }
}

/** How the forecast was made; null when there is none. */
export function methodText({ forecast }: Pick<BurnDownSteps, 'forecast'>, { t }: Writer): string | null {
  return 'method' in forecast ? t('usage.burnDown.basis', { method: t(`usage.burnDown.method.${forecast.method}`), count: forecast.days }) : null;
}

/** All of it for those who do not see the drawing. */
export function burnDownSummary(view: BurnDownSteps, caption: string, writer: Writer): string {
  const { t, day } = writer;
  const marks = burnDownMarks.flatMap((mark) => {
    const when = view.steps.filter(({ marks: each }) => each.includes(mark)).map(({ bucket }) => bucket);
    if (when.length === 0) return [];
    // Day after day they need not be told one by one.
    const days = drawnMark(mark) === 'refill' ? rangeName({ from: when[0]!.from, to: when.at(-1)!.to }, writer) : when.map(({ from }) => day(from, 'short')).join(', ');
    return [t('usage.burnDown.says.marks', { mark: t(`usage.burnDown.mark.${mark}`), days })];
  });
  const left = view.left === null || view.ended !== null ? [] : [t('usage.burnDown.says.left', { left: readableLeft(view.left, view.unit, writer), day: day(view.today) })];
  const last = view.ended === null ? t('usage.burnDown.says.marks', { mark: lastDayName(view, writer), days: day(view.lastDay) }) : null;
  return sentences([t('sentence', { text: caption }), ...left, outcomeText(view, writer), methodText(view, writer), view.lows ? t('usage.burnDown.says.lows') : null, ...marks, last], writer);
}

/** What a row of the table is, and when within it the levels are those of the row. */
export const rowHead = ({ granularity }: BurnDownSteps, { t }: Writer): string => t(granularity === 'day' ? 'usage.by.day' : `usage.burnDown.by.${granularity}`);
