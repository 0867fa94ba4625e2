// npm run mock-api -- [options]: serves the mock backend over HTTP. The options are told by --help.
import './node-version.mjs';
import { register } from 'tsx/esm/api';

register();
await import('../mock-api/cli.ts');
