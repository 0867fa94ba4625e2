/** packmeter/sources/tencent-cloud: elements that read Tencent Cloud's API 3.0, through a proxy that keeps the secret. */
export type { TencentCloudOptions } from './options.js';
export { createTencentCloudSource } from './source.js';
