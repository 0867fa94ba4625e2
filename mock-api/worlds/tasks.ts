/** Tasks of kinds that no pack is drawn on for: they are counted, and shown by the usage view. */
import * as time from '../ledger/time.js';
import type { Random } from './random.js';
import type { Script } from './script.js';

interface Tasks {
  readonly taskType: string;
  readonly specifications: readonly string[];
  readonly region: string;
  readonly daily: number;
  /** Usage of one task. */
  readonly each: number;
}

const kinds: readonly Tasks[] = [
  { taskType: 'Enhance', specifications: ['Enhance.H264.FHD', 'SuperResolution.H265.4K', 'AudioNoiseReduction'], region: 'ap-guangzhou', daily: 24, each: 180 },
  { taskType: 'AIAnalysis', specifications: ['VideoTag', 'SmartCover', 'Highlights'], region: 'ap-guangzhou', daily: 40, each: 210 },
  { taskType: 'AIRecognition', specifications: ['FaceRecognition', 'VoiceRecognition'], region: 'ap-guangzhou', daily: 52, each: 240 },
  { taskType: 'AIReview', specifications: [''], region: 'ap-guangzhou', daily: 310, each: 65 },
  { taskType: 'Snapshot', specifications: ['SampleSnapshot', 'ImageSprite'], region: 'ap-guangzhou', daily: 120, each: 12 },
  { taskType: 'ImageProcess', specifications: ['ImageCompression'], region: 'ap-singapore', daily: 80, each: 1 },
];

/** Counts a history of them, with quieter weekends and a few days without any. */
export function otherTasks(script: Script, random: Random, history: number): void {
  for (const { taskType, specifications, region, daily, each } of kinds) {
    for (const specification of specifications) {
      for (let day = history; day >= 1; day--) {
        const midnight = script.ago(day, '00:00');
        const weekend = [0, 6].includes(new Date(midnight + 8 * time.HOUR).getUTCDay());
        if (random.next() < 0.03) continue;
        const tasks = Math.round((daily / specifications.length) * (weekend ? 0.5 : 1.1) * random.around(0.3));
        script.add('countTasks', midnight + time.DAY, {
          taskType,
          product: 'mps',
          region,
          day: midnight,
          ...(specification === '' ? {} : { specification }),
          tasks,
          usage: String(Math.round(tasks * each * random.around(0.2))),
        });
      }
    }
  }
}
