import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

// The development server of the demo console. The builds have their own files in tools/.
export default defineConfig({
  appType: 'mpa', // an unknown address is 404, not the page again: a wrong endpoint must look wrong
  cacheDir: '.cache/vite',
  plugins: [msw({ mode: 'worker-only' })],
  optimizeDeps: {
    entries: ['index.html'], // not the pages of other examples, which are served by themselves
    include: ['lit', 'lit/decorators.js', '@lit/task', 'chart.js', 'valibot', 'msw', 'msw/browser'], // at once, not by reloading
  },
  server: {
    port: 5173,
    strictPort: true,
    watch: { ignored: ['**/{.cache,cdn,coverage,dist,storybook-static}/**'] }, // what is built and tried beside it is no part of the page
  },
});
