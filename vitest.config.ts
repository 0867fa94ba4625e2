import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type Plugin } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './tools/chromium.mjs';

const pictures = fileURLToPath(new URL('stories/pictures', import.meta.url));

/** The look that stories are drawn in: globals of Storybook, and `forced` for forced colours. None is that of the pictures. */
const look = JSON.parse(process.env.STORY_LOOK ?? '{}') as { readonly forced?: boolean; readonly locale?: string };
const arePictured = Object.keys(look).length === 0 && process.env.STORY_PICTURES !== 'none';

// Every story is a test: it renders, its play function passes, axe finds nothing, and it looks like its picture.
export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    projects: [
      {
        extends: true,
        define: { 'import.meta.env.STORY_LOOK': JSON.stringify(look) },
        plugins: [...(look.locale ? [withoutPlay()] : []), storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'stories',
          testTimeout: 60_000,
          setupFiles: [...(arePictured ? ['.storybook/pictures.ts'] : []), ...(look.forced ? ['.storybook/forced-colours.ts'] : [])],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: await chromiumPath(), args: chromiumArgs },
              contextOptions: { reducedMotion: 'reduce', forcedColors: look.forced ? 'active' : 'none' },
            }),
            instances: [{ browser: 'chromium' }],
            expect: {
              toMatchScreenshot: {
                comparatorName: 'pixelmatch',
                // As much as a palette changes, and the edges of letters.
                comparatorOptions: { threshold: 0.15, allowedMismatchedPixelRatio: 0.0005 },
                resolveScreenshotPath: ({ arg, ext, testFileName }) => path.join(pictures, testFileName.replace('.stories.ts', ''), `${arg}${ext}`),
              },
            },
          },
        },
      },
    ],
  },
});

/** Plays look for words in English: in another language, stories stand as they are drawn. */
function withoutPlay(): Plugin {
  return {
    name: 'stories-without-play',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.stories.ts')) return null;
      const names = [...code.matchAll(/^export const (\w+): Story(?:Obj)?\b/gm)].map(([, name]) => name);
      return `${code}\ndelete (meta as { play?: unknown }).play;\nfor (const story of [${names.join(', ')}]) delete (story as { play?: unknown }).play;\n`;
    },
  };
}
