/** Japanese for the drawing of the usage chart and what belongs to it: figures, legend, table, files. */
import type { enChartFigure } from './en-chart-figure.js';
import type { Message } from './message.js';

export const jaChartFigure: Readonly<Record<keyof typeof enChartFigure, Message>> = {
  'usage.range.cut': '使用量の保存期間は{count}日です。{from}以降を表示しています。',
  'usage.range.outside': '使用量の保存期間は{count}日です。このページの別の場所で選択された日付は、それより前です。',

  'usage.caption': '{taskType}、{region}、{range}',
  'usage.caption.defaults': '既定のタスクタイプとリージョンです。ほかの使用量はこのグラフに含まれません。',
  'usage.caption.defaultTaskType': '既定のタスクタイプです。ほかのタイプの使用量はこのグラフに含まれません。',
  'usage.caption.defaultRegion': '既定のリージョンです。ほかのリージョンの使用量はこのグラフに含まれません。',
  'usage.axis.count': 'タスク数',
  'usage.axis.share': '構成比',
  'usage.axis.unknown': '単位は製品側で未定義',
  'usage.axis.second': '秒',
  'usage.axis.minute': '分',
  'usage.axis.hour': '時間',
  'usage.axis.image': '枚',

  'usage.total': '合計',
  'usage.total.partial': '読み取れた分の合計',
  'usage.average': '1日平均',
  'usage.peak': 'ピーク日',
  'usage.change': '直前の{count}日間との比較',
  'usage.change.more': '{percent}増',
  'usage.change.less': '{percent}減',
  'usage.change.same': '変化なし',
  'usage.change.none': '以前のデータなし',
  'usage.change.fromZero': '以前は使用なし',

  'usage.before': '直前の{count}日間',
  'usage.compare.show': 'グラフに表示',
  'usage.compare.hide': 'グラフから隠す',

  'usage.summary.total': '{scope}：合計{total}、1日平均{average}。',
  'usage.summary.peak': '最多は{day}の{value}。',
  'usage.summary.change': '直前の{count}日間より{change}。',
  'usage.summary.trend.rising': '増加傾向：後半の1日平均は前半より{percent}多くなっています。',
  'usage.summary.trend.falling': '減少傾向：後半の1日平均は前半より{percent}少なくなっています。',
  'usage.summary.trend.steady': '横ばい：後半の1日平均は前半とほぼ同じです。',
  'usage.summary.gaps': 'データのない日が{count}日あります。',

  'usage.series': '系列',
  'usage.series.other': 'その他{count}件',
  'usage.series.rest': '仕様なし',
  'usage.series.whole': '全使用量',
  'usage.series.hide': '{name}を隠す',
  'usage.series.show': '{name}を表示',
  'usage.series.only': 'これのみ',
  'usage.series.onlyThis': '{name}のみ表示',
  'usage.series.all': 'すべて表示',
  'usage.series.open': 'その他を展開',
  'usage.series.fold': '小さい系列をまとめる',
  'usage.series.hidden': 'すべての系列が非表示です。',

  'usage.zoom.how': '日付をドラッグして拡大',
  'usage.zoom.touch': '日付を長押ししてドラッグすると拡大',
  'usage.zoom.keys': '矢印キーで日を移動、Shiftと併用で範囲選択、Enterで拡大、Escで閉じる',
  'usage.zoom.hint': '指またはボタンを離すか、Enterキーで拡大します。',
  'usage.zoom.out': '縮小',

  'usage.state.none': 'データなし',
  'usage.state.pending': '読み込み中',
  'usage.state.failed': '読み取り失敗',
  'usage.partly': '{whole}日のうち{days}日',
  'usage.more': 'ほか{count}件',
  'usage.cursor': 'グラフ内の日付。Shiftと矢印キーで複数の日を選択し、Enterで拡大します。',

  'usage.table.caption': '{caption}。正確な値、単位：{unit}',
  'usage.table.captionNoUnit': '{caption}。正確な値。',
  'usage.table.total': '合計',

  'usage.download': 'ダウンロード',
  'usage.download.png': '画像（PNG）',
  'usage.download.csv': '表（CSV）',
  'usage.download.failed': 'ファイルを作成できませんでした。もう一度お試しください。',
  'usage.csv.note': '備考',

  'usage.part.failed': '{range}を読み取れませんでした。',
  'usage.engine.failed': 'グラフを読み込めませんでした。値はすべて表にあります。',

  'usage.empty.title': 'この期間の使用量はありません',
  'usage.empty.text': '{taskType}、{region}、{range}：使用はありません。',
  'usage.show.allRegions': 'すべてのリージョンで表示',
};
