/** What a reader gets when a part that was pressed for cannot be fetched, and how it is had after all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { engines, startPartner, untilShown, type Partner } from './embedding-support.js';

/** What is pressed, the file that does not come then, what is said of it, what is pressed again, and what is there once it has come. */
const parts = [
  ['export-records', 'Export again', /elements-export-records-again/, 'This part could not be shown. The rest of the page is not affected.', 'Try again', 'The file was asked for again.'],
  ['deduction-table', 'Where it went', /elements-deduction-table-spending/, 'This part could not be fetched. Press the button again.', 'Where it went', 'The groups add up to the total'],
  ['deduction-table', 'Why not taken', /elements-deduction-table-uncovered/, 'This part could not be fetched. Press the button again.', 'Why not taken', 'usages, together'],
  ['deduction-table', 'Export', /elements-deduction-table-export-part/, 'This part could not be fetched. Press the button again.', 'Export', 'Export deduction details'],
] as const;

for (const engine of engines) {
  describe(`a part that cannot be fetched, in ${engine}`, { timeout: 120_000 }, () => {
    let partner: Partner;

    before(async () => {
      partner = await startPartner((endpoint) => ['export-records', 'deduction-table'].map((tag) => `<${tag} lang="en" endpoint="${endpoint}" product="trtc"></${tag}>`).join(''), engine);
    });
    after(() => partner?.close());

    const press = (page: Page, tag: string, words: string) =>
      page.waitForFunction(
        (element, wanted) => {
          const button = [...document.querySelector(element)!.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent.includes(wanted));
          button?.click();
          return button !== undefined;
        },
        {},
        tag,
        words,
      );

    for (const [tag, words, file, said, again, there] of parts) {
      it(`is told of beside “${words}”, and comes when “${again}” is pressed`, async () => {
        const { page, refused, mend } = await partner.without(file);
        await press(page, tag, words);
        await untilShown(page, tag, [said]);
        assert.ok(refused.length > 0);
        mend();
        await press(page, tag, again);
        await untilShown(page, tag, [there]);
        const left = await page.evaluate((element, gone) => document.querySelector(element)!.shadowRoot!.textContent.includes(gone), tag, said);
        assert.equal(left, false, 'the note is gone');
        await page.close();
      });
    }
  });
}
