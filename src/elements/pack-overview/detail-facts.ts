/** Every field of a pack. What does not apply to it is left out, and never zero. */
import { html, type TemplateResult } from 'lit';
import type { Pack, Product, Subproduct, Verdict } from '../../contract/index.js';
import { isBoundOnly } from '../../model/pack-use.js';
import { facts, type Fact } from '../../parts/facts.js';
import type { Writer } from '../../parts/writer.js';

export function detailFacts(pack: Pack, product: Product | undefined, kind: Subproduct | undefined, writer: Writer): TemplateResult {
  const { t } = writer;
  const rows = [...identity(pack, product, kind, writer), ...capacity(pack, writer), ...times(pack, writer), ...renewal(pack, writer)];
  const there = rows.filter(([, value]) => value !== null && value !== '');
  return html`<section aria-label=${t('detail.fields')}>
    <h4>${t('detail.fields')}</h4>
    ${facts(there.map(([term, value]) => [term, html`<bdi>${value}</bdi>`] as const))}
  </section>`;
}

const identity = (pack: Pack, product: Product | undefined, kind: Subproduct | undefined, { t, name, known }: Writer): readonly Fact[] => [
  [t('column.pack'), `${pack.name} / ${pack.id}`],
  [t('column.product'), name(product?.names, pack.product)],
  [t('column.subproduct'), name(kind?.names, pack.subproduct)],
  [t('detail.owner'), pack.ownerUin],
  [t('detail.region'), pack.region],
  [t('detail.zoneName'), pack.zone],
  [t('detail.mode'), known('mode', pack.capacityMode)],
  [t('detail.source'), known('detail.source', pack.source)],
  [t('detail.priority'), pack.deductionPriority === null ? null : String(pack.deductionPriority)],
  ...pack.deductionAttributes.map((each) => [`${t('column.attributes')}: ${name(each.names, each.key)}`, each.value] as const),
];

const capacity = (pack: Pack, { t, quantity, decimal, instant, name }: Writer): readonly Fact[] => {
  const { period, periods, capacityUnit: unit, totalCapacity, totalRemaining } = pack;
  return [
    [t('column.period'), period && `${quantity(period.remaining, unit)} / ${quantity(period.total, unit)}`],
    [t('column.periodTimes'), period && `${instant(period.start)} – ${instant(period.end)}`],
    [t('column.periods'), periods && `${decimal(String(periods.remaining))} / ${decimal(String(periods.total))}`],
    [t('column.total'), totalRemaining !== null && totalCapacity !== null ? `${quantity(totalRemaining, unit)} / ${quantity(totalCapacity, unit)}` : null],
    ...(pack.comboItems ?? []).map((item) => [name(item.names, item.key), `${quantity(item.remaining, item.unit)} / ${quantity(item.total, item.unit)}`] as const),
    [t('detail.used'), pack.usedAmount === null ? null : quantity(pack.usedAmount, unit)],
    [t('detail.everUsed'), t(isBoundOnly(pack) ? 'detail.everUsed.bound' : pack.used ? 'detail.yes' : 'detail.no')],
  ];
};

const times = ({ purchasedAt, effectiveAt, expiresAt, invalidAt }: Pack, { t, instant }: Writer): readonly Fact[] => [
  [t('detail.purchased'), instant(purchasedAt)],
  [t('detail.effective'), effectiveAt && instant(effectiveAt)],
  [t('detail.expires'), instant(expiresAt)],
  [t('column.invalidAt'), invalidAt && instant(invalidAt)],
];

const renewal = ({ renewalMethod, autoRenewalPeriod, operations }: Pack, writer: Writer): readonly Fact[] => {
  const { t, known, duration } = writer;
  const verdict = ({ allowed, reason }: Verdict) => (allowed ? t('detail.possible') : known('reason', reason ?? 'status'));
  return [
    [t('column.renewal'), renewalMethod && known('method', renewalMethod)],
    [t('column.autoPeriod'), autoRenewalPeriod && duration(autoRenewalPeriod)],
    [t('detail.setRenewal'), verdict(operations.setRenewal)],
    [t('detail.renewNow'), verdict(operations.renew)],
    [t('pack.refund'), verdict(operations.refund)],
  ];
};
