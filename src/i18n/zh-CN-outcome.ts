/** Simplified Chinese for what became of an order. */
import type { enOutcome } from './en-outcome.js';
import type { Message } from './message.js';

export const zhOutcome: Readonly<Record<keyof typeof enOutcome, Message>> = {
  'outcome.checking.title': '没有收到确认',
  'outcome.checking.text': '正在查询是否已执行…',
  'outcome.undecided.title': '无法确定是否已执行',
  'outcome.undecided.text': '没有收到确认，查询也未成功。确定结果之前，不能进行其他更改。',
  'outcome.checkAgain': '重新查询',
  'outcome.absent.text': '没有收到确认，后端也没有相应记录。可以放心重试：最多只会执行一次。',
  'outcome.letGo': '不再重试',
  'outcome.refused.resourceLocked': '该资源包正在进行其他操作，请稍后重试。',
  'outcome.refused.offline': '网络已断开，请在恢复连接后重试。',
  'outcome.refused.forbidden': '您的账号无权执行此操作，请联系权限管理员。',
  'outcome.conflict.title': '内容已变更',
  'outcome.conflict.elsewhere': '在您打开之后，该资源包已被他人更改，但不涉及此处显示的内容。目前没有覆盖任何设置。',
  'outcome.conflict.seen': '您打开时',
  'outcome.conflict.now': '现在',
  'outcome.conflict.mine': '您的更改',
  'outcome.conflict.changed': '已变更',
  'outcome.conflict.keepTheirs': '保留对方的更改',
  'outcome.conflict.applyMine': '改用我的设置',
  'outcome.conflict.leave': '保持现状',
};
