import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

// An installed Chromium, where CHROMIUM_PATH names one; else the one of `npx playwright install chromium`.
const browser = () => ({
  enabled: true,
  headless: true,
  provider: playwright({ launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] } }),
  instances: [{ browser: 'chromium' as const }],
});

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['tests/*.node.test.ts'], environment: 'node' } },
      { test: { name: 'browser', include: ['tests/*.browser.test.ts'], browser: browser() } },
      { extends: true, plugins: [storybookTest({ configDir: '.storybook' })], test: { name: 'stories', testTimeout: 20_000, browser: browser() } },
    ],
  },
});
