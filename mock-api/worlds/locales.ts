/** The same five packs of one account in four languages: English, Chinese, Japanese and Korean, each as long as it comes. */
import { MAIN, meter, openAccounts } from './company.js';
import { Random } from './random.js';
import { Script } from './script.js';
import type { World } from './world.js';

/** Pack names in the order of `kinds`, then the name of an application and of a mini program. */
const NAMES = {
  en: ['Speech recognition, 20,000 minutes', 'Monthly call plan for customer support', 'Storage for the archive (reset daily)', 'All you can check', 'Calls, recordings and acceleration in one', 'Evening news', 'The Lumen Academy'],
  'zh-CN': ['智能识别资源包 20,000 分钟', '客服通话包月套餐', '归档存储容量包(每日重置)', '验证码不限量包', '音视频通话、录制与加速组合套餐包', '晚间新闻', '流明学院'],
  ja: ['音声認識パック 20,000 分', 'カスタマーサポート通話月額プラン', 'アーカイブ用ストレージ(毎日リセット)', 'キャプチャ使い放題', '通話・録画・アクセラレーションのコンボパッケージ', '夜のニュース', 'ルーメン・アカデミー'],
  ko: ['음성 인식 패키지 20,000분', '고객 지원 통화 월간 요금제', '보관용 스토리지(매일 초기화)', '캡차 무제한', '통화·녹화·가속 콤보 패키지', '저녁 뉴스', '루멘 아카데미'],
} as const;

export const LANGUAGES = Object.keys(NAMES) as readonly (keyof typeof NAMES)[];

const half = { count: 6, unit: 'month' } as const;
const kinds = [
  { product: 'trtc', subproduct: 'trtc/09', capacity: '20000', validity: half, price: '300' },
  { product: 'trtc', subproduct: 'trtc/12', mode: 'periodDecrement', capacity: '3000', validity: half, price: '480', renewal: 'automatic', autoPeriod: { count: 1, unit: 'month' } },
  { product: 'global-storage', subproduct: 'global-storage/02', mode: 'shardDecrement', capacity: '500', validity: half, price: '120' },
  { product: 'captcha', subproduct: 'captcha/01', mode: 'unlimited', validity: half, price: '900' },
  { product: 'trtc', subproduct: 'trtc/13', capacity: { calls: '60000', recording: '9000', acceleration: '90' }, validity: half, price: '1980' },
] as const;

export const locales: World = {
  now: '2026-06-18T14:30:00+08:00',
  history(now, seed) {
    const script = new Script(now);
    const random = new Random(seed);
    openAccounts(script, 60, '50000');
    LANGUAGES.forEach((language, place) => {
      const names = NAMES[language];
      const attributes = [{ key: 'application', value: names[5] }];
      kinds.forEach((kind, index) => {
        script.add('purchase', script.ago(40 - place, '10:00') + index * 1000, { ...kind, id: `${language}-${index + 1}`, name: names[index]!, uin: MAIN, attributes });
      });
      const source = { uin: MAIN, attributes, since: 35 };
      meter(script, random, { ...source, product: 'trtc', item: 'recognition', daily: 9000 }, 35);
      meter(script, random, { ...source, product: 'trtc', item: 'videoCallSd', daily: 5400 }, 35);
      meter(script, random, { ...source, product: 'trtc', item: 'recording', daily: 7200 }, 35);
      meter(script, random, { ...source, product: 'global-storage', item: 'storage', specification: 'STANDARD', daily: 520, places: 3 }, 35);
      meter(script, random, { ...source, product: 'captcha', item: 'usage-01', daily: 4000 }, 35);
      script.add('applyForPlugin', script.ago(20), { id: `plugin-${language}`, product: 'live', uin: MAIN, applicationType: names[5], name: names[6], appId: `wx${place}` });
    });
    script.add('createExport', script.ago(2), { product: 'trtc', from: script.ago(30, '00:00'), to: script.ago(2, '00:00') });
    return script.inOrder();
  },
};
