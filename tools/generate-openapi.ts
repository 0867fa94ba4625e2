// Writes openapi.json from the schemas, routes and comments of src/contract.  [--out FILE]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readComments } from './openapi/comments.js';
import { openApiDocument } from './openapi/document.js';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(root, 'openapi.json') } } });
const document = openApiDocument(readComments(path.join(root, 'src/contract/index.ts')));
fs.writeFileSync(values.out, `${JSON.stringify(document, null, 2)}\n`);
