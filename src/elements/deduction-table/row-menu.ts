/** What the menu of a cell offers for its row. */
import type { Deduction } from '../../contract/index.js';
import { enLedger } from '../../i18n/en-ledger.js';
import type { MenuItem } from '../../parts/data-table/face.js';
import type { RoomDoors, RoomHost } from './room-host.js';

export function rowMenu({ packId }: Deduction, { writer, desk }: RoomHost, rooms: RoomDoors, openDetails: () => void): readonly MenuItem[] {
  const { t } = writer().with(enLedger);
  return [
    { label: t('deductions.details'), keys: 'Enter', run: openDetails },
    { label: t('detail.onlyPack'), disabled: desk.packId === packId, run: () => desk.choosePack(packId) },
    { label: t('deductions.uncovered'), run: () => rooms.openUncovered(packId) },
  ];
}
