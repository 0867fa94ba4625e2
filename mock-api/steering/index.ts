/** Steering a running server: under /__mock, beside the contract, with its problems. Nothing else changes a served world. */
import type { Backend } from '../backend.js';
import { problem, Refusal } from '../handlers/problems.js';
import { readBody, refuseQuery } from '../handlers/request.js';
import { asRefusal, authorise } from '../handlers/route.js';
import * as v from 'valibot';
import type { Journal } from './journal.js';
import { steeringRoutes } from './routes.js';

export { Journal, type Store } from './journal.js';

/** True for requests that steer. */
export const isSteering = ({ pathname }: URL): boolean => pathname === '/__mock' || pathname.startsWith('/__mock/');

/** Answers a request that steers. Changes are stored before the answer is given. */
export async function steer(backend: Backend, journal: Journal, request: Request): Promise<Response> {
  const requestId = backend.nextRequestId();
  try {
    const text = await request.text();
    backend.tick();
    authorise(backend, request);
    const url = new URL(request.url);
    const handle = handlerOf(url.pathname, request.method === 'HEAD' ? 'GET' : request.method);
    refuseQuery(url);
    const body: unknown = text === '' ? undefined : readBody(v.unknown(), request, text);
    const answer = handle({ backend, journal, body });
    journal.flush();
    return new Response(JSON.stringify(answer), {
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Request-Id': requestId },
    });
  } catch (error) {
    return problem(asRefusal(error), requestId);
  }
}

function handlerOf(pathname: string, method: string) {
  const methods = Object.hasOwn(steeringRoutes, pathname) ? steeringRoutes[pathname] : undefined;
  if (!methods) throw new Refusal('notFound', `There is nothing at ${pathname}.`);
  if (!Object.hasOwn(methods, method)) throw new Refusal('methodNotAllowed', `${method} is not possible here.`, [], { Allow: Object.keys(methods).join(', ') });
  return methods[method]!;
}
