// The open side: who may ask, for what, and what they are told.
import { randomUUID, timingSafeEqual, createHash } from 'node:crypto';
import { actions, createUpstream } from './upstream.mjs';

const mostBytes = 64 * 1024;

/** What the proxy itself refuses with. */
class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A listener for `http.createServer`. */
export function createProxy(config) {
  const upstream = createUpstream(config);

  return async (request, response) => {
    const id = randomUUID();
    try {
      admit(request, response, config.origins);
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
      const { action, parameters } = await questionOf(request, config);
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const text = await upstream(action, parameters, gone.signal).catch((cause) => {
        // The cause may tell of the inner network, and is for the log alone.
        console.error(`${id} ${action}: ${cause.message}`);
        throw new Refusal(502, 'badGateway', 'The service could not be reached.');
      });
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Request-Id': id }).end(text);
    } catch (error) {
      const known = error instanceof Refusal;
      if (!known) console.error(`${id} ${error.stack}`);
      refuse(response, known ? error : new Refusal(500, 'internalError', 'The proxy failed.'), id);
    }
  };
}

/** Lets pages of the configured origins read the answer, and turns away those of others. */
function admit(request, response, origins) {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin === undefined) return;
  if (!origins.has(origin)) throw new Refusal(403, 'forbidden', 'Pages of this origin may not ask.');
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id');
  if (request.method !== 'OPTIONS') return;
  response.setHeader('Access-Control-Allow-Methods', 'POST');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, X-TC-Action, X-TC-Version');
  response.setHeader('Access-Control-Max-Age', '600');
}

async function questionOf(request, { accessToken }) {
  if (!isCaller(request, accessToken)) throw new Refusal(401, 'unauthenticated', 'The token is missing or not valid.');
  if (request.method !== 'POST') throw new Refusal(405, 'methodNotAllowed', 'Only POST is possible.');
  if (request.headers['content-type']?.split(';')[0].trim() !== 'application/json') throw new Refusal(415, 'unsupportedMediaType', 'Send JSON.');
  const action = request.headers['x-tc-action'] ?? '';
  const version = actions.get(action)?.version;
  if (version === undefined) throw new Refusal(403, 'forbidden', 'This action is not among those that may be called.');
  if (request.headers['x-tc-version'] !== version) throw new Refusal(403, 'forbidden', `Only version ${version} of this action may be called.`);
  return { action, parameters: await parametersOf(request) };
}

/** Who may ask. Here one token is as good as another; a real portal looks up the session, and what its user may see. */
function isCaller(request, accessToken) {
  const digest = (text) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${accessToken}`));
}

async function parametersOf(request) {
  const parts = [];
  let bytes = 0;
  for await (const part of request) {
    bytes += part.length;
    if (bytes > mostBytes) throw new Refusal(413, 'limitExceeded', `A body has ${mostBytes} bytes at most.`);
    parts.push(part);
  }
  try {
    const parameters = JSON.parse(Buffer.concat(parts).toString('utf8'));
    if (typeof parameters === 'object' && parameters !== null && !Array.isArray(parameters)) return parameters;
  } catch {
    // Told below, like JSON that is no object.
  }
  throw new Refusal(400, 'malformedBody', 'The body is not a JSON object.');
}

/** A problem as the widgets understand it (RFC 9457). */
function refuse(response, { status, code, message }, requestId) {
  if (response.headersSent) return void response.destroy();
  const problem = { type: 'about:blank', title: message, status, code, detail: message, requestId, retryable: status === 502 };
  response.writeHead(status, { 'Content-Type': 'application/problem+json', 'X-Request-Id': requestId }).end(JSON.stringify(problem));
}
