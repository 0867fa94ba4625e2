/** The packs that usage of one kind is drawn from, in order, and when each of them will be used up if the others are as well. */
import type { ReactiveControllerHost } from 'lit';
import type { ApiError } from '../../api/api-error.js';
import type { PackSource } from '../../api/pack-source.js';
import type { Pack } from '../../contract/index.js';
import type { Backend } from '../../controllers/backend.js';
import { RemoteData } from '../../controllers/remote-data.js';
import { forecastInOrder, type Forecast } from '../../model/forecast.js';
import { lineOf } from '../../model/pack-line.js';
import { deductionOrder, type Placed } from '../../model/pack-order.js';
import type { Later } from '../../parts/later.js';
import type { Outlooks } from './outlooks.js';

/** A pack at its place, with its forecast among the others; null where that was not looked into. */
export interface Ranked extends Placed {
  readonly forecast: Forecast | null;
}

/** What has been read for one kind. */
export interface Order {
  readonly packs: readonly Ranked[];
}

export interface OrderConfig {
  readonly backend: () => Backend | undefined;
  readonly pack: () => Pack | undefined;
  readonly outlooks: Later<Outlooks>;
}

export class OrderReading {
  readonly #data: RemoteData<readonly [PackSource, string, string], Order>;

  constructor(host: ReactiveControllerHost & Element, { backend, pack, outlooks }: OrderConfig) {
    this.#data = new RemoteData<readonly [PackSource, string, string], Order>(host, {
      args: () => {
        const [there, shown] = [backend(), pack()];
        return there && shown && rulesOf(there, shown) ? [there.source, shown.product, shown.id] : null;
      },
      load: async ([source], signal) => {
        const [there, shown] = [backend()!, pack()!];
        const { pageSize } = there.capabilities.limits;
        const { items } = await source.packs({ product: shown.product, subproduct: [shown.subproduct], status: ['valid'], limit: pageSize }, { signal });
        // Usage draws on packs of its own account.
        const placed = deductionOrder(items.filter(({ ownerUin }) => ownerUin === shown.ownerUin), rulesOf(there, shown)!);
        return { packs: await withForecasts(placed, shown, there, outlooks) };
      },
    });
  }

  get value(): Order | undefined {
    return this.#data.current ? this.#data.value : undefined;
  }

  get error(): ApiError | undefined {
    return this.#data.error;
  }

  reload(): void {
    this.#data.reload();
  }
}

/** The rules of a pack's product; null where they are not told. */
export const rulesOf = ({ catalogue }: Backend, { product }: Pack) => catalogue.products.find(({ key }) => key === product)?.deductionOrder ?? null;

/** Packs of one scope share their usage: what one does not give, the next one does. */
async function withForecasts(placed: readonly Placed[], shown: Pack, backend: Backend, outlooks: Later<Outlooks>): Promise<readonly Ranked[]> {
  const without = placed.map((each) => ({ ...each, forecast: null }));
  const line = new Set(lineOf(shown, placed.map(({ pack }) => pack), rulesOf(backend, shown)).map(({ id }) => id));
  const together = placed.filter(({ pack }) => line.has(pack.id));
  const part = await outlooks.open();
  if (!part || together.length === 0) return without;
  try {
    const histories = await Promise.all(together.map(({ pack }) => part.history(pack)));
    const packs = together.map(({ pack }, index) => ({ pack, points: histories[index]!.points }));
    const forecasts = forecastInOrder(packs, histories[0]!.asOf, backend.capabilities.billingTimeZone);
    return placed.map((each) => ({ ...each, forecast: forecasts[together.indexOf(each)] ?? null }));
  } catch {
    // The order stands without: what a history could not tell is said in the section of the forecast.
    return without;
  }
}
