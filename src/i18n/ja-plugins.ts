/** Japanese for the plug-ins of mini programs. */
import type { enPlugins } from './en-plugins.js';
import type { Message } from './message.js';

export const jaPlugins: Readonly<Record<keyof typeof enPlugins, Message>> = {
  'plugins.title': 'ミニプログラムのプラグイン',
  'plugins.type': '申請タイプ',
  'plugins.name': 'ミニプログラム名',
  'plugins.appId': 'APPID',
  'plugins.state': '審査ステータス',
  'plugins.started': '開始/購入日時',
  'plugins.expires': '満了日時',
  'plugins.applied': '{date}に申請',
  'plugins.operation': '操作',
  'plugins.buy': '購入',
  'plugins.count': '{count}件のプラグイン',
  'plugins.empty.title': 'プラグインがありません',
  'plugins.empty.text': 'プラグインは申請されていません。',
  'plugins.untold.title': 'プラグインの対象外です',
  'plugins.untold.text': 'このバックエンドはプラグインに対応していません。',
  'plugins.review.pendingReview': '審査中',
  'plugins.review.rejected': '却下',
  'plugins.review.pendingPayment': '支払い待ち',
  'plugins.review.available': '利用可能',
  'plugins.review.expired': '期限切れ',
  'plugins.ends': '{date}に満了',
};
