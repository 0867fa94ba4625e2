/** The names of what the two actions tell of. */
import type { Names } from '../../contract/index.js';

const names = (en: string, zh: string): Names => ({ en, 'zh-CN': zh });

/** Task types of media processing, with the unit that their usage is documented in. */
export const taskTypes = [
  { key: 'Transcode', names: names('Transcoding', '转码'), unit: 'second' },
  { key: 'Enhance', names: names('Enhancement', '增强'), unit: 'second' },
  { key: 'AIAnalysis', names: names('AI analysis', '智能分析'), unit: 'second' },
  { key: 'AIRecognition', names: names('AI recognition', '智能识别'), unit: 'second' },
  { key: 'AIReview', names: names('AI review', '智能审核'), unit: 'second' },
  { key: 'Snapshot', names: names('Snapshot', '截图'), unit: 'image' },
  { key: 'AnimatedGraphics', names: names('Animated graphics', '转动图'), unit: 'second' },
  { key: 'AiQualityControl', names: names('Quality control', '媒体质检'), unit: null },
  { key: 'Evaluation', names: names('Video evaluation', '视频评测'), unit: null },
  { key: 'ImageProcess', names: names('Image processing', '图片处理'), unit: 'image' },
  { key: 'AddBlindWatermark', names: names('Add basic copyright digital watermark', '添加基础版权数字水印'), unit: null },
  { key: 'AddNagraWatermark', names: names('Add NAGRA digital watermark', '添加 NAGRA 数字水印'), unit: null },
  { key: 'ExtractBlindWatermark', names: names('Extract basic copyright digital watermark', '提取基础版权数字水印'), unit: null },
  { key: 'AIGCVideo', names: names('AIGC video generation', 'AIGC 视频生成'), unit: null },
  { key: 'AIGCImage', names: names('AIGC image generation', 'AIGC 图片生成'), unit: null },
];

export const regions = [
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

/** What the API takes when it is told nothing. */
export const defaultTaskType = 'Transcode';
export const defaultRegion = 'ap-guangzhou';

/** Kinds of pack for live streaming: the number that the API has for each, and the unit that it is shown in. */
export const liveKinds = [
  { type: 0, key: 'live/traffic', names: names('Live traffic pack', '直播流量资源包'), unit: 'GB' },
  { type: 1, key: 'live/transcode-standard', names: names('Standard transcoding pack', '标准转码资源包'), unit: 'minute' },
  { type: 2, key: 'live/transcode-tsc', names: names('TSC transcoding pack', '极速高清转码资源包'), unit: 'minute' },
  { type: 3, key: 'live/mic', names: names('Co-streaming pack', '连麦资源包'), unit: 'hour' },
];

export const productNames = { mps: names('Media Processing Service (MPS)', '媒体处理'), live: names('Cloud Live (CSS)', '云直播') };
