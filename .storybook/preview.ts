import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '../custom-elements.json';
import { createBackend, type Fault, type WorldName } from '../mock-api/index.js';
import { configure } from '../src/index.js';

setCustomElementsManifest(manifest);

/** What a story may ask of the backend behind it. */
export interface BackendParameters {
  /** The world it holds; default `typical`. */
  world?: WorldName;
  /** What goes wrong. */
  faults?: readonly Fault[];
  /** Milliseconds that every answer takes. */
  latency?: number;
}

export default {
  tags: ['autodocs'],
  loaders: [mswLoader()],
  globalTypes: {
    theme: { toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true } },
    locale: { toolbar: { title: 'Language', icon: 'globe', items: ['en', 'zh-CN'], dynamicTitle: true } },
    density: { toolbar: { title: 'Density', icon: 'listunordered', items: ['comfortable', 'compact'], dynamicTitle: true } },
    direction: { toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true } },
  },
  initialGlobals: { theme: 'light', locale: 'en', density: 'comfortable', direction: 'ltr' },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    // Stories have backends of their own, and a page has one service worker: on a page of several each gets a frame.
    docs: { story: { inline: false, height: '560px' } },
  },
  beforeEach({ msw, parameters, globals }) {
    const { world, faults = [], latency = 0 } = (parameters['backend'] ?? {}) as BackendParameters;
    const backend = createBackend({ base: '*/v1', latency, ...(world && { world }) });
    backend.faults.set(faults);
    msw.use(...backend.handlers);
    const { theme, locale, density, direction } = globals as Record<string, string>;
    document.documentElement.lang = locale ?? 'en';
    document.documentElement.dir = direction ?? 'ltr';
    document.documentElement.style.colorScheme = theme ?? 'light';
    document.body.style.background = theme === 'dark' ? '#0d1117' : '#ffffff';
    configure({ endpoint: '/v1', theme: theme === 'dark' ? 'dark' : 'light', density: density === 'compact' ? 'compact' : 'comfortable' });
  },
  decorators: [(story) => html`<main>${story()}</main>`],
} satisfies Preview;
