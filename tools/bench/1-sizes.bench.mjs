import { builtScriptTag } from '../build-for-tests.mjs';
import { bundleSizes } from '../build/sizes.mjs';

export const title = 'Bytes of the script-tag build';
export const about = 'Brotli, with everything that the file imports at once. Lazy files are fetched when they are needed.';

export async function run() {
  const sizes = bundleSizes(await builtScriptTag());
  const kB = (bytes) => (bytes === undefined ? '' : (bytes / 1000).toFixed(1));
  return { head: ['File', 'kB', 'Goal'], rows: sizes.map(({ name, brotli, goal }) => [`\`${name}\``, kB(brotli), kB(goal)]) };
}
