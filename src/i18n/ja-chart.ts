/** Japanese for the frame of the usage chart: what stands around the drawing. */
import type { enChart } from './en-chart.js';
import type { Message } from './message.js';

export const jaChart: Readonly<Record<keyof typeof enChart, Message>> = {
  'usage.title': '使用量',
  'usage.taskType': 'タスクタイプ',
  'usage.region': 'リージョン',
  'usage.region.all': 'すべてのリージョン',
  'usage.default': '{name}（既定）',

  'usage.range': '期間',
  'usage.range.days': '過去{count}日間',
  'usage.range.months': '過去{count}か月間',
  'usage.range.own': '日付を指定',
  'usage.range.last': '終了日（当日を含む）',
  'usage.range.order': '開始日は終了日以前にしてください。',
  'usage.range.bounds': '{from}から{to}までの日付を選択してください。',

  'usage.measure': '指標',
  'usage.measure.usage': '使用量',
  'usage.measure.count': 'タスク数',
  'usage.by': '粒度',
  'usage.by.day': '日',
  'usage.by.week': '週',
  'usage.by.month': '月',
  'usage.kind': 'グラフ',
  'usage.kind.bars': '積み上げ棒グラフ',
  'usage.kind.lines': '折れ線グラフ',
  'usage.kind.share': '構成比',
  'usage.table': '表',

  'usage.noView.title': '日別の使用量がありません',
  'usage.noView.text': '{product}には、表示できる日別の使用量がありません。別の製品を選択してください。',
  'usage.noProducts.text': 'このバックエンドには、日別の使用量を表示できる製品がありません。',
  'usage.show': '{name}を表示',

  'error.FailedOperation.InvalidMpsUser.text': 'このアカウントではメディア処理が有効になっていません。サービスを有効にするか、アカウントの管理者にお問い合わせください。',
  'error.FailedOperation.NetWorkError.text': 'メディア処理サービスの内部でネットワーク障害が発生しています。しばらくしてから、もう一度お試しください。解決しない場合は、リクエストIDをお知らせください。',

  'usage.foot.kept': '過去{count}日分まで表示可能',
  'usage.foot.zone': '日付の区切り：{zone}',

  'usage.view.failed': 'この表示を読み込めませんでした。接続を確認して、もう一度お試しください。',

  'usage.burnDown': 'パックの消費推移',
};
