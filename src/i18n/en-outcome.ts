/** English for what became of an order: lost, refused, overtaken by somebody else's. For parts that are fetched later. */
import type { Message } from './message.js';

export const enOutcome = {
  'outcome.checking.title': 'No confirmation came',
  'outcome.checking.text': 'Reading whether it was carried out…',
  'outcome.undecided.title': 'It is not known whether this was carried out',
  'outcome.undecided.text': 'No confirmation came, and it could not be read either. Nothing else can be changed before this is known.',
  'outcome.checkAgain': 'Look again',
  'outcome.absent.text': 'No confirmation came, and the backend has no trace of it. Trying again is safe: it is carried out once at most.',
  'outcome.letGo': 'Leave it',
  'outcome.refused.resourceLocked': 'Another operation is running on this pack. Try again in a moment.',
  'outcome.refused.offline': 'You are offline. Try again when the connection is back.',
  'outcome.refused.forbidden': 'Your account may not do this. Ask whoever manages its permissions.',
  'outcome.conflict.title': 'Changed meanwhile',
  'outcome.conflict.elsewhere': 'Somebody changed this pack after you opened it, but nothing that is shown here. Nothing has been overwritten.',
  'outcome.conflict.seen': 'When you opened it',
  'outcome.conflict.now': 'Now',
  'outcome.conflict.mine': 'Your change',
  'outcome.conflict.changed': 'changed',
  'outcome.conflict.keepTheirs': 'Keep theirs',
  'outcome.conflict.applyMine': 'Apply mine on top',
  'outcome.conflict.leave': 'Leave it as it is',
} as const satisfies Readonly<Record<string, Message>>;
