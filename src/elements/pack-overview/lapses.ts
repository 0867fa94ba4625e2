/** How much of what is left in packs that end soon will lapse, as it is to be expected from how they are drawn on. */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Pack, PackQuery, PackSummary, Thresholds } from '../../contract/index.js';
import { estimateText } from '../../model/estimate.js';
import { lapseOf, type Lapse } from '../../model/lapse.js';
import type { PackOutlook } from '../../model/pack-outlook.js';
import type { Writer } from '../../parts/writer.js';
import { amountsOf, usual } from './summary.js';

/** So many packs are looked into at most: beyond that the reader is told what is left in them. */
const mostPacks = 40;

/** What is needed to find out. */
export interface LapseReading {
  readonly packs: (query: PackQuery) => Promise<{ readonly items: readonly Pack[]; readonly total: number }>;
  readonly outlook: (pack: Pack) => Promise<PackOutlook>;
}

export class Lapses {
  readonly #host: ReactiveControllerHost;
  readonly #reading: LapseReading;
  #summary: PackSummary | undefined;
  #expected: Lapse | undefined;

  constructor(host: ReactiveControllerHost, reading: LapseReading) {
    this.#host = host;
    this.#reading = reading;
  }

  /** What was being found out has been broken off: it is looked for again when it is asked for. */
  breakOff(): void {
    if (!this.#expected) this.#summary = undefined;
  }

  /** Finds out, once for each summary that is read. */
  look(summary: PackSummary | null, product: string | null): void {
    if (!summary?.lapsing?.packs || summary === this.#summary) return;
    this.#summary = summary;
    this.#expected = undefined;
    if (summary.lapsing.packs > mostPacks) return;
    void this.#read(summary, product);
  }

  /** What is to be expected of the packs of a summary, in figures and in words; undefined while that is not known. */
  of(summary: PackSummary | null | undefined, writer: Writer, { expiringSoonDays: days }: Thresholds = usual): readonly [TemplateResult, string] | undefined {
    const expected = summary && summary === this.#summary ? this.#expected : undefined;
    if (!expected || (expected.unforeseen.length > 0 && expected.amounts.length === 0)) return undefined;
    const label = writer.t('forecast.lapse', { days });
    if (expected.amounts.length === 0) return [html`${writer.decimal('0')}`, label];
    const left = (summary?.lapsing?.amounts ?? []).map(({ unit, amount }) => writer.quantity(amount, unit)).join('\n');
    const unforeseen = expected.unforeseen.map(({ name }) => name);
    const rest = unforeseen.length === 0 ? '' : `\n\n${writer.t('forecast.lapse.unforeseen')}\n${unforeseen.join('\n')}`;
    const amounts = amountsOf(writer, expected.amounts, rest ? '≥ ' : '≈ ', `${rest}\n\n${writer.t('forecast.lapse.left')}\n${left}`);
    // A template of its own: it takes the place of what is left, whose parts would be seen to move if they were used again.
    return [html`${amounts}`, label];
  }

  async #read(summary: PackSummary, product: string | null): Promise<void> {
    try {
      const { items, total } = await this.#reading.packs({ ...(product === null ? {} : { product }), concern: 'lapsing', limit: mostPacks });
      if (total > items.length) return;
      const outlooks: PackOutlook[] = [];
      for (const pack of items) {
        outlooks.push(await this.#reading.outlook(pack));
        if (summary !== this.#summary) return;
      }
      const { amounts, unforeseen } = lapseOf(items, outlooks);
      this.#expected = { amounts: amounts.map(({ unit, amount }) => ({ unit, amount: estimateText(Number(amount)) })), unforeseen };
      this.#host.requestUpdate();
    } catch {
      // What is left stays told, which is certain.
    }
  }
}
