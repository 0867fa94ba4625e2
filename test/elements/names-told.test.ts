/** Whoever speaks to a computer says what is written on a button: its name, in every translation, holds what it shows. */
import { expect } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
// It puts itself into the window, as in a page without modules.
import 'axe-core/axe.min.js';
import { createBackend, createFetch } from '../../mock-api/index.js';
import { availableLocales, defaultLocale } from '../../src/i18n/locales.js';
import { stages } from '../faults/bad-data.js';
import { pressEveryButton } from '../faults/every-button.js';
import { mount, sourceOver, tags } from './support.js';

declare const axe: { run(context: Element, options: object): Promise<AxeResults> };

/** WCAG 2.5.3, Label in Name. It is not among the rules that are run where nothing is said of it. */
const rule = 'label-content-name-mismatch';

describe('the names of controls', () => {
  afterEach(() => localStorage.clear());

  // English is looked at by axe wherever elements are.
  for (const lang of availableLocales.filter((locale) => locale !== defaultLocale)) {
    for (const tag of tags) {
      it(`hold what <${tag}> shows in ${lang}, whatever is opened`, async function () {
        this.timeout(120_000);
        let underWay = 0;
        const fetch = createFetch(createBackend({ world: stages[tag].world, requestsPerSecond: 1_000_000 }));
        const source = sourceOver((...request) => {
          underWay += 1;
          return fetch(...request).finally(() => (underWay -= 1));
        });
        const element = mount(tag, { ...stages[tag].properties, lang, source });
        const wrong = new Set<string>();
        const { buttons } = await pressEveryButton(element, 24, () => underWay === 0, async (after) => {
          const { violations } = await axe.run(element, { runOnly: [rule] });
          for (const { html } of violations.flatMap(({ nodes }) => nodes)) wrong.add(`after ${after}: ${html}`);
        });
        expect([...wrong]).to.deep.equal([]);
        expect(buttons.length).to.be.above(2);
      });
    }
  }
});
