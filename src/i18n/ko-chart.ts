/** Korean for the frame of the usage chart: what stands around the drawing. */
import type { enChart } from './en-chart.js';
import type { Message } from './message.js';

export const koChart: Readonly<Record<keyof typeof enChart, Message>> = {
  'usage.title': '사용량',
  'usage.taskType': '작업 유형',
  'usage.region': '리전',
  'usage.region.all': '모든 리전',
  'usage.default': '{name}(기본값)',

  'usage.range': '기간',
  'usage.range.days': '최근 {count}일',
  'usage.range.months': '최근 {count}개월',
  'usage.range.own': '직접 지정',
  'usage.range.last': '종료일(당일 포함)',
  'usage.range.order': '시작일은 종료일보다 늦을 수 없습니다.',
  'usage.range.bounds': '{from}부터 {to}까지의 날짜를 선택하세요.',

  'usage.measure': '지표',
  'usage.measure.usage': '사용량',
  'usage.measure.count': '작업 수',
  'usage.by': '단위',
  'usage.by.day': '일',
  'usage.by.week': '주',
  'usage.by.month': '월',
  'usage.kind': '차트',
  'usage.kind.bars': '누적 막대',
  'usage.kind.lines': '선',
  'usage.kind.share': '구성비',
  'usage.table': '표',

  'usage.noView.title': '일별 사용량이 없습니다',
  'usage.noView.text': '일별 사용량을 제공하지 않는 제품입니다({product}). 다른 제품을 선택하세요.',
  'usage.noProducts.text': '이 백엔드에는 일별 사용량을 제공하는 제품이 없습니다.',
  'usage.show': '{name} 보기',

  'error.FailedOperation.InvalidMpsUser.text': '이 계정에는 미디어 처리 서비스가 활성화되어 있지 않습니다. 서비스를 활성화하거나 계정 관리자에게 문의하세요.',
  'error.FailedOperation.NetWorkError.text': '미디어 처리 서비스 내부에 네트워크 장애가 있습니다. 잠시 후 다시 시도하세요. 문제가 계속되면 요청 ID를 알려 주세요.',

  'usage.foot.kept': '최근 {count}일까지 조회 가능',
  'usage.foot.zone': '날짜 기준: {zone}',

  'usage.view.failed': '이 보기를 불러오지 못했습니다. 연결을 확인하고 다시 시도하세요.',

  'usage.burnDown': '팩 소진 추이',
};
