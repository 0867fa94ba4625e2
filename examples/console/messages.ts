/** What the demo console says by itself. English stands in index.html and is the measure of the others. */

const english = {
  title: 'Northlight Media · Resource packs',
  heading: 'Resource packs and usage',
  lead: 'What you have bought, what is left of it, and where it went.',
  sections: 'Sections',
  packs: 'Packs',
  usage: 'Usage',
  deductions: 'Deductions',
  exports: 'Export records',
  plugins: 'Plug-ins',
  settings: 'Demo settings',
  world: 'World',
  fault: 'Fault',
  noFault: 'None',
  language: 'Language',
  theme: 'Theme',
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
  density: 'Density',
  comfortable: 'Comfortable',
  compact: 'Compact',
  direction: 'Direction',
  ltr: 'Left to right',
  rtl: 'Right to left',
  clock: 'Ledger time {time}',
  hour: '+1 hour',
  day: '+1 day',
  week: '+7 days',
  colophon: 'A demonstration of packmeter. Everything on this page is invented; the ledger behind it runs in this browser.',
} as const;

type Key = keyof typeof english;
type Texts = Readonly<Record<Key, string>>;

const chinese: Texts = {
  title: 'Northlight Media · 资源包',
  heading: '资源包与用量',
  lead: '买了什么、还剩多少、用在哪里。',
  sections: '栏目',
  packs: '资源包',
  usage: '用量',
  deductions: '抵扣明细',
  exports: '导出记录',
  plugins: '插件',
  settings: '演示设置',
  world: '场景',
  fault: '故障',
  noFault: '无',
  language: '语言',
  theme: '主题',
  auto: '跟随系统',
  light: '浅色',
  dark: '深色',
  density: '密度',
  comfortable: '宽松',
  compact: '紧凑',
  direction: '方向',
  ltr: '从左到右',
  rtl: '从右到左',
  clock: '账本时间 {time}',
  hour: '+1 小时',
  day: '+1 天',
  week: '+7 天',
  colophon: 'packmeter 演示页面。页面内容均为虚构，账本在此浏览器中运行。',
};

const japanese: Texts = {
  title: 'Northlight Media · リソースパック',
  heading: 'リソースパックと使用量',
  lead: '購入したもの、残っている量、その使いみち。',
  sections: 'セクション',
  packs: 'パック',
  usage: '使用量',
  deductions: '控除明細',
  exports: 'エクスポート履歴',
  plugins: 'プラグイン',
  settings: 'デモの設定',
  world: 'シナリオ',
  fault: '障害',
  noFault: 'なし',
  language: '言語',
  theme: 'テーマ',
  auto: 'システムに合わせる',
  light: 'ライト',
  dark: 'ダーク',
  density: '表示密度',
  comfortable: '標準',
  compact: 'コンパクト',
  direction: '方向',
  ltr: '左から右',
  rtl: '右から左',
  clock: '台帳の時刻 {time}',
  hour: '+1時間',
  day: '+1日',
  week: '+7日',
  colophon: 'packmeterのデモです。このページの内容はすべて架空のもので、台帳はこのブラウザー内で動いています。',
};

const korean: Texts = {
  title: 'Northlight Media · 리소스 팩',
  heading: '리소스 팩과 사용량',
  lead: '구매한 것, 남은 양, 그리고 쓰인 곳.',
  sections: '섹션',
  packs: '팩',
  usage: '사용량',
  deductions: '차감 내역',
  exports: '내보내기 기록',
  plugins: '플러그인',
  settings: '데모 설정',
  world: '시나리오',
  fault: '장애',
  noFault: '없음',
  language: '언어',
  theme: '테마',
  auto: '시스템 설정',
  light: '라이트',
  dark: '다크',
  density: '밀도',
  comfortable: '기본',
  compact: '조밀하게',
  direction: '방향',
  ltr: '왼쪽에서 오른쪽',
  rtl: '오른쪽에서 왼쪽',
  clock: '원장 시간 {time}',
  hour: '+1시간',
  day: '+1일',
  week: '+7일',
  colophon: 'packmeter 데모입니다. 이 페이지의 내용은 모두 가상이며, 원장은 이 브라우저에서 실행됩니다.',
};

const languages: Readonly<Record<string, Texts>> = { en: english, 'zh-CN': chinese, ja: japanese, ko: korean };

/** The languages to choose from, each by its own name. */
export const languageNames: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['zh-CN', '简体中文'],
  ['ja', '日本語'],
  ['ko', '한국어'],
];

/** The texts of a language. */
export const textsOf = (lang: string): Texts => languages[lang] ?? english;

/** Writes the console in a language: the text or the accessible name of whatever asks for one. */
export function translate(root: ParentNode, lang: string): void {
  const texts = textsOf(lang);
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) element.textContent = texts[element.dataset['text'] as Key];
  for (const element of root.querySelectorAll<HTMLElement>('[data-name]')) element.setAttribute('aria-label', texts[element.dataset['name'] as Key]);
  document.title = texts.title;
}
