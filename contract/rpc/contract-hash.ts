import { z } from '../zod.ts';
import type { Operations } from './operations.ts';

const FIRST = 2654435761;
const SECOND = 1597334677;

/** 53 bits of a text (cyrb53). It tells contracts apart; it protects nothing. */
function hash53(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, FIRST);
    low = Math.imul(low ^ unit, SECOND);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

/**
 * A short name for everything the operations say (names, kinds, shapes), so that a page that was
 * built for other operations is told so in its first frame instead of failing in odd places.
 */
export function contractHash(operations: Operations): string {
  const shape = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
    z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'ref' });
  const described = Object.keys(operations)
    .sort()
    .map((name) => {
      const operation = operations[name];
      return operation === undefined
        ? name
        : [name, operation.kind, shape(operation.input, 'input'), shape(operation.output, 'input')];
    });
  return hash53(JSON.stringify(described));
}
