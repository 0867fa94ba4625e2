/** A forecast in one line, and in a second one how sure it is. */
import { estimateText } from '../../model/estimate.js';
import { isIdle, type Forecast } from '../../model/forecast.js';
import type { CapacityOutlook } from '../../model/pack-outlook.js';
import type { Writer } from '../../parts/writer.js';

/** An estimate is never written with more digits than it has. In the unit of the pack, so that it compares with what is left. */
export const roughly = (value: string | number, unit: string | null, writer: Writer): string => writer.quantity(estimateText(Number(value)), unit);

/** One line, or two; none where there is nothing to forecast. */
export function outlookLines({ item, unit, forecast }: CapacityOutlook, writer: Writer): readonly string[] {
  const [line, detail] = lines(forecast, unit, writer);
  if (line === undefined) return [];
  const named = item ? `${writer.name(item.names, item.key)}: ${line}` : line;
  return detail === undefined ? [named] : [named, detail];
}

/** Reasons for no forecast that stand nowhere else in the row. */
const reasons: ReadonlySet<string> = new Set(['overdue', 'shortPeriod', 'unknown']);

function lines(forecast: Forecast, unit: string | null, writer: Writer): readonly string[] {
  const { t, day } = writer;
  switch (forecast.kind) {
    case 'runsOut':
      return [t('forecast.runsOut', { day: day(forecast.day) }), t('forecast.range', { range: rangeText(forecast, 'forecast.open', writer) })];
    case 'ceiling': {
      const { renewal } = forecast;
      const line = renewal === null ? t('forecast.ceiling', { day: day(forecast.day) }) : t('forecast.ceiling.renewed', { day: day(forecast.day), renewal: day(renewal, 'short') });
      return [line, t('forecast.range', { range: rangeText(forecast, 'forecast.open.period', writer) })];
    }
    case 'lapses':
      return [
        t('forecast.lapses', { amount: roughly(forecast.unused.likely, unit, writer), day: day(forecast.day) }),
        t('forecast.range', { range: t('forecast.between', { earliest: roughly(forecast.unused.least, unit, writer), latest: roughly(forecast.unused.most, unit, writer) }) }),
      ];
    case 'suffices':
      return [t('forecast.suffices', { day: day(forecast.reset) }), t('forecast.unused', { amount: roughly(forecast.unused.likely, unit, writer) })];
    case 'notEnough':
      return isIdle(forecast) ? [t('forecast.idle', { days: forecast.idle })] : [t('forecast.notEnough'), t('forecast.notEnough.detail', { count: forecast.activeDays, needed: forecast.needed })];
    case 'none':
      // The others are told by the status or the capacity mode.
      return reasons.has(forecast.reason) ? [t('none'), t(`forecast.none.${forecast.reason as 'overdue'}`)] : [];
  }
}

function rangeText({ earliest, latest }: { readonly earliest: string; readonly latest: string | null }, open: 'forecast.open' | 'forecast.open.period', { t, day }: Writer): string {
  if (latest === null) return t(open, { earliest: day(earliest, 'short') });
  return earliest === latest ? day(earliest) : t('forecast.between', { earliest: day(earliest, 'short'), latest: day(latest, 'short') });
}
