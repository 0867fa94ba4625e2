/** Registration that never throws: a page that already has a tag keeps it, and is told so once. */

/** A class of the kit, which says its version. */
export interface PackmeterClass extends CustomElementConstructor {
  readonly packmeterVersion: string;
}

/** Gives a class its tag. The same version twice is silent; another owner of the tag gives one warning that names both. */
export function register(tag: string, element: PackmeterClass): void {
  // Imported on a server there is no registry, and nothing to do.
  if (typeof customElements === 'undefined') return;
  const owner = customElements.get(tag);
  if (!owner) {
    // A class can have one tag only: under a second tag it goes as a class of its own.
    customElements.define(tag, taken.has(element) ? class extends element {} : element);
    taken.add(element);
    return;
  }
  const theirs = (owner as Partial<PackmeterClass>).packmeterVersion;
  if (theirs === element.packmeterVersion) return;
  console.warn(
    `packmeter ${element.packmeterVersion}: <${tag}> already belongs to ${theirs ? `packmeter ${theirs}` : `another library (${owner.name || 'unnamed class'})`}, which stays. Use define({suffix}) to run both.`,
  );
}

const taken = new WeakSet<CustomElementConstructor>();
