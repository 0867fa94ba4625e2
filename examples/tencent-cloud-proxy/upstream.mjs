// The signed side: Tencent Cloud's own SDK builds, signs and sends each request.
import { CommonClient } from 'tencentcloud-sdk-nodejs-common';

/** Everything that a page may have called for it: reads, and these alone. */
export const actions = new Map([
  ['DescribeUsageData', { service: 'mps', version: '2019-06-12' }],
  ['DescribeLivePackageInfo', { service: 'live', version: '2018-08-01' }],
]);

/** Hands the answer on as it came: the SDK would read it, and round integers beyond 2^53. */
class PassingClient extends CommonClient {
  async parseResponse(response) {
    if (response.status !== 200) throw new Error(`The service answered ${response.status}.`);
    return response.text();
  }
}

/**
 * Calls an action with the parameters that a page gave. Answers with the text of the answer, errors of the API included;
 * throws when there is none.
 */
export function createUpstream({ credential, endpoints, protocol }) {
  const clients = new Map(
    [...actions].map(([name, { service, version }]) => [
      name,
      new PassingClient(endpoints[service], version, {
        credential,
        profile: { httpProfile: { endpoint: endpoints[service], protocol, reqTimeout: 15 } },
      }),
    ]),
  );
  return (action, parameters, signal) => clients.get(action).request(action, parameters, { signal });
}
