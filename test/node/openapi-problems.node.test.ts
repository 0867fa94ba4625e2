// openapi.json: what each route can be refused for, as somebody who builds a backend reads it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, it } from 'node:test';

interface Answer {
  readonly $ref?: string;
}
const { paths, components } = JSON.parse(fs.readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>>;
  readonly components: { readonly responses: Readonly<Record<string, { readonly description: string }>> };
};

const codesOf = (path: string, method: string, status: string): readonly string[] => {
  const name = paths[path]![method]!.responses[status]?.$ref?.replace(/^.*\//, '') ?? '';
  return [...(components.responses[name]?.description ?? '').matchAll(/`(\w+)`/g)].map(([, code]) => code!);
};

describe('the problems of a route', () => {
  it('are those that it can have: nothing of bodies and keys where none is asked for', () => {
    assert.deepEqual(codesOf('/capabilities', 'get', '400'), ['unknownParameter']);
    assert.deepEqual(codesOf('/packs', 'get', '400'), ['missingParameter', 'unknownParameter', 'invalidParameter', 'invalidParameterValue']);
    assert.ok(codesOf('/packs/{id}/renewal', 'put', '400').includes('malformedBody'));
    assert.ok(codesOf('/packs/{id}/renewal', 'put', '400').includes('idempotencyKeyMissing'));
    assert.ok(!codesOf('/deductions', 'get', '422').includes('idempotencyKeyReused'));
    assert.deepEqual(codesOf('/exports/{id}/file', 'get', '409'), ['exportNotReady']);
  });
});
