/** Simplified Chinese for the plug-ins of mini programs. */
import type { enPlugins } from './en-plugins.js';
import type { Message } from './message.js';

export const zhPlugins: Readonly<Record<keyof typeof enPlugins, Message>> = {
  'plugins.title': '小程序·云直播插件',
  'plugins.type': '申请类型',
  'plugins.name': '小程序名称',
  'plugins.appId': '小程序 APPID',
  'plugins.state': '当前申请审核状态',
  'plugins.started': '开始/购买时间',
  'plugins.expires': '到期时间',
  'plugins.applied': '申请于 {date}',
  'plugins.operation': '操作',
  'plugins.buy': '购买',
  'plugins.count': '共 {count} 个插件',
  'plugins.empty.title': '暂无插件',
  'plugins.empty.text': '尚未申请插件。',
  'plugins.untold.title': '不支持插件',
  'plugins.untold.text': '当前后端不提供插件功能。',
  'plugins.review.pendingReview': '待审核',
  'plugins.review.rejected': '审核不通过',
  'plugins.review.pendingPayment': '待付款',
  'plugins.review.available': '可用',
  'plugins.review.expired': '已到期',
  'plugins.ends': '{date} 到期',
};
