/** Korean for the drawing of the usage chart and what belongs to it: figures, legend, table, files. */
import type { enChartFigure } from './en-chart-figure.js';
import type { Message } from './message.js';

export const koChartFigure: Readonly<Record<keyof typeof enChartFigure, Message>> = {
  'usage.range.cut': '사용량은 {count}일간 보관됩니다. {from}부터 표시합니다.',
  'usage.range.outside': '사용량은 {count}일간 보관됩니다. 이 페이지의 다른 곳에서 선택한 날짜는 그 이전입니다.',

  'usage.caption': '{taskType}, {region}, {range}',
  'usage.caption.defaults': '기본 작업 유형과 기본 리전입니다. 다른 사용량은 이 차트에 포함되지 않습니다.',
  'usage.caption.defaultTaskType': '기본 작업 유형입니다. 다른 유형의 사용량은 이 차트에 포함되지 않습니다.',
  'usage.caption.defaultRegion': '기본 리전입니다. 다른 리전의 사용량은 이 차트에 포함되지 않습니다.',
  'usage.axis.count': '작업 수',
  'usage.axis.share': '구성비',
  'usage.axis.unknown': '제품에서 명시하지 않은 단위',
  'usage.axis.second': '초',
  'usage.axis.minute': '분',
  'usage.axis.hour': '시간',
  'usage.axis.image': '장',

  'usage.total': '합계',
  'usage.total.partial': '읽은 부분의 합계',
  'usage.average': '일평균',
  'usage.peak': '최대 사용일',
  'usage.change': '직전 {count}일 대비',
  'usage.change.more': '{percent} 증가',
  'usage.change.less': '{percent} 감소',
  'usage.change.same': '변화 없음',
  'usage.change.none': '이전 데이터 없음',
  'usage.change.fromZero': '이전에 사용 없음',

  'usage.before': '직전 {count}일',
  'usage.compare.show': '차트에 표시',
  'usage.compare.hide': '차트에서 숨기기',

  'usage.summary.total': '{scope}: 합계 {total}, 일평균 {average}.',
  'usage.summary.peak': '최대: {day}, {value}.',
  'usage.summary.change': '직전 {count}일 대비 {change}.',
  'usage.summary.trend.rising': '증가 추세: 후반의 일평균이 전반보다 {percent} 많습니다.',
  'usage.summary.trend.falling': '감소 추세: 후반의 일평균이 전반보다 {percent} 적습니다.',
  'usage.summary.trend.steady': '보합: 후반의 일평균이 전반과 거의 같습니다.',
  'usage.summary.gaps': '데이터가 없는 날이 {count}일 있습니다.',

  'usage.series': '계열',
  'usage.series.other': '기타 {count}개',
  'usage.series.rest': '사양 없음',
  'usage.series.whole': '전체 사용량',
  'usage.series.hide': '{name} 숨기기',
  'usage.series.show': '{name} 표시',
  'usage.series.only': '이것만',
  'usage.series.onlyThis': '{name}만 표시',
  'usage.series.all': '모두 표시',
  'usage.series.open': '기타 항목 펼치기',
  'usage.series.fold': '작은 항목 묶기',
  'usage.series.hidden': '모든 계열이 숨겨져 있습니다.',

  'usage.zoom.how': '날짜를 드래그하여 확대',
  'usage.zoom.touch': '날짜를 길게 누르고 드래그하여 확대',
  'usage.zoom.keys': '화살표 키로 날짜 이동, Shift와 함께 누르면 선택, Enter로 확대, Esc로 닫기',
  'usage.zoom.hint': '손을 떼거나 Enter 키를 누르면 확대합니다.',
  'usage.zoom.out': '축소',

  'usage.state.none': '데이터 없음',
  'usage.state.pending': '불러오는 중',
  'usage.state.failed': '읽지 못함',
  'usage.partly': '{whole}일 중 {days}일',
  'usage.more': '외 {count}개',
  'usage.cursor': '차트의 날짜. Shift와 화살표 키로 여러 날을 선택하고 Enter로 확대합니다.',

  'usage.table.caption': '{caption}. 정확한 값, 단위: {unit}',
  'usage.table.captionNoUnit': '{caption}. 정확한 값.',
  'usage.table.total': '합계',

  'usage.download': '다운로드',
  'usage.download.png': '이미지(PNG)',
  'usage.download.csv': '표(CSV)',
  'usage.download.failed': '파일을 만들지 못했습니다. 다시 시도하세요.',
  'usage.csv.note': '비고',

  'usage.part.failed': '{range} 기간을 읽지 못했습니다.',
  'usage.engine.failed': '차트를 불러오지 못했습니다. 모든 값은 표에 있습니다.',

  'usage.empty.title': '이 기간에 사용량이 없습니다',
  'usage.empty.text': '{taskType}, {region}, {range}: 사용된 내역이 없습니다.',
  'usage.show.allRegions': '모든 리전에서 보기',
};
