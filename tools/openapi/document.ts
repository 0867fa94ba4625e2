// Assembles the OpenAPI document from the routes of the contract.
import * as contract from '../../src/contract/index.js';
import type { GenericSchema } from 'valibot';
import type { Comments } from './comments.js';
import { problemResponses, problemsOf, responseName } from './problems.js';
import { introduction, securitySchemes, sharedHeaders, sharedParameters, tags } from './shared.js';
import { componentSchemas, querySchema, type Json } from './schemas.js';

interface Route {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';
  path: string;
  answer: GenericSchema | null;
  write?: boolean;
  conditional?: boolean;
}
interface Request {
  query?: GenericSchema;
  body?: GenericSchema;
}
interface Named {
  schemas: Record<string, GenericSchema>;
  queries: Map<GenericSchema, string>;
  nameOf: Map<GenericSchema, string>;
  comments: Record<string, Comments>;
}

const requests: Record<string, Request> = contract.requests;

export function openApiDocument(comments: Record<string, Comments>): Json {
  const named = nameSchemas(comments);
  const routes: [string, Route][] = Object.entries(contract.routes);
  const paths: Record<string, Json> = {};
  for (const [name, route] of routes) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operation(name, route, named);
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'packmeter contract',
      version: contract.contractVersion,
      summary: 'What a backend answers to the packmeter elements.',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '{endpoint}', variables: { endpoint: { default: 'http://localhost:4010', description: 'what the elements are given as `endpoint`' } } }],
    security: [{ bearer: [] }, { cookie: [] }],
    tags: [...new Set(routes.map(([, route]) => tagOf(route)))].map((tag) => ({ name: tag, description: tags[tag] })),
    paths,
    components: {
      securitySchemes,
      parameters: sharedParameters,
      headers: sharedHeaders,
      responses: Object.fromEntries(Object.entries(problemResponses()).filter(([name]) => JSON.stringify(paths).includes(`/responses/${name}"`))),
      schemas: componentSchemas(named.schemas, comments),
    },
  };
  return withoutUnused(document);
}

function nameSchemas(comments: Record<string, Comments>): Named {
  const queries = new Set(Object.values(requests).flatMap((request) => request.query ?? []));
  const all = Object.entries(contract).filter((entry): entry is [string, never] => isSchema(entry[1])) as [string, GenericSchema][];
  const components = all.filter(([, schema]) => !queries.has(schema));
  return {
    comments,
    schemas: Object.fromEntries(components),
    nameOf: new Map(components.map(([name, schema]) => [schema, name])),
    queries: new Map(all.filter(([, schema]) => queries.has(schema)).map(([name, schema]) => [schema, name])),
  };
}

function isSchema(value: unknown): value is GenericSchema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

function operation(name: string, route: Route, named: Named): Json {
  const { query, body } = requests[name] ?? {};
  const status = route.method === 'POST' ? '201' : '200';
  const parameters = [
    ...(route.path.includes('{id}') ? [{ $ref: '#/components/parameters/Id' }] : []),
    ...(query ? queryParameters(query, named) : []),
    ...(route.write ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(route.conditional ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
  ];
  const description = named.comments['routes']?.members[name]?.description ?? describe(route.answer, named);
  const asked = { ...route, query: query && Object.keys(entriesOf(query)) };
  const problems = problemsOf(asked);
  return {
    operationId: name,
    tags: [tagOf(route)],
    summary: humanised(name),
    ...(description && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: reference(body, named) } } } }),
    responses: {
      [status]: success(route, named),
      ...Object.fromEntries(problems.map((code) => [code, { $ref: `#/components/responses/${responseName(code, asked)}` }])),
    },
  };
}

function success(route: Route, named: Named): Json {
  if (!route.answer) {
    const disposition = { description: 'The name of the file.', schema: { type: 'string' } };
    return {
      description: 'The file, as a stream.',
      headers: { 'Content-Disposition': disposition },
      content: { 'text/csv': { schema: { type: 'string' } } },
    };
  }
  return {
    description: describe(route.answer, named) ?? 'Done.',
    ...((route.conditional || 'etag' in entriesOf(route.answer)) && { headers: { ETag: { $ref: '#/components/headers/ETag' } } }),
    content: { 'application/json': { schema: reference(route.answer, named) } },
  };
}

function queryParameters(query: GenericSchema, named: Named): Json[] {
  const schema = querySchema(query, named.schemas, named.comments[named.queries.get(query) ?? '']);
  const required = schema['required'] as string[];
  return Object.entries(schema['properties'] as Record<string, Json>).map(([name, { description, ...value }]) => ({
    name,
    in: 'query',
    ...(required.includes(name) && { required: true }),
    ...(description ? { description } : {}),
    schema: value,
  }));
}

function reference(schema: GenericSchema, named: Named): Json {
  const name = named.nameOf.get(schema);
  if (!name) throw new Error('A route uses a schema that the contract does not export.');
  return { $ref: `#/components/schemas/${name}` };
}

function describe(schema: GenericSchema | null, named: Named): string | undefined {
  return schema ? named.comments[named.nameOf.get(schema) ?? '']?.description : undefined;
}

function entriesOf(schema: GenericSchema): Record<string, unknown> {
  return 'entries' in schema ? (schema.entries as Record<string, unknown>) : {};
}

function tagOf(route: Route): string {
  return route.path.split('/')[1] ?? '';
}

function humanised(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// A component that nothing refers to, directly or through others, is left out.
function withoutUnused(document: { components: { schemas: Record<string, Json> } }): Json {
  const { schemas } = document.components;
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      visit(schemas[name]);
    }
  };
  visit({ ...document, components: { ...document.components, schemas: {} } });
  document.components.schemas = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return document;
}
