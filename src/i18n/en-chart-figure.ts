/** English for the drawing of the usage chart and what belongs to it: figures, legend, table, files. */
import type { Message } from './message.js';

export const enChartFigure = {
  'usage.range.cut': 'Usage is kept for {count} days: shown from {from} on.',
  'usage.range.outside': 'Usage is kept for {count} days. The days chosen elsewhere on this page lie before that.',

  'usage.caption': '{taskType} in {region}, {range}',
  'usage.caption.defaults': 'Default task type and region. Other usage is not in this chart.',
  'usage.caption.defaultTaskType': 'Default task type. Usage of other types is not in this chart.',
  'usage.caption.defaultRegion': 'Default region. Usage in other regions is not in this chart.',
  'usage.axis.count': 'Tasks',
  'usage.axis.share': 'Share',
  'usage.axis.unknown': 'Unit not stated by the product',
  'usage.axis.second': 'Seconds',
  'usage.axis.minute': 'Minutes',
  'usage.axis.hour': 'Hours',
  'usage.axis.image': 'Images',

  'usage.total': 'Total',
  'usage.total.partial': 'Total of what was read',
  'usage.average': 'Daily average',
  'usage.peak': 'Peak day',
  'usage.change': { one: 'Against the day before', other: 'Against the {count} days before' },
  'usage.change.more': '{percent} more',
  'usage.change.less': '{percent} less',
  'usage.change.same': 'No change',
  'usage.change.none': 'No earlier data',
  'usage.change.fromZero': 'Nothing before',

  'usage.before': { one: 'The day before', other: '{count} days before' },
  'usage.compare.show': 'Show in chart',
  'usage.compare.hide': 'Hide in chart',

  'usage.summary.total': '{scope}: {total} in all, {average} a day on average.',
  'usage.summary.peak': 'The most was {value} on {day}.',
  'usage.summary.change': { one: '{change} than on the day before.', other: '{change} than in the {count} days before.' },
  'usage.summary.trend.rising': 'Rising: {percent} more a day in the second half than in the first.',
  'usage.summary.trend.falling': 'Falling: {percent} less a day in the second half than in the first.',
  'usage.summary.trend.steady': 'Steady: about as much a day in the second half as in the first.',
  'usage.summary.gaps': { one: '{count} day has no data.', other: '{count} days have no data.' },

  'usage.series': 'Series',
  'usage.series.other': { one: '{count} other', other: '{count} others' },
  'usage.series.rest': 'Without specification',
  'usage.series.whole': 'All usage',
  'usage.series.hide': 'Hide {name}',
  'usage.series.show': 'Show {name}',
  'usage.series.only': 'Only',
  'usage.series.onlyThis': 'Show only {name}',
  'usage.series.all': 'Show all',
  'usage.series.open': 'Name the others',
  'usage.series.fold': 'Fold the smaller ones',
  'usage.series.hidden': 'All series are hidden.',

  'usage.zoom.how': 'Drag over days to zoom in',
  'usage.zoom.touch': 'Hold a day and drag to zoom in',
  'usage.zoom.keys': 'Arrow keys go from day to day, with Shift they select, Enter zooms in, Esc closes',
  'usage.zoom.hint': 'Release, or press Enter, to zoom in.',
  'usage.zoom.out': 'Zoom out',

  'usage.state.none': 'No data',
  'usage.state.pending': 'Loading',
  'usage.state.failed': 'Could not be read',
  'usage.partly': '{days} of {whole} days',
  'usage.more': { one: 'and {count} more', other: 'and {count} more' },
  'usage.cursor': 'Day in the chart. Shift and arrow keys select several days, Enter zooms in.',

  'usage.table.caption': '{caption}. Exact values. Unit: {unit}',
  'usage.table.captionNoUnit': '{caption}. Exact values.',
  'usage.table.total': 'Total',

  'usage.download.failed': 'The file could not be made. Try again.',
  'usage.csv.note': 'Note',

  'usage.part.failed': '{range} could not be read.',
  'usage.engine.failed': 'The drawing could not be loaded. The table has all values.',

  'usage.empty.title': 'No usage in this range',
  'usage.empty.text': '{taskType} in {region}, {range}: nothing was used.',
  'usage.show.allRegions': 'Look in all regions',
} as const satisfies Readonly<Record<string, Message>>;
