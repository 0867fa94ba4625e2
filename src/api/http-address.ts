/** From an endpoint and a route to the address of a request. */
import { ApiError } from './api-error.js';

/** What stands in an address. */
export interface AddressParts {
  readonly id?: string;
  readonly query?: object;
}

/**
 * The address of a route. Members of the query that are undefined or null are left out, arrays are repeated: an
 * empty array says nothing. Throws `configuration` when the endpoint is none, `notFound` when no path can hold the id.
 */
export function addressOf(endpoint: string, path: string, { id = '', query = {} }: AddressParts): URL {
  const url = endpointUrl(endpoint);
  url.pathname = url.pathname.replace(/\/+$/, '') + path.replace('{id}', () => segment(id));
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) url.searchParams.append(name, String(one));
    }
  }
  return url;
}

/**
 * An endpoint is an http(s) address or begins with `/`, `./` or `../`. A bare `api.example.com/v1` would be taken for
 * a folder of the page, and is refused: its author meant a host.
 */
function endpointUrl(endpoint: string): URL {
  // Stryker disable next-line OptionalChaining: a test without a page holds this
  const page = globalThis.location?.href;
  const relative = /^\.{0,2}\//.test(endpoint);
  if ((relative || /^https?:\/\//i.test(endpoint)) && URL.canParse(endpoint, page)) {
    const url = new URL(endpoint, page);
    url.hash = '';
    // fetch refuses an address with a user name, and an error must never repeat a password.
    if (url.protocol.startsWith('http') && !url.username && !url.password) return url;
  }
  if (!endpoint) throw new ApiError('configuration', { detail: 'no endpoint is set' });
  throw new ApiError('configuration', { detail: 'the endpoint is not an http(s) address', url: endpoint.replace(/.*@/s, '…@') });
}

/** An id as one segment. A URL would swallow `.` and `..`, so no resource can have such an id. */
function segment(id: string): string {
  // Half a character, a lone surrogate, has no encoding.
  if (!/^\.{0,2}$|\p{Surrogate}/u.test(id)) return encodeURIComponent(id);
  throw new ApiError('notFound', { detail: 'no resource has this id' });
}
