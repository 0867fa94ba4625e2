/** A module that is fetched once for the whole page. From then on it is there at once, and nobody sees grey shapes in its place. */
import { fetched } from '../../loading/fetched.js';

export function once<Module>(fetch: () => Promise<Module>): () => Module | Promise<Module> {
  let module: Module | undefined;
  return () => module ?? fetched(fetch).then((brought) => (module = brought));
}
