/** A source over API 3.0 in front of a network that answers what it is told. */
import { browserRuntime, type Runtime } from '../../src/api/runtime.js';
import { createTencentCloudSource, type TencentCloudOptions } from '../../src/sources/tencent-cloud/index.js';
import { FakeRuntime, json, network, type Reply, type Seen } from '../api/support.js';

/** The clock of the tests. */
export const now = Date.parse('2025-06-30T20:00:00Z');

/** The browser's runtime at that time: what these tests wait for are its promises. */
export const runtime: Runtime = { ...browserRuntime, date: () => now };

export const endpoint = 'https://portal.test/cloud';

/** An answer of the API. Text as it stands, for numbers that JavaScript cannot write. */
export const answered = (members: object): Reply => json({ Response: { ...members, RequestId: 'r-1' } });

export const refused = (Code: string, Message = 'Words of the API.'): Reply => json({ Response: { Error: { Code, Message }, RequestId: 'r-7' } });

/** A source and the requests that it sends. */
export function sourceWith(replies: Reply | Reply[], options: Partial<TencentCloudOptions> = {}, own: Runtime = runtime) {
  const { fetch, seen } = network(new FakeRuntime(), ...[replies].flat());
  return { source: createTencentCloudSource({ endpoint, fetch, retry: { tries: 1 }, ...options }, own), seen };
}

/** What a request asks for. */
export const asked = ({ headers, body }: Seen) => ({
  action: headers.get('x-tc-action'),
  version: headers.get('x-tc-version'),
  parameters: JSON.parse(body ?? 'null') as Record<string, unknown>,
});
