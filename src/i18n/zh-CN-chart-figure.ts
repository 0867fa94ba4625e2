/** Simplified Chinese for the drawing of the usage chart. */
import type { enChartFigure } from './en-chart-figure.js';
import type { Message } from './message.js';

export const zhChartFigure: Readonly<Record<keyof typeof enChartFigure, Message>> = {
  'usage.range.cut': '用量保留 {count} 天，从 {from} 开始显示。',
  'usage.range.outside': '用量保留 {count} 天，本页其他组件所选的日期早于该范围。',

  'usage.caption': '{taskType}，{region}，{range}',
  'usage.caption.defaults': '默认任务类型和默认地域，其他用量不在此图中。',
  'usage.caption.defaultTaskType': '默认任务类型，其他类型的用量不在此图中。',
  'usage.caption.defaultRegion': '默认地域，其他地域的用量不在此图中。',
  'usage.axis.count': '任务数',
  'usage.axis.share': '占比',
  'usage.axis.unknown': '产品未说明单位',
  'usage.axis.second': '秒',
  'usage.axis.minute': '分钟',
  'usage.axis.hour': '小时',
  'usage.axis.image': '张',

  'usage.total': '总量',
  'usage.total.partial': '已读取部分的总量',
  'usage.average': '日均',
  'usage.peak': '峰值日',
  'usage.change': '较前 {count} 天',
  'usage.change.more': '增加 {percent}',
  'usage.change.less': '减少 {percent}',
  'usage.change.same': '无变化',
  'usage.change.none': '无更早数据',
  'usage.change.fromZero': '此前无用量',

  'usage.before': '前 {count} 天',
  'usage.compare.show': '在图中显示',
  'usage.compare.hide': '从图中隐藏',

  'usage.summary.total': '{scope}：共 {total}，日均 {average}。',
  'usage.summary.peak': '最高为 {day} 的 {value}。',
  'usage.summary.change': '较前 {count} 天{change}。',
  'usage.summary.trend.rising': '呈上升趋势：后半段日均比前半段多 {percent}。',
  'usage.summary.trend.falling': '呈下降趋势：后半段日均比前半段少 {percent}。',
  'usage.summary.trend.steady': '走势平稳：后半段日均与前半段大致相同。',
  'usage.summary.gaps': '{count} 天无数据。',

  'usage.series': '系列',
  'usage.series.other': '其他 {count} 项',
  'usage.series.rest': '无规格',
  'usage.series.whole': '全部用量',
  'usage.series.hide': '隐藏 {name}',
  'usage.series.show': '显示 {name}',
  'usage.series.only': '仅看',
  'usage.series.onlyThis': '仅显示 {name}',
  'usage.series.all': '全部显示',
  'usage.series.open': '展开其他项',
  'usage.series.fold': '合并较小项',
  'usage.series.hidden': '所有系列均已隐藏。',

  'usage.zoom.how': '拖动选择日期可放大',
  'usage.zoom.touch': '按住某天并拖动可放大',
  'usage.zoom.keys': '方向键逐日移动，同时按 Shift 选择多天，Enter 放大，Esc 关闭',
  'usage.zoom.hint': '松开或按 Enter 键放大。',
  'usage.zoom.out': '缩小',

  'usage.state.none': '无数据',
  'usage.state.pending': '加载中',
  'usage.state.failed': '读取失败',
  'usage.partly': '共 {whole} 天，含 {days} 天',
  'usage.more': '另有 {count} 项',
  'usage.cursor': '图表中的日期。按 Shift 加方向键选择多天，按 Enter 键放大。',

  'usage.table.caption': '{caption}。精确值，单位：{unit}。',
  'usage.table.captionNoUnit': '{caption}。精确值。',
  'usage.table.total': '合计',

  'usage.download': '下载',
  'usage.download.png': '图片（PNG）',
  'usage.download.csv': '表格（CSV）',
  'usage.download.failed': '文件生成失败，请重试。',
  'usage.csv.note': '备注',

  'usage.part.failed': '{range} 读取失败。',
  'usage.engine.failed': '图表加载失败，表格中有全部数据。',

  'usage.empty.title': '该时间范围内无用量',
  'usage.empty.text': '{taskType}，{region}，{range}：没有产生用量。',
  'usage.show.allRegions': '查看全部地域',
};
