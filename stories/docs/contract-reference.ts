/** The published contract as a page, read from openapi.json. */
import document from '../../openapi.json';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Answer {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Answer;
  readonly responses: Readonly<Record<string, Answer>>;
}

const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const components = document.components as unknown as {
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly responses: Readonly<Record<string, Answer>>;
};

/** What holds for every route. */
export const introduction = document.info.description;

/** Every route by its subject: parameters, body, answers. */
export function routes(): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).filter(([method]) => /^(?:get|put|post|delete|patch)$/.test(method)).map(([method, operation]) => ({ path, method, operation })),
  );
  return document.tags
    .map(({ name, description }) => {
      const own = all.filter(({ operation }) => operation.tags?.includes(name));
      return [`## ${capital(name)}`, description, ...own.map(route)].join('\n\n');
    })
    .join('\n\n');
}

/** Every type that a route names. */
export function types(): string {
  return Object.entries(components.schemas)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, schema]) => [`## ${name}`, said(schema), schema.properties ? members(schema) : kind({ ...schema, description: '' })].filter(Boolean).join('\n\n'))
    .join('\n\n');
}

function route({ path, method, operation }: { readonly path: string; readonly method: string; readonly operation: Operation }): string {
  const parameters = (operation.parameters ?? []).map((parameter) => (parameter.$ref ? components.parameters[named(parameter.$ref)]! : parameter));
  const answers = Object.entries(operation.responses).map(([status, answer]) => [status, answer.$ref ? components.responses[named(answer.$ref)]! : answer] as const);
  return [
    `### ${method.toUpperCase()} ${path.replaceAll(/[{}]/g, (brace) => (brace === '{' ? ':' : ''))}`,
    said(operation),
    table(['Parameter', 'In', 'Type', 'Meaning'], parameters.map((one) => [`\`${one.name}\`${one.required ? ' *' : ''}`, one.in, kind(one.schema), said(one)])),
    operation.requestBody ? `Body: ${content(operation.requestBody)}` : '',
    table(['Status', 'Content', 'Meaning'], answers.map(([status, answer]) => [status, content(answer), said(answer)])),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const members = ({ properties = {}, required = [] }: Schema): string =>
  table(['Member', 'Type', 'Meaning'], Object.entries(properties).map(([name, schema]) => [`\`${name}\`${required.includes(name) ? ' *' : ''}`, kind(schema), said(schema)]));

function content({ content: bodies = {} }: Answer): string {
  return Object.entries(bodies).map(([type, { schema }]) => `${schema ? kind(schema) : ''} \`${type}\``.trim()).join(', ');
}

/** The type of a schema in a few words. */
function kind(schema: Schema): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.$ref) return `\`${named(schema.$ref)}\``;
  if (choices) return choices.map(kind).join(' or ');
  if (schema.items) return `list of ${kind(schema.items)}`;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  const values = schema.enum ?? schema['x-extensible-enum'];
  if (values) return `${values.map((value) => `\`${String(value)}\``).join(' ')}${schema.enum ? '' : ' …'}`;
  const type = typeof schema.type === 'object' ? schema.type.join(' or ') : (schema.type ?? 'any');
  return schema.format ? `${type}, ${schema.format}` : type;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

const named = (ref: string): string => ref.replace(/^.*\//, '');
const said = ({ description }: { readonly description?: string }): string => (description ?? '').replaceAll('<', '&lt;');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
