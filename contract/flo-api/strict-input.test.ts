import { describe, expect, it } from 'vitest';
import { workspaceOperations } from '../workspace/index.ts';
import { z } from '../zod.ts';
import { floOperations } from './operations.ts';

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: unknown;
}

/** Places in a schema where a field that nobody asked for would be let in. */
function openPlaces(schema: unknown, at: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { type, properties, additionalProperties } = schema as Schema;
  const here =
    type === 'object' && properties !== undefined && additionalProperties !== false ? [at] : [];
  const inside = Object.entries(schema).flatMap(([key, value]) =>
    openPlaces(value, `${at}.${key}`),
  );
  return [...here, ...inside];
}

const inputOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

describe('no input has room for a field that nobody asked for', () => {
  const central = Object.values(floOperations).flatMap((operation) =>
    (['params', 'query', 'body'] as const).flatMap((part) => {
      const schema: unknown = Reflect.get(operation, part);
      return schema instanceof z.ZodType ? [[`${operation.name} ${part}`, schema] as const] : [];
    }),
  );
  const workspace = Object.entries(workspaceOperations).map(
    ([name, { input }]) => [name, input as z.ZodType] as const,
  );

  it.each([...central, ...workspace])('%s', (name, schema) => {
    expect(openPlaces(inputOf(schema), name)).toEqual([]);
  });

  it('would notice one', () => {
    const open = z.strictObject({ inner: z.looseObject({ a: z.string() }) });
    expect(openPlaces(inputOf(open), 'x')).toEqual(['x.properties.inner']);
  });
});
