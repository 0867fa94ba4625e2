// The page: elements, a source that asks the proxy, and a token of the portal's own. No secret of the cloud comes here.
import { configure, define } from 'packmeter';
import { createTencentCloudSource } from 'packmeter/sources/tencent-cloud';

const source = createTencentCloudSource({
  endpoint: document.body.dataset.proxy,
  getToken: async ({ signal }) => (await fetch('./session-token', { signal })).json(),
});

configure({ source });
define();
