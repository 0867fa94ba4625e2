import { renderToString } from 'react-dom/server';

/** The page as HTML. The endpoint is known before the app is imported, as it is in the browser. */
export async function render(endpoint: string): Promise<{ readonly app: string; readonly script: string }> {
  Object.assign(globalThis, { packmeterEndpoint: endpoint });
  const { App } = await import('./app');
  const script = `globalThis.packmeterEndpoint = ${JSON.stringify(endpoint).replaceAll('<', '\\u003c')}`;
  return { app: renderToString(<App />), script };
}
