// custom-elements.json: what the elements offer, read from their source.
import { sourceTypes } from './manifest-types.mjs';

// Registration lives apart from the classes, so the folder of an element tells its tag.
const tags = {
  name: 'tags-from-folders',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of customElementsManifest.modules) {
      const [, tag] = /^src\/elements\/([^/]+)\/\1\.ts$/.exec(module.path) ?? [];
      if (!tag) continue;
      for (const declaration of module.declarations.filter(({ kind }) => kind === 'class')) {
        declaration.tagName = tag;
        declaration.customElement = true;
      }
    }
  },
};

// What a host cannot reach is not part of the manifest.
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(({ declarations }) => declarations.some(({ customElement }) => customElement));
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        // Events are told by one function that takes their name: what the analyser sees there is its parameter.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('packmeter-'));
        if (!declaration.members) continue;
        declaration.members = declaration.members.filter(
          ({ name, privacy, static: isStatic }) => !['private', 'protected'].includes(privacy) && !name.startsWith('#') && !(isStatic && name === 'styles'),
        );
      }
    }
  },
};

// The analyser writes types as the source does: by names that mean nothing outside, and those of events not at all.
const typesInFull = {
  name: 'types-in-full',
  packageLinkPhase({ customElementsManifest }) {
    const { wordsOf, eventsOf } = sourceTypes();
    const types = eventsOf('src/parts/events.ts', 'PackmeterEventMap');
    for (const { path, declarations } of customElementsManifest.modules) {
      for (const { name: className, members = [], attributes = [], events = [] } of declarations) {
        for (const member of members) {
          const words = member.type?.text.includes("'") ? undefined : wordsOf(path, className, member.name);
          if (!words) continue;
          member.type = { text: words };
          for (const attribute of attributes.filter(({ fieldName }) => fieldName === member.name)) attribute.type = { text: words };
        }
        for (const event of events) event.type = { text: types.get(event.name) };
      }
    }
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/parts/packmeter-element.ts'],
  exclude: ['**/*.styles.ts'],
  litelement: true,
  packagejson: false,
  plugins: [tags, publicOnly, typesInFull],
};
