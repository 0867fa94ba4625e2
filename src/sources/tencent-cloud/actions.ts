/** The actions that are called, and what their answers hold, as far as it is read. */
import * as v from 'valibot';
import { object } from '../../contract/object.js';

/** An action of API 3.0. */
export interface Action<S extends v.GenericSchema> {
  readonly name: string;
  readonly version: string;
  readonly answer: S;
}

/** A whole number of any size, as decimal text. */
const Whole = v.pipe(v.union([v.pipe(v.number(), v.safeInteger()), v.bigint()], 'not a whole number'), v.transform(String));

/** A number out of a short list: a type, a status. */
const Small = v.pipe(Whole, v.transform(Number));

const maybeSmall = v.optional(v.nullable(Small), null);

/** An instant: with an offset as it comes, at UTC+8 where it has none. */
const Time = v.pipe(
  v.string(),
  v.transform((text) => {
    const full = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}$/.test(text) ? `${text.replace(' ', 'T')}+08:00` : text;
    return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(full) && !Number.isNaN(Date.parse(full)) ? full : '';
  }),
  v.nonEmpty('not a time'),
);

const Item = object({ Time, Count: Whole, Usage: Whole });

/** A list that some answers leave out when it is empty. */
const some = <const S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.optional(v.nullable(v.array(item)), []),
    v.transform((items) => items ?? []),
  );

export const describeUsageData = {
  name: 'DescribeUsageData',
  version: '2019-06-12',
  answer: object({
    Data: some(
      object({
        TaskType: v.string(),
        Summary: some(Item),
        Details: some(object({ Specification: v.string(), Data: some(Item) })),
      }),
    ),
  }),
} satisfies Action<v.GenericSchema>;
export type UsageItem = v.InferOutput<typeof Item>;

const LivePackage = object({
  Id: v.string(),
  /** Bytes for traffic, minutes for transcoding, hours for co-streaming. */
  Total: Whole,
  Used: Whole,
  Left: Whole,
  BuyTime: Time,
  ExpireTime: Time,
  /** 0 traffic, 1 standard transcoding, 2 Top Speed Codec, 3 co-streaming: not the numbers of the request. */
  Type: Small,
  /** 0 unused, 1 in use, 2 expired, 3 frozen, 4 used up, 5 refunded. */
  Status: Small,
});
export type LivePackage = v.InferOutput<typeof LivePackage>;

export const describeLivePackageInfo = {
  name: 'DescribeLivePackageInfo',
  version: '2018-08-01',
  answer: object({
    LivePackageInfoList: some(LivePackage),
    PackageBillMode: maybeSmall,
    FluxPackageBillMode: v.optional(v.nullable(v.string()), null),
    TotalPage: maybeSmall,
  }),
} satisfies Action<v.GenericSchema>;
