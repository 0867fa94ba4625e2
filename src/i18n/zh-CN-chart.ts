/** Simplified Chinese for the frame of the usage chart. */
import type { enChart } from './en-chart.js';
import type { Message } from './message.js';

export const zhChart: Readonly<Record<keyof typeof enChart, Message>> = {
  'usage.title': '用量统计',
  'usage.taskType': '任务类型',
  'usage.region': '地域',
  'usage.region.all': '全部地域',
  'usage.default': '{name}（默认）',

  'usage.range': '时间范围',
  'usage.range.days': '近 {count} 天',
  'usage.range.months': '近 {count} 个月',
  'usage.range.own': '自定义',
  'usage.range.last': '结束日期（含）',
  'usage.range.order': '开始日期不能晚于结束日期。',
  'usage.range.bounds': '请选择 {from} 至 {to} 之间的日期。',

  'usage.measure': '指标',
  'usage.measure.usage': '用量',
  'usage.measure.count': '任务数',
  'usage.by': '粒度',
  'usage.by.day': '天',
  'usage.by.week': '周',
  'usage.by.month': '月',
  'usage.kind': '图表',
  'usage.kind.bars': '堆叠柱状图',
  'usage.kind.lines': '折线图',
  'usage.kind.share': '占比',
  'usage.table': '表格',

  'usage.noView.title': '无每日用量',
  'usage.noView.text': '{product}没有可显示的每日用量，请选择其他产品。',
  'usage.noProducts.text': '该后端没有任何产品提供每日用量。',
  'usage.show': '查看{name}',

  'error.FailedOperation.InvalidMpsUser.text': '该账号未开通媒体处理服务。请开通服务，或联系账号管理员。',
  'error.FailedOperation.NetWorkError.text': '媒体处理服务内部网络异常。请稍后重试；如仍失败，请反馈请求 ID。',

  'usage.foot.kept': '最多可查 {count} 天内的用量',
  'usage.foot.zone': '日期按 {zone} 划分',

  'usage.view.failed': '此视图未能加载。请检查网络后重试。',

  'usage.burnDown': '资源包消耗趋势',
};
