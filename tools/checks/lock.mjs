// The lock file names no registry and lacks no platform's package.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

export function lockProblems() {
  const { packages } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const manifest = JSON.parse(fs.readFileSync(file.replace('package-lock', 'package'), 'utf8'));
  return [...rootDiffers(packages[''], manifest), ...Object.entries(packages).flatMap(([where, entry]) => [
    ...(entry.resolved && !entry.link ? [`${where || 'the root'} names an address: ${entry.resolved}. Is .npmrc in force?`] : []),
    ...missingOptional(where, entry, packages),
  ])];
}

function rootDiffers(locked, manifest) {
  return ['dependencies', 'devDependencies'].flatMap((group) =>
    Object.entries(manifest[group]).flatMap(([name, version]) => [
      ...(locked[group]?.[name] === version ? [] : [`${name} is ${version} in package.json, ${locked[group]?.[name]} in the lock file.`]),
      ...(/^\d/.test(version) ? [] : [`${name} is not pinned: ${version}.`]),
    ]),
  );
}

// A registry may lack a platform's package of a new version; npm then drops it from the lock, and `npm ci` fails later.
function missingOptional(where, entry, packages) {
  return Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !levels(where).some((level) => packages[`${level}node_modules/${name}`]))
    .map((name) => `${where || 'the root'} wants ${name}, which the lock file lacks.`);
}

/** Every folder that Node searches from a package for its dependencies, as a prefix. */
function levels(where) {
  if (where === '') return [''];
  const parent = where.slice(0, Math.max(0, where.lastIndexOf('/node_modules/')));
  return [`${where}/`, ...levels(parent)];
}
