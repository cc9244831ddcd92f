// The API's description, OpenAPI 3.1, made from the operations' declarations: nothing about a route
// is written twice.
import { z } from 'zod'
import { refusalCodes } from '../../core/refusals.ts'
import type { AnyServerOperation } from '../../operations/call.ts'
import { apiPath } from './api.ts'

type Json = Record<string, unknown>

/** The whole document. `version` is the package's. */
export function openApiOf(operations: readonly AnyServerOperation[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = `${apiPath}${operation.route.path}`.replaceAll(/:([a-z]+)/gi, '{$1}')
    paths[path] = { ...paths[path], [operation.route.method.toLowerCase()]: described(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Goodturn',
      version,
      summary: 'The ledger of reciprocity at work.',
      description:
        'Every answer has passed the lens of whoever asks. What is absent and what is not yours ' +
        'answer alike.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'goodturn.session_token' },
      },
    },
    security: [{ token: [] }, { session: [] }],
  }
}

function described(operation: AnyServerOperation): Json {
  const input = schemaOf(operation.input, 'input')
  const properties = (input.properties ?? {}) as Record<string, Json>
  const required = (input.required ?? []) as readonly string[]
  const inPath = [...operation.route.path.matchAll(/:([a-z]+)/gi)].map((match) => match[1] ?? '')
  const reads = operation.route.method === 'GET'
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name))
  const parameter = (name: string, where: string): Json => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: properties[name] ?? {},
  })
  const parameters = [
    ...inPath.map((name) => parameter(name, 'path')),
    ...(reads ? rest.map((name) => parameter(name, 'query')) : [idempotencyKey]),
  ]
  const body = {
    type: 'object',
    properties: Object.fromEntries(rest.map((name) => [name, properties[name]])),
    required: required.filter((name) => rest.includes(name)),
    additionalProperties: false,
  }
  return {
    operationId: operation.name,
    summary: operation.about,
    tags: [operation.name.split('.')[0]],
    'x-who': operation.who,
    parameters,
    ...(reads ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: {
      200: { description: 'Done.', content: json(schemaOf(operation.output, 'output')) },
      default: {
        description: 'A refusal.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

const json = (schema: Json): Json => ({ 'application/json': { schema } })

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'The same key and input give the first answer again, for 30 days.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return rest
}

const problemSchema: Json = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...refusalCodes, 'fault'] },
    detail: { type: 'string' },
    about: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'code', 'detail'],
}
