// No bundle of the script-tag build is larger than allowed.
import { builtScriptTag } from '../build-for-tests.mjs';
import { bundleSizes } from '../build/sizes.mjs';

export async function sizeProblems() {
  return bundleSizes(await builtScriptTag())
    .filter(({ brotli, limit }) => limit && brotli > limit)
    .map(({ name, brotli, limit, files }) => `${name} takes ${(brotli / 1000).toFixed(1)} kB of ${limit / 1000} (${files.join(', ')})`);
}
