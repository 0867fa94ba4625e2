/**
 * The routes whose rules are here. An element brings those it asks first; the rules of the others, of writes for the
 * most part, are fetched when one of them is first called, so that a page does not carry what nobody does there.
 */
import type { GenericSchema } from 'valibot';
import { basicRoutes } from '../contract/routes/basic.js';
import type { RouteName } from '../contract/routes.js';
import { fetched } from '../loading/fetched.js';
import { lost } from './within.js';

/** What a client must know of a route. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly answer: GenericSchema | null;
  readonly write?: boolean;
  readonly conditional?: boolean;
}

/** Some routes by their names. */
export type Routes = Readonly<Partial<Record<RouteName, Route>>>;

const known: Partial<Record<RouteName, Route>> = { ...basicRoutes };

/** Makes routes known that came with an element. */
export function bringRoutes(routes: Routes): void {
  Object.assign(known, routes);
}

/** A route, if its rules are here. */
export const routeNow = (name: RouteName): Route | undefined => known[name];

/** A route whose rules are fetched first; for a caller, that is a part of the call. Rejects with an ApiError only. */
export async function fetchRoute(name: RouteName, endpoint: string): Promise<Route> {
  try {
    const { routes } = await fetched(() => import('../contract/routes.js'));
    bringRoutes(routes);
    return routes[name];
  } catch (cause) {
    throw lost(endpoint, cause);
  }
}
