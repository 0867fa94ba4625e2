/** Simplified Chinese for the forecast in a line: in the table, on a card, in the order of deduction. */
import type { enForecast } from './en-forecast.js';
import type { Message } from './message.js';

export const zhForecast: Readonly<Record<keyof typeof enForecast, Message>> = {
  'forecast.loading': '正在读取历史记录…',
  'forecast.failed': '历史记录读取失败',
  'forecast.runsOut': '预计 {day} 用尽',
  'forecast.ceiling': '本周期预计 {day} 用尽',
  'forecast.ceiling.renewed': '{renewal} 续费后的周期预计 {day} 用尽',
  'forecast.suffices': '预计够用至 {day}',
  'forecast.lapses': '{day} 预计失效约 {amount}',
  'forecast.notEnough': '历史数据不足',
  'forecast.notEnough.detail': '{needed} 天用量数据中仅有 {count} 天',
  'forecast.idle': '近 {days} 天没有用量',
  'forecast.range': '80% 区间：{range}',
  'forecast.open': '最早 {earliest}，也可能用到到期',
  'forecast.open.period': '最早 {earliest}，该周期内也可能用不完',
  'forecast.between': '{earliest} – {latest}',
  'forecast.none.overdue': '已过到期时间',
  'forecast.none.shortPeriod': '周期短于一天',
  'forecast.none.unknown': '余量未知',
  'forecast.lapse': '预计 {days} 天内失效量',
  'forecast.lapse.left': '这些包当前剩余量：',
  'forecast.lapse.unforeseen': '无法预计：',
  'forecast.unused': '届时剩余约 {amount}',
};
