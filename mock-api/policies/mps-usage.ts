/** What the daily usage of media processing can be asked for: task types with their units, and regions. */
import type { Names } from '../ledger/policy.js';
import { names } from './helpers.js';

/** A task type. */
export interface TaskTypePolicy {
  readonly key: string;
  readonly names: Names;
  /** What its usage counts; null where nothing is said. */
  readonly unit: string | null;
}

const task = (key: string, en: string, zh: string, unit: string | null): TaskTypePolicy => ({ key, names: names(en, zh), unit });

export const taskTypes: readonly TaskTypePolicy[] = [
  task('Transcode', 'Transcoding', '转码', 'second'),
  task('Enhance', 'Enhancement', '增强', 'second'),
  task('AIAnalysis', 'AI analysis', '智能分析', 'second'),
  task('AIRecognition', 'AI recognition', '智能识别', 'second'),
  task('AIReview', 'AI review', '智能审核', 'second'),
  task('Snapshot', 'Snapshot', '截图', 'image'),
  task('AnimatedGraphics', 'Animated graphics', '转动图', 'second'),
  task('AiQualityControl', 'Quality control', '媒体质检', null),
  task('Evaluation', 'Video evaluation', '视频评测', null),
  task('ImageProcess', 'Image processing', '图片处理', 'image'),
  task('AddBlindWatermark', 'Add basic copyright digital watermark', '添加基础版权数字水印', null),
  task('AddNagraWatermark', 'Add NAGRA digital watermark', '添加 NAGRA 数字水印', null),
  task('ExtractBlindWatermark', 'Extract basic copyright digital watermark', '提取基础版权数字水印', null),
  task('AIGCVideo', 'AIGC video generation', 'AIGC 视频生成', null),
  task('AIGCImage', 'AIGC image generation', 'AIGC 图片生成', null),
];

export const regions: readonly { readonly key: string; readonly names: Names }[] = [
  { key: 'ap-guangzhou', names: names('Guangzhou', '广州') },
  { key: 'ap-hongkong', names: names('Hong Kong (China)', '中国香港') },
  { key: 'ap-taipei', names: names('Taiwan (China)', '中国台湾') },
  { key: 'ap-singapore', names: names('Singapore', '新加坡') },
  { key: 'ap-mumbai', names: names('India', '印度') },
  { key: 'ap-jakarta', names: names('Jakarta', '雅加达') },
  { key: 'ap-seoul', names: names('Seoul', '首尔') },
  { key: 'ap-bangkok', names: names('Thailand', '泰国') },
  { key: 'ap-tokyo', names: names('Japan', '日本') },
  { key: 'na-siliconvalley', names: names('Silicon Valley (USA)', '美国硅谷') },
  { key: 'na-ashburn', names: names('Virginia', '弗吉尼亚') },
  { key: 'na-toronto', names: names('Toronto', '多伦多') },
  { key: 'sa-saopaulo', names: names('Sao Paulo', '圣保罗') },
  { key: 'eu-frankfurt', names: names('Frankfurt', '法兰克福') },
  { key: 'eu-moscow', names: names('Russia', '俄罗斯') },
  { key: 'aws', names: names('AWS', 'AWS') },
];

export const defaultTaskType = 'Transcode';
export const defaultRegion = 'ap-guangzhou';
