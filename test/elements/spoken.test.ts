/**
 * What a screen reader says of each element, read from its first word to its last by a virtual one. A change of any phrase
 * shows in the difference of __snapshots__/spoken.test.snap.js, made anew by
 * `npm test -- test/elements/spoken.test.ts --update-snapshots`.
 */
import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { compareSnapshot } from '@web/test-runner-commands';
import type { PackmeterElement } from '../../src/parts/packmeter-element.js';
import { backendSource, mount, parts, shows, sourceOver, type tags, waitUntil } from './support.js';

type Tag = (typeof tags)[number];

/** An element with its answers, in the smallest world that has all there is to say. */
const standing: Readonly<Record<Tag, { readonly world: 'combo' | 'expiring' | 'typical'; readonly properties: object; readonly shows: string }>> = {
  'pack-overview': { world: 'combo', properties: {}, shows: 'combo-functions' },
  'deduction-table': { world: 'combo', properties: {}, shows: 'rows checked' },
  'usage-chart': { world: 'typical', properties: { product: 'mps' }, shows: 'Name the others' },
  'renewal-settings': { world: 'expiring', properties: { packId: 'plan-week' }, shows: 'plan-week' },
  'export-records': { world: 'combo', properties: {}, shows: 'No exports' },
  'plugin-list': { world: 'typical', properties: {}, shows: '5 plug-ins' },
};

/** The phrases of everything in an element, in reading order. Choices that are not open are left out. */
async function phrases(element: PackmeterElement): Promise<string> {
  const said: string[] = [];
  // The virtual reader does not look into shadow trees by itself.
  for (const container of element.shadowRoot!.children) said.push(...(await read(container)));
  return said.filter((phrase) => !/^(?:end of |option, )/.test(phrase)).join('\n');
}

async function read(container: Element): Promise<readonly string[]> {
  await virtual.start({ container });
  try {
    const where = async () => [virtual.activeNode, await virtual.lastSpokenPhrase()] as const;
    const [node, phrase] = await where();
    const isFirst = ([at, said]: Awaited<ReturnType<typeof where>>) => at === node && said === phrase;
    await virtual.next();
    // After the last word it begins again.
    while (!isFirst(await where())) await virtual.next();
    return (await virtual.spokenPhraseLog()).slice(0, -1);
  } finally {
    await virtual.stop();
  }
}

describe('a screen reader', () => {
  for (const [tag, { world, properties, shows: word }] of Object.entries(standing)) {
    it(`reads <${tag}>`, async () => {
      const element = mount<PackmeterElement>(tag, { source: backendSource(world).source, ...properties });
      await shows(element, word);
      await waitUntil(() => parts(element, '.skeleton, [aria-busy="true"]').length === 0, `${tag} to wait for nothing`);
      await compareSnapshot({ name: tag, content: await phrases(element) });
    });
  }

  it('reads what went wrong and what can be done', async () => {
    const element = mount<PackmeterElement>('pack-overview', { source: sourceOver(() => Promise.reject(new TypeError('offline'))) });
    await waitUntil(() => parts(element, '[role="alert"]').length > 0);
    await compareSnapshot({ name: 'unreachable', content: await phrases(element) });
  });
});
