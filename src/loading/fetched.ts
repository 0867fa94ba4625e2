/** Modules that are fetched when they are needed, and how one is had after all that could not be fetched. */

/**
 * Fetches a module. Most browsers remember that a file could not be fetched, and never ask for it again under that address
 * (HTML did not let them until 2026: https://github.com/whatwg/html/pull/10327), so it is asked for under another one.
 * Their errors name the address; those of a bundler's own loader do not, and it forgets by itself.
 *
 * Not on a page with an import map: where that has hashes, nothing may run that has none, and another address has none.
 */
export async function fetched<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const address = String(error).split('imported module: ')[1];
    if (!address || document.querySelector('[type=importmap]')) throw error;
    return (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}?${Date.now()}`)) as Module;
  }
}
