import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

// The development server of the demo console. The builds have their own files in tools/.
export default defineConfig({
  appType: 'mpa', // an unknown address is 404, not the page again: a wrong endpoint must look wrong
  cacheDir: '.cache/vite',
  plugins: [msw({ mode: 'worker-only' })],
  server: { port: 5173, strictPort: true },
});
