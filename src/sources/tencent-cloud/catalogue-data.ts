/** The names of what the two actions tell of. */
import type { Names } from '../../contract/index.js';

const names = (en: string, zh: string, ja?: string, ko?: string): Names => ({ en, 'zh-CN': zh, ...(ja === undefined ? {} : { ja }), ...(ko === undefined ? {} : { ko }) });

/** Task types of media processing, with the unit that their usage is documented in. */
export const taskTypes = [
  { key: 'Transcode', names: names('Transcoding', '转码', 'トランスコード', '트랜스코딩'), unit: 'second' },
  { key: 'Enhance', names: names('Enhancement', '增强', '画質・音質向上', '화질·음질 향상'), unit: 'second' },
  { key: 'AIAnalysis', names: names('AI analysis', '智能分析', 'AI分析', 'AI 분석'), unit: 'second' },
  { key: 'AIRecognition', names: names('AI recognition', '智能识别', 'AI認識', 'AI 인식'), unit: 'second' },
  { key: 'AIReview', names: names('AI review', '智能审核', 'AI審査', 'AI 심사'), unit: 'second' },
  { key: 'Snapshot', names: names('Snapshot', '截图', 'スクリーンショット', '스크린샷'), unit: 'image' },
  { key: 'AnimatedGraphics', names: names('Animated graphics', '转动图', 'アニメーション画像', '움직이는 이미지'), unit: 'second' },
  { key: 'AiQualityControl', names: names('Quality control', '媒体质检', '品質検査', '품질 검사'), unit: null },
  { key: 'Evaluation', names: names('Video evaluation', '视频评测', '動画評価', '동영상 평가'), unit: null },
  { key: 'ImageProcess', names: names('Image processing', '图片处理', '画像処理', '이미지 처리'), unit: 'image' },
  { key: 'AddBlindWatermark', names: names('Add basic copyright digital watermark', '添加基础版权数字水印', '基本の著作権電子透かしの追加', '기본 저작권 디지털 워터마크 추가'), unit: null },
  { key: 'AddNagraWatermark', names: names('Add NAGRA digital watermark', '添加 NAGRA 数字水印', 'NAGRA電子透かしの追加', 'NAGRA 디지털 워터마크 추가'), unit: null },
  { key: 'ExtractBlindWatermark', names: names('Extract basic copyright digital watermark', '提取基础版权数字水印', '基本の著作権電子透かしの抽出', '기본 저작권 디지털 워터마크 추출'), unit: null },
  { key: 'AIGCVideo', names: names('AIGC video generation', 'AIGC 视频生成', 'AIGC動画生成', 'AIGC 동영상 생성'), unit: null },
  { key: 'AIGCImage', names: names('AIGC image generation', 'AIGC 图片生成', 'AIGC画像生成', 'AIGC 이미지 생성'), unit: null },
];

export const regions = [
  { key: 'ap-guangzhou', names: names('Guangzhou', '广州', '広州', '광저우') },
  { key: 'ap-hongkong', names: names('Hong Kong (China)', '中国香港', '香港（中国）', '홍콩(중국)') },
  { key: 'ap-taipei', names: names('Taiwan (China)', '中国台湾', '台湾（中国）', '타이완(중국)') },
  { key: 'ap-singapore', names: names('Singapore', '新加坡', 'シンガポール', '싱가포르') },
  { key: 'ap-mumbai', names: names('India', '印度', 'インド', '인도') },
  { key: 'ap-jakarta', names: names('Jakarta', '雅加达', 'ジャカルタ', '자카르타') },
  { key: 'ap-seoul', names: names('Seoul', '首尔', 'ソウル', '서울') },
  { key: 'ap-bangkok', names: names('Thailand', '泰国', 'タイ', '태국') },
  { key: 'ap-tokyo', names: names('Japan', '日本', '日本', '일본') },
  { key: 'na-siliconvalley', names: names('Silicon Valley (USA)', '美国硅谷', 'シリコンバレー（米国）', '실리콘밸리(미국)') },
  { key: 'na-ashburn', names: names('Virginia', '弗吉尼亚', 'バージニア', '버지니아') },
  { key: 'na-toronto', names: names('Toronto', '多伦多', 'トロント', '토론토') },
  { key: 'sa-saopaulo', names: names('Sao Paulo', '圣保罗', 'サンパウロ', '상파울루') },
  { key: 'eu-frankfurt', names: names('Frankfurt', '法兰克福', 'フランクフルト', '프랑크푸르트') },
  { key: 'eu-moscow', names: names('Russia', '俄罗斯', 'ロシア', '러시아') },
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
