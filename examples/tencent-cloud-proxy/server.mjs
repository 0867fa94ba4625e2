// Starts the proxy with what the environment says, and stops it when it is told to.
import http from 'node:http';
import process from 'node:process';
import { ConfigError, readConfig } from './config.mjs';
import { createProxy } from './proxy.mjs';

try {
  const config = readConfig(process.env);
  const server = http.createServer(createProxy(config));
  server.requestTimeout = 10_000;
  server.listen(config.port, config.host, () => {
    const { port } = server.address();
    console.log(`Proxy at http://${config.host}:${port}/ for ${[...config.origins].join(', ')}`);
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.close());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
