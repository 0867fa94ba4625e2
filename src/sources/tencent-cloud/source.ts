/** A source over Tencent Cloud's API 3.0. */
import { createHttpSource } from '../../api/http-source.js';
import type { PackSource } from '../../api/pack-source.js';
import { browserRuntime, type Runtime } from '../../api/runtime.js';
import { createContractFetch } from './contract-fetch.js';
import type { TencentCloudOptions } from './options.js';

/**
 * A source that reads daily usage of media processing (DescribeUsageData) and packs for live streaming
 * (DescribeLivePackageInfo). The endpoint is a proxy that signs: it takes the actions by POST, as API 3.0 does without
 * a signature, and keeps the secret that no page may have. `getToken` and `credentials` are for the proxy.
 *
 * It is used like a source over HTTP: reads are repeated, calls end with their signal, every failure is an `ApiError`.
 * An error of the API keeps its code and request id. What the API does not offer fails with code `notImplemented`.
 * @param runtime clock and chance; only tests pass one
 */
export function createTencentCloudSource(options: TencentCloudOptions, runtime: Runtime = browserRuntime): PackSource {
  return createHttpSource({ ...options, fetch: createContractFetch(options, runtime) }, runtime);
}
