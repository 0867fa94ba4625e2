/** Korean for the plug-ins of mini programs. */
import type { enPlugins } from './en-plugins.js';
import type { Message } from './message.js';

export const koPlugins: Readonly<Record<keyof typeof enPlugins, Message>> = {
  'plugins.title': '미니 프로그램 플러그인',
  'plugins.type': '신청 유형',
  'plugins.name': '미니 프로그램 이름',
  'plugins.appId': 'APPID',
  'plugins.state': '심사 상태',
  'plugins.started': '시작/구매 시간',
  'plugins.expires': '만료 시간',
  'plugins.applied': '{date} 신청',
  'plugins.operation': '작업',
  'plugins.buy': '구매',
  'plugins.count': '플러그인 {count}개',
  'plugins.empty.title': '플러그인이 없습니다',
  'plugins.empty.text': '신청한 플러그인이 없습니다.',
  'plugins.untold.title': '플러그인을 지원하지 않습니다',
  'plugins.untold.text': '이 백엔드는 플러그인을 제공하지 않습니다.',
  'plugins.review.pendingReview': '심사 중',
  'plugins.review.rejected': '반려됨',
  'plugins.review.pendingPayment': '결제 대기',
  'plugins.review.available': '사용 가능',
  'plugins.review.expired': '만료됨',
  'plugins.ends': '{date} 만료',
};
