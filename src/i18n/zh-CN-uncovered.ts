/** Simplified Chinese for usage that no pack took, and why. */
import type { enUncovered } from './en-uncovered.js';
import type { Message } from './message.js';

export const zhUncovered: Readonly<Record<keyof typeof enUncovered, Message>> = {
  'uncovered.title': '未被资源包抵扣的用量',
  'uncovered.text': '该用量按量计费。因相同原因未被同一批资源包抵扣的用量合并显示。',
  'uncovered.pack': '仅显示考虑过资源包 {pack} 的用量。',
  'uncovered.allPacks': '显示全部',
  'uncovered.empty.title': '用量已全部抵扣',
  'uncovered.empty.text': '此时间范围内开始的用量没有剩余。',
  'uncovered.count': '共 {count} 条用量',
  'uncovered.newest': '共 {count} 条用量，显示最近 {shown} 条',
  'uncovered.amount': '{amount} 未抵扣',
  'uncovered.of': '计量 {amount}',
  'uncovered.group': '{count} 条用量，合计 {amount} 未抵扣',
  'uncovered.each': '逐条查看',
  'uncovered.noPacks': '没有可用于抵扣的资源包。',
  'uncovered.packs': '{count} 个资源包',
  'because.otherSubproduct': '该资源包适用于其他子产品。',
  'because.noCoefficient': '此类用量不支持资源包抵扣。',
  'because.notYetEffective': '该资源包尚未生效。',
  'because.outsideValidity': '用量不在该资源包的有效期内。',
  'because.outsideShardRange': '用量不在该资源包的分片时间范围内。',
  'because.exhausted': '该资源包已用尽。',
  'because.cycleExhausted': '当前周期的额度已用尽，下个周期将重新计算。',
  'because.frozen': '该资源包因计费方式被冻结。',
  'because.refunded': '该资源包已退款。',
  'because.expired': '该资源包已到期。',
  'because.attributeMismatch': '该资源包绑定的动态抵扣属性不匹配：',
  'because.regionMismatch': '该资源包适用于其他地域：',
  'because.ownerMismatch': '该资源包不适用于用量所属账号。',
  'because.accountOverdue': '账号欠费期间，资源包不可抵扣。',
};
