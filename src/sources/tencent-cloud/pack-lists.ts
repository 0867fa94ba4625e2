/** DescribeLivePackageInfo as the contract's list of packs. The API filters nothing: all packs are read, the rest is done here. */
import { ApiError } from '../../api/api-error.js';
import type { Runtime } from '../../api/runtime.js';
import type { Pack, PackList, PackQuery } from '../../contract/index.js';
import { addMonths } from '../../model/days.js';
import { describeLivePackageInfo, type LivePackage } from './actions.js';
import type { Api } from './api.js';
import { billingDay } from './billing-days.js';
import { overviewMonths } from './capabilities.js';
import { pageOf } from './pack-query.js';
import { packOf } from './packs.js';

/** The kinds that a request may ask for: traffic, transcoding, co-streaming. Answers number their packs otherwise. */
const packageTypes = [0, 1, 2];
const pageSize = 100;
/** Lists that are kept, so that later pages show the same packs in the same order. */
const snapshotsKept = 8;

/** Lists of packs, and single ones. */
export interface PackLists {
  list(api: Api, query: PackQuery): Promise<PackList>;
  one(api: Api, id: string): Promise<Pack>;
}

export function createPackLists(runtime: Runtime): PackLists {
  const snapshots = new Map<string, readonly Pack[]>();
  let taken = 0;

  const take = async (api: Api): Promise<string> => {
    const lists = await Promise.all(packageTypes.map((type) => packsOf(api, type)));
    const oldest = addMonths(billingDay(runtime.date()), -overviewMonths);
    const packs = lists.flat().filter(({ expiresAt }) => billingDay(expiresAt) >= oldest);
    const asOf = numbered(runtime.date(), ++taken);
    snapshots.set(asOf, packs);
    if (snapshots.size > snapshotsKept) snapshots.delete(snapshots.keys().next().value!);
    return asOf;
  };

  return {
    async list(api, { asOf: wanted, ...query }) {
      if (query.product !== undefined && query.product !== 'live') {
        throw new ApiError('notFound', { status: 404, code: 'productNotSupported', field: 'product', url: api.url });
      }
      const asOf = wanted ?? (await take(api));
      const packs = snapshots.get(asOf);
      if (!packs) throw new ApiError('refused', { status: 410, code: 'snapshotGone', field: 'asOf', url: api.url });
      return pageOf(packs, query, asOf, runtime.date());
    },

    async one(api, id) {
      const pack = snapshots.get(await take(api))!.find((each) => each.id === id);
      if (!pack) throw new ApiError('notFound', { status: 404, code: 'notFound', field: 'id', url: api.url });
      return pack;
    },
  };
}

/** The instant with a number behind its milliseconds, so that no two snapshots are told by the same one. */
const numbered = (now: number, number: number): string => `${new Date(now).toISOString().slice(0, -1)}${String(number).padStart(6, '0')}Z`;

/** All packs of one kind, page by page, the oldest first: a pack that is bought meanwhile comes last and shifts none. */
async function packsOf(api: Api, packageType: number): Promise<Pack[]> {
  const found = new Map<string, LivePackage>();
  let billing: readonly number[] = [];
  for (let number = 1, pages = 1; number <= pages; number++) {
    const parameters = { PackageType: packageType, OrderBy: 'BuyTimeAsc', PageNum: number, PageSize: pageSize };
    const { LivePackageInfoList, TotalPage, ...modes } = await api.call(describeLivePackageInfo, parameters);
    for (const info of LivePackageInfoList) found.set(info.Id, info);
    billing = modes.FluxPackageBillMode?.split(',').map(Number) ?? (modes.PackageBillMode === null ? [] : [modes.PackageBillMode]);
    pages = TotalPage ?? (LivePackageInfoList.length < pageSize ? number : number + 1);
  }
  return [...found.values()].map((info) => packOf(info, billing));
}
