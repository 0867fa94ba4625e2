// Writes the JSON Schema of world scripts and the table of commands in mock-api/README.md, from mock-api/scripts.  [--out DIR]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { commandSchemas, ScriptCommand, WorldScript } from '../mock-api/scripts/schema.js';
import * as commands from '../mock-api/scripts/commands.js';
import * as fields from '../mock-api/scripts/fields.js';
import { readComments } from './openapi/comments.js';
import { componentSchemas, type Json } from './openapi/schemas.js';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'mock-api/scripts');
const { values } = parseArgs({ options: { out: { type: 'string', default: root } } });
const comments = ['fields.ts', 'commands.ts', 'schema.ts'].map((file) => readComments(path.join(folder, file)));
const { Moment, Amount, Name, Text, Period, AttributeField, Method } = fields;
const named = { WorldScript, ScriptCommand, ...commands, Moment, Amount, Name, Text, Period, AttributeField, Method };
const definitions = componentSchemas(named, Object.assign({}, ...comments) as (typeof comments)[number]);
const { WorldScript: document, ...others } = JSON.parse(JSON.stringify(definitions).replaceAll('#/components/schemas/', '#/$defs/')) as Record<string, Json>;

const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'World script', ...document, $defs: others };
write('mock-api/scripts/world-script.schema.json', `${JSON.stringify(schema, null, 2)}\n`);

const readme = fs.readFileSync(path.join(root, 'mock-api/README.md'), 'utf8');
const block = /(<!-- commands -->\n)[^]*?(<!-- \/commands -->)/;
if (!block.test(readme)) throw new Error('mock-api/README.md has no place for the commands');
write('mock-api/README.md', readme.replace(block, (_, start: string, end: string) => `${start}\n${table()}\n${end}`));

function table(): string {
  const nameOf = new Map(Object.entries(commands).map(([name, command]) => [command as unknown, name]));
  const rows = Object.entries(commandSchemas).map(([name, command]) => {
    const { properties = {}, required = [], description } = others[nameOf.get(command) ?? ''] as { properties?: Json; required?: string[]; description?: string };
    const members = Object.keys(properties).filter((member) => member !== 'do' && member !== 'at');
    return `| \`${name}\` | ${description ?? ''} | ${members.map((member) => `\`${member}${required.includes(member) ? '' : '?'}\``).join(' ')} |`;
  });
  return ['| `do` | What it does | Members beside `do` and `at` |', '|---|---|---|', ...rows, ''].join('\n');
}

function write(file: string, text: string): void {
  const target = path.join(values.out, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}
