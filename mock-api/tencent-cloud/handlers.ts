/** The door for MSW: in a page behind a service worker, in tests, in a server made of handlers. */
import { http, type HttpHandler } from 'msw';
import type { Door } from './door.js';

/**
 * Handlers that answer at the root of hosts.
 * @param origin where: `https://mps.tencentcloudapi.com`, or `*` for any host. Default `*`
 */
export const tencentCloudHandlers = (door: Door, origin = '*'): HttpHandler[] => [http.all(`${origin}/`, ({ request }) => door.answer(request))];
