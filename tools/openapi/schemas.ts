// Turns the contract's schemas into JSON Schema, with the comments of their source as descriptions.
import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import type { Comments } from './comments.js';

export type Json = { [member: string]: unknown };

const conversion = {
  target: 'draft-2020-12',
  // What JSON Schema cannot say: checks by code, and what a value becomes once it is read.
  ignoreActions: ['check', 'transform'],
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  overrideSchema: ({ valibotSchema, jsonSchema }) => (valibotSchema.type === 'record' ? without(jsonSchema as Json, 'propertyNames') : null),
  overrideAction: ({ valibotAction, jsonSchema }) => {
    const known = 'metadata' in valibotAction ? (valibotAction.metadata as { known?: readonly string[] }).known : undefined;
    return known ? ({ ...without(jsonSchema as Json, 'known'), 'x-extensible-enum': known } as typeof jsonSchema) : null;
  },
} satisfies ConversionConfig;

/** Every named schema, each as it travels on the wire. */
export function componentSchemas(named: Record<string, GenericSchema>, comments: Record<string, Comments>): Record<string, Json> {
  const config = { ...conversion, typeMode: 'input' as const };
  const definitions = toJsonSchemaDefs(named, config) as Record<string, Json>;
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, described(schema, comments[name])]));
}

/** A query's members as they are once read: what is repeated is an array, digits are a number. */
export function querySchema(query: GenericSchema, named: Record<string, GenericSchema>, comments: Comments | undefined): Json {
  const { $defs: _, $schema: __, ...schema } = toJsonSchema(query, {
    ...conversion,
    typeMode: 'output',
    definitions: named,
  }) as Json;
  return described(schema, comments);
}

function described(schema: Json, comments: Comments | undefined): Json {
  if (!comments) return schema;
  const { description, examples, members } = comments;
  return withMembers({ ...(description && { description }), ...schema, ...(examples && { examples }) }, members);
}

function withMembers(schema: Json, members: Record<string, Comments>): Json {
  if (Object.keys(members).length === 0 || '$ref' in schema) return schema;
  const properties = schema['properties'] as Record<string, Json> | undefined;
  if (properties) {
    const entries = Object.entries(properties).map(([name, property]) => [name, described(property, members[name])]);
    return { ...schema, properties: Object.fromEntries(entries) as Json };
  }
  if (Array.isArray(schema['anyOf'])) return { ...schema, anyOf: (schema['anyOf'] as Json[]).map((option) => withMembers(option, members)) };
  if (schema['items']) return { ...schema, items: withMembers(schema['items'] as Json, members) };
  return schema;
}

function without(schema: Json, member: string): Json {
  const { [member]: _, ...rest } = schema;
  return rest;
}
