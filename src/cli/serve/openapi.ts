// The description of the service, made of the schemas that the packages hold.

import { PROBLEM } from './problem.ts';
import { addressOf, type Served } from './served.ts';

export function openApi(all: readonly Served[], version: string): object {
  const problem = (description: string) => ({
    description,
    content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  const refused = {
    400: problem('The body is not valid JSON'),
    401: problem('No bearer token, or another one'),
    422: problem('The case does not fit the instrument'),
    503: problem('Not ready, too many requests at once, or not written to the audit file'),
  };
  const pathOf = (served: Served) => [
    addressOf(served),
    {
      post: {
        operationId: `assess-${served.id}-${served.version}`,
        summary: `${Object.values(served.title)[0] ?? served.id} ${served.version} (${served.status})`,
        parameters: [
          {
            ...{ name: 'explain', in: 'query', required: false, schema: { type: 'boolean' } },
            description: 'With the reasons of everything in the assessment',
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: served.schemas.case },
            'application/x-ndjson': { schema: { type: 'string', description: 'A case a line' } },
          },
        },
        responses: {
          200: {
            description: 'What comes of the case; of many, a line each, in their order',
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['package', 'assessment', 'problems'],
                  properties: {
                    package: { $ref: '#/components/schemas/Package' },
                    assessment: served.schemas.assessment,
                    problems: { type: 'array', items: { $ref: '#/components/schemas/Finding' } },
                  },
                },
              },
              'application/x-ndjson': { schema: { type: 'string' } },
            },
          },
          ...refused,
        },
      },
    },
  ];
  const text = { type: 'string' };
  return {
    openapi: '3.1.0',
    info: { title: 'aspect serve', version },
    security: [{ token: [] }],
    paths: Object.fromEntries(all.map(pathOf)) as object,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Package: { type: 'object', required: ['sha256'], properties: { sha256: text } },
        Finding: {
          type: 'object',
          required: ['code', 'severity', 'path', 'message', 'hint'],
          properties: { code: text, severity: text, path: text, message: text, hint: text },
        },
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            ...{ type: text, title: text, status: { type: 'integer' }, detail: text },
            problems: { type: 'array', items: { $ref: '#/components/schemas/Finding' } },
          },
        },
      },
    },
  };
}
