/** The settings of a source over API 3.0. */
import type { HttpSourceOptions } from '../../api/http-options.js';

/** Where the proxy is, and what no API tells. */
export interface TencentCloudOptions extends HttpSourceOptions {
  /** ISO 4217 code that prices are in. Default `CNY`. */
  readonly currency?: string | undefined;
  /** Where packs are bought: https or relative. Default: nowhere. */
  readonly buyUrl?: string | undefined;
}
