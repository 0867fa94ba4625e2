// Serves an app as its owner would: what was built, or the folder itself where nothing is built.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** @param {string} name @param {string} dir */
export async function serveHost(name, dir) {
  const built = path.join(dir, name === 'react-ssr' ? 'dist/client' : 'dist');
  const folder = fs.existsSync(built) ? built : dir;
  const rendered = name === 'react-ssr' ? (await import(pathToFileURL(path.join(dir, 'dist/server/server.js')).href)).render : undefined;
  const server = http.createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, path.normalize(pathname === '/' ? '/index.html' : pathname));
    const content = older(pathname, dir) ?? (fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : undefined);
    if (content === undefined) return response.writeHead(404).end();
    const html = pathname === '/' && rendered ? await withApp(content.toString(), await rendered(searchParams.get('api'))) : content;
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' }).end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const withApp = (page, { app, script }) => page.replace('<!--script-->', `<script>${script}</script>`).replace('<!--app-->', () => app);

/** Under /older/, the same package as another version: the number is written into its code. */
function older(pathname, dir) {
  if (!pathname.startsWith('/older/')) return undefined;
  const file = path.join(dir, 'node_modules/packmeter/cdn', path.normalize(pathname.slice('/older/'.length)));
  if (!fs.existsSync(file)) return undefined;
  const { version } = JSON.parse(fs.readFileSync(path.join(dir, 'node_modules/packmeter/package.json'), 'utf8'));
  return Buffer.from(fs.readFileSync(file, 'utf8').replaceAll(version, '0.0.9'));
}
