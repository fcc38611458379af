import { describe, expect, test } from 'vitest';
import { reportJsonSchema } from '../../src/report/schema.ts';

type Json = Record<string, unknown>;

/** Paths of properties that say nothing about themselves: no description, no enumeration, no form of their own. */
function findSilent(schema: Json, path = ''): string[] {
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const here = Object.entries(properties).flatMap(([name, property]) => {
    const nested = findSilent(property, `${path}/${name}`);
    const says =
      property.description ??
      property.enum ??
      property.const ??
      property.$ref ??
      property.properties ??
      property.anyOf;
    return says || (property.type === 'array' && property.items) ? nested : [`${path}/${name}`, ...nested];
  });
  return [...here, ...(schema.items ? findSilent(schema.items as Json, `${path}[]`) : [])];
}

describe('the JSON Schema', () => {
  const schema = reportJsonSchema() as {
    $defs: Record<string, Json>;
    description: string;
    properties: Record<string, { description?: string; const?: string }>;
  };

  test('says what the offsets are', () => {
    expect(schema.description).toContain('UTF-16 code units');
    expect(schema.$defs.Span!.description).toContain('end-exclusive');
  });

  test('describes the fields that do not explain themselves', () => {
    expect(
      findSilent(schema as Json).filter(
        (path) => !/\/(?:version|text|message|name|entityId|sentiment)$/.test(path),
      ),
    ).toEqual([]);
  });

  test('carries its version', () => {
    expect(schema.properties.schemaVersion!.const).toMatch(/^\d+\.\d+$/);
  });
});
