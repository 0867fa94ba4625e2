// The same data by the least code that shows it: no sorting, no keyboard, no languages, no states.
import type { DeductionList, PackList, Renewal, Usage } from '../../../src/contract/index.js';

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Shanghai' });
const number = (text: string | null): string => (text === null ? '–' : text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','));
const when = (text: string | null): string => (text === null ? '–' : time.format(new Date(text)));

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = ''): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), { textContent: text });
}

function table(place: HTMLElement, head: string[], rows: string[][]): void {
  const list = element('table');
  const line = (cells: string[], tag: 'th' | 'td'): HTMLElement => {
    const row = element('tr');
    row.append(...cells.map((text) => element(tag, text)));
    return row;
  };
  list.append(line(head, 'th'), ...rows.map((cells) => line(cells, 'td')));
  place.append(list);
}

export function listPacks(place: HTMLElement, { items }: PackList): void {
  const head = Array.from({ length: 17 }, (_, index) => `Column ${index + 1}`);
  table(
    place,
    head,
    items.slice(0, 10).map((pack) => [
      `${pack.name} ${pack.id}`, pack.product, pack.subproduct, pack.region ?? '–', pack.status, pack.capacityMode, pack.capacityUnit ?? '–',
      number(pack.period?.remaining ?? null), number(pack.period?.total ?? null), String(pack.periods?.remaining ?? '–'),
      number(pack.totalRemaining), number(pack.totalCapacity), when(pack.purchasedAt), when(pack.effectiveAt), when(pack.expiresAt),
      when(pack.invalidAt), pack.renewalMethod ?? '–',
    ]),
  );
}

export function tabulate(place: HTMLElement, { items }: DeductionList): void {
  const head = Array.from({ length: 17 }, (_, index) => `Column ${index + 1}`);
  table(
    place,
    head,
    items.slice(0, 15).map((row) => [
      `${row.packName} ${row.packId}`, row.packOwnerUin, row.product, row.subproduct, row.capacityMode, when(row.deductedAt),
      number(row.remainingBefore), number(row.actualDeduction), number(row.remainingAfter), row.deductedUin, row.deductedProduct,
      row.billingItem, row.specification ?? '–', number(row.originalUsage), row.coefficient, when(row.usageStart), when(row.usageEnd),
    ]),
  );
}

export function drawBars(place: HTMLElement, { tasks }: Usage): void {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 320 });
  place.append(canvas);
  const context = canvas.getContext('2d')!;
  const series = tasks[0]?.specifications ?? [];
  const days = tasks[0]?.summary ?? [];
  const top = Math.max(...days.map(({ usage }) => Number(usage)), 1);
  for (const [index, { day }] of days.entries()) {
    let base = 300;
    for (const [place, { points }] of series.entries()) {
      const height = (Number(points.find((point) => point.day === day)?.usage ?? 0) / top) * 280;
      context.fillStyle = `hsl(${place * 40} 60% 50%)`;
      context.fillRect(40 + index * 38, (base -= height), 30, height);
    }
    context.fillStyle = '#000';
    if (index % 5 === 0) context.fillText(day.slice(5), 40 + index * 38, 316);
  }
  for (const { specification } of series) place.append(element('span', specification));
}

export function showSettings(place: HTMLElement, { methods, expiresAt, quote }: Renewal): void {
  for (const { method, verdict } of methods) {
    const label = element('label', method);
    label.append(Object.assign(element('input'), { type: 'radio', name: 'method', disabled: !verdict.allowed }));
    place.append(label);
  }
  place.append(element('p', when(expiresAt)), element('p', quote ? `${number(quote.price.amount)} ${quote.price.currency}` : '–'), element('button', 'Save'));
}
