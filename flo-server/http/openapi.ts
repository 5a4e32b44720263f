import { RECEIVED_HEADER, TIME_HEADER } from '#contract/flo-api/received.ts';
import type { ApiOperation } from '#contract/flo-api/operation.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import { Problem } from '#contract/flo-api/problem.ts';
import { z } from '#contract/zod.ts';
import { STANDING_HEADER } from '../standing/on-behalf.ts';
import { namedSchemas } from './openapi-schemas.ts';

type Json = Record<string, unknown>;

const STREAM_TYPES: Readonly<Record<string, string>> = {
  'reference.snapshot': 'application/x-ndjson',
  'reference.hints': 'text/event-stream',
};

const SIGN_IN: Json = {
  type: 'http',
  scheme: 'DPoP',
  bearerFormat: 'at+jwt',
  description:
    'An access token for this service (RFC 9068) and, in the header `DPoP`, a fresh proof of its key ' +
    'for each request (RFC 9449). Without them the answer is 401.',
};

/** Parts that a schema needs by reference and that nobody has named, by the name they are given. */
type Unnamed = Record<string, Json>;

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 uses, with shared parts as references. */
function jsonSchema(schema: z.ZodType, unnamed: Unnamed): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    // A day is a string on the wire, whatever the reader makes of it.
    io: 'input',
    unrepresentable: 'any',
    metadata: namedSchemas,
  }) as Json;
  const text = JSON.stringify(rest).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { $defs = {}, ...own } = JSON.parse(text) as Json & { $defs?: Unnamed };
  for (const [name, part] of Object.entries($defs)) {
    if (name.startsWith('__')) Object.assign(unnamed, { [name]: part });
  }
  return own;
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(namedSchemas, {
    io: 'input',
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $schema: _, $id: __, ...rest } = schema as Json;
      return [id, rest];
    }),
  );
}

function parameters(
  location: 'path' | 'query',
  schema: z.ZodObject | undefined,
  unnamed: Unnamed,
): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, unnamed) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: location,
    required: location === 'path' || required.includes(name),
    schema: property,
  }));
}

const commandHeader = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

/** Who is on the line about the person that the address names. */
const standingHeader: Json = {
  name: STANDING_HEADER,
  in: 'header',
  required: false,
  description: 'Id of a declared standing (`standing.declare`): on whose behalf this is asked.',
  schema: { type: 'string', format: 'uuid' },
};

/** When a command was received from the caller, by one that could not be sent at once. */
const receivedHeader: Json = {
  name: RECEIVED_HEADER,
  in: 'header',
  required: false,
  description:
    `\`<${TIME_HEADER}>;m=<ms>;w=<ms>\`: the newest \`${TIME_HEADER}\` of an answer, and how long after it the ` +
    'command was received, by a monotonic and by the wall clock. Bounded by the service.',
  schema: { type: 'string' },
};

function headers({ command, path }: ApiOperation): Json[] {
  const standing = path.includes(':citizenId') ? [standingHeader] : [];
  if (command === undefined) return standing;
  return [
    ...standing,
    commandHeader('Idempotency-Key', 'A UUID made before the command is first sent.'),
    ...(command.ifMatch
      ? [commandHeader('If-Match', 'The revision that the command was decided upon.')]
      : []),
    receivedHeader,
  ];
}

function response(
  operation: ApiOperation,
  status: string,
  schema: z.ZodType,
  unnamed: Unnamed,
): Json {
  const problem = schema === Problem;
  const stream = STREAM_TYPES[operation.name];
  const type = problem ? 'application/problem+json' : (stream ?? 'application/json');
  return {
    description: problem ? `Problem (${status})` : 'The answer',
    headers: {
      [TIME_HEADER]: {
        description: 'Opaque: proves what time the service had when it answered.',
        schema: { type: 'string' },
      },
    },
    content: { [type]: { schema: jsonSchema(schema, unnamed) } },
  };
}

function operationObject(operation: ApiOperation, unnamed: Unnamed): Json {
  const responses = Object.entries(operation.responses).map(
    ([status, schema]) => [status, response(operation, status, schema, unnamed)] as const,
  );
  return {
    operationId: operation.name,
    summary: operation.summary,
    tags: [operation.name.split('.')[0]],
    parameters: [
      ...parameters('path', operation.params, unnamed),
      ...parameters('query', operation.query, unnamed),
      ...headers(operation),
    ],
    ...(operation.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchema(operation.body, unnamed) } },
      },
    }),
    responses: {
      ...Object.fromEntries(responses),
      default: response(operation, 'default', Problem, unnamed),
    },
  };
}

/** The published document of the central API (OpenAPI 3.1), made from the contract. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  const unnamed: Unnamed = {};
  for (const operation of Object.values<ApiOperation>(floOperations)) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [operation.method.toLowerCase()]: operationObject(operation, unnamed),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'FLO: central service of the regular-GP scheme',
      version: '1',
      description:
        'Citizens, GP contracts, and switching GP. Problems follow RFC 9457; only `code` is stable.',
    },
    security: [{ signIn: [] }],
    paths,
    components: {
      securitySchemes: { signIn: SIGN_IN },
      schemas: { ...componentSchemas(), ...unnamed },
    },
  };
}
