/**
 * After its play, a story is compared with its picture in stories/pictures. A comparison waits until the story looks like
 * its picture; only when pictures are made anew must something else say that the story stands.
 */
import { afterEach, expect, vi } from 'vitest';
import { page, server } from 'vitest/browser';
import './pictures.css';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') return;
  const story = document.querySelector('main.story');
  if (!story) throw new Error(`${task.name} has left the page before it was compared with its picture.`);
  if (server.config.snapshotOptions.updateSnapshot !== 'none') await standing(story);
  await document.fonts.ready;
  const { innerWidth: width, innerHeight: height } = window;
  // What lies below the window would be blank.
  await page.viewport(width, Math.max(height, story.scrollHeight));
  await expect.element(page.elementLocator(story)).toMatchScreenshot(task.name.replaceAll(/\W+/g, '-').toLowerCase());
  await page.viewport(width, height);
});

/** Resolves when nothing in the story waits any more; a story whose answer never comes waits for its whole life. */
async function standing(story: Element): Promise<void> {
  const waiting = (root: ParentNode): boolean =>
    [...root.querySelectorAll('*')].some((each) => each.matches('.skeleton, [aria-busy="true"]') || (each.shadowRoot !== null && waiting(each.shadowRoot)));
  await vi.waitUntil(() => !waiting(story), { timeout: 4_000 }).catch(() => undefined);
}
