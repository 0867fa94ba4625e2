/**
 * The sample rows of the field's own documents, to the digit: three deductions of real-time communication, eight export
 * records, and two days of transcoding usage. Times are fixed; `now` only cuts the story off.
 */
import type { Commands } from '../ledger/commands.js';
import { toTime } from '../ledger/time.js';
import { MAIN } from './company.js';
import { Script } from './script.js';
import type { World } from './world.js';

const BEGIN = '2019-06-01T00:00:00+08:00';

export const seeds: World = {
  now: '2025-08-13T10:00:00+08:00',
  absolute: true,
  history(now) {
    const script = new Script(now);
    script.add('openAccount', toTime(BEGIN), { uin: MAIN });
    script.add('topUp', toTime(BEGIN), { uin: MAIN, amount: '10000' });
    countUsage(script);
    deduct(script);
    exportRows(script);
    return script.inOrder();
  },
};

/** Two days of three specifications, a task of ten seconds each. */
function countUsage(script: Script): void {
  for (const day of ['2019-07-02', '2019-07-03']) {
    for (const specification of ['Audio', 'Standard.H265.4K', 'TESHD-10.H265.4K']) {
      script.add('countTasks', toTime(`${day}T12:00:00+08:00`), {
        product: 'mps',
        taskType: 'Transcode',
        region: 'ap-guangzhou',
        day,
        specification,
        tasks: 1,
        usage: '10',
      });
    }
  }
}

/** Two packs, each bound to an application, and three usages settled on one morning. */
function deduct(script: Script): void {
  const pack = (id: string, name: string, capacity: string, appId: string) =>
    script.add('purchase', toTime('2025-05-20T10:00:00+08:00'), {
      id,
      name,
      uin: MAIN,
      product: 'trtc',
      subproduct: 'trtc/09',
      capacity,
      validity: { count: 1, unit: 'year' },
      price: '500',
      attributes: [{ key: 'SDKAppID', value: appId }],
    });
  pack('trtc-ai-20000', 'TRTC AI 智能识别 20000 分钟', '20000', '1400000001');
  pack('trtc-ai-10000', 'TRTC AI 智能识别 10000 分钟', '10000', '1400000002');
  const use = (appId: string, seconds: string, hour: number, settleAt: string) =>
    script.add('use', toTime(`2025-06-02T${hour + 1}:00:00+08:00`), {
      uin: MAIN,
      product: 'trtc',
      item: 'recognition',
      amount: seconds,
      start: `2025-06-02T${hour}:00:00+08:00`,
      end: `2025-06-02T${hour + 1}:00:00+08:00`,
      attributes: [{ key: 'SDKAppID', value: appId }],
      settleAt,
    });
  use('1400000001', '17.6', 10, '2025-06-03T04:10:46+08:00');
  use('1400000002', '576', 14, '2025-06-03T04:10:47+08:00');
  use('1400000002', '960', 15, '2025-06-03T04:10:47+08:00');
}

type Sample = readonly [createdAt: string, from: string, to: string, micros: number, fraction: string, seconds: number, downloadedAt?: string];

/**
 * As shown by the sample list, oldest first. Two slips of the scan are set right: the day of the newest record, which its
 * name tells, and digits of two names that contradict the seconds before them.
 */
const samples: readonly Sample[] = [
  ['2025-07-16T10:06:30', '2025-04-17', '2025-07-17', 0x524d5, '80', 14, '2025-07-16T10:06:50'],
  ['2025-07-16T10:06:46', '2025-06-01', '2025-07-01', 0, '', 0],
  ['2025-07-16T12:23:09', '2025-06-01', '2025-07-01', 0x519e5, '16', 23, '2025-07-16T12:23:52'],
  ['2025-07-16T14:15:26', '2025-06-01', '2025-07-01', 0xa6c4e, '16', 9, '2025-07-16T14:15:43'],
  ['2025-07-16T16:01:19', '2025-06-02', '2025-07-01', 0xa8f99, '87', 19, '2025-07-16T16:01:44'],
  ['2025-08-05T11:38:37', '2025-05-06', '2025-08-06', 0xe8f43, '181', 47, '2025-08-05T11:39:40'],
  ['2025-08-05T11:39:23', '2025-05-06', '2025-07-01', 0x7548e, '11', 2],
  ['2025-08-07T16:13:37', '2025-05-08', '2025-06-08', 0xc9d89, '1', 23],
];

function exportRows(script: Script): void {
  samples.forEach(([createdAt, from, to, micros, fraction, seconds, downloadedAt], index) => {
    // One job of the sample list has been at work for weeks.
    const how: Partial<Commands['createExport']> = seconds === 0 ? { outcome: 'stuck' } : { micros, fraction, seconds };
    script.add('createExport', toTime(`${createdAt}+08:00`), { product: 'trtc', from, to, ...how });
    if (downloadedAt) {
      script.add('downloadExport', toTime(`${downloadedAt}+08:00`), { id: `export-${String(index + 1).padStart(6, '0')}` });
    }
  });
}
