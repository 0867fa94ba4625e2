import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import { configure } from '../src/index.js';
import { forControls, withoutPage } from '../stories/docs/controls.js';
import { pseudoMessages } from '../stories/pseudo.js';
import ElementPage from './element-page.mdx';
import { ThemedDocs } from './themed-docs.js';

interface LookOfRun {
  readonly env: { readonly STORY_LOOK?: Readonly<Record<string, unknown>> };
}

setCustomElementsManifest(forControls(manifest));

/** Every story brings a source over a backend of its own; here is only what the page around it decides. */
export default {
  tags: ['autodocs'],
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true } },
    locale: { toolbar: { title: 'Language', icon: 'globe', items: ['en', 'zh-CN', 'ja', 'ko', 'pseudo'], dynamicTitle: true } },
    density: { toolbar: { title: 'Density', icon: 'listunordered', items: ['comfortable', 'compact'], dynamicTitle: true } },
    direction: { toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
  },
  // What a run of the tests asks for, see vitest.config.ts.
  initialGlobals: { theme: 'light', locale: 'en', density: 'comfortable', direction: 'ltr', ...(import.meta as unknown as LookOfRun).env.STORY_LOOK },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { source: { transform: withoutPage }, container: ThemedDocs, page: ElementPage, toc: { headingSelector: 'h2, h3', title: 'On this page' } },
    layout: 'fullscreen',
    options: { storySort: { order: ['Introduction', 'Playground', 'Guides', ['Embedding', 'Authentication', 'Theming', 'Recipes'], 'Elements', 'Dialogs', 'Everywhere', 'Contract', ['Reference', 'Types']] } },
  },
  beforeEach({ globals }) {
    const { theme, locale, density, direction } = globals as Record<string, string>;
    const page = document.documentElement;
    const isPseudo = locale === 'pseudo';
    page.lang = isPseudo ? 'en' : (locale ?? 'en');
    page.dir = direction ?? 'ltr';
    page.dataset['theme'] = theme ?? 'light';
    configure({ density: density === 'compact' ? 'compact' : 'comfortable', messages: isPseudo ? pseudoMessages : undefined });
  },
  decorators: [(story) => html`<main class="story">${story()}</main>`],
} satisfies Preview;
