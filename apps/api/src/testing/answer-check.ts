import type { Endpoint } from '@samspel/contract';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { openApiDocument } from '../platform/openapi/document.js';

type Responses = Record<string, { $ref?: string; content?: Record<string, { schema: { $ref: string } }> }>;

/** Compares answers with what the OpenAPI description says of them. */
export class AnswerCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  private readonly responses = new Map<string, Responses>();

  constructor() {
    addFormats.default(this.ajv);
    const document = openApiDocument() as {
      paths: Record<string, Record<string, { operationId: string; responses: Responses }>>;
    };
    this.ajv.addSchema({ ...document, $id: 'https://samspel.example/api' });
    for (const operations of Object.values(document.paths))
      for (const { operationId, responses } of Object.values(operations)) this.responses.set(operationId, responses);
  }

  /** What is wrong with the answer, in words; empty when it is as described. */
  faults(endpoint: Endpoint, status: number, body: unknown): string[] {
    const described = this.responses.get(endpoint.id)?.[String(status)];
    if (!described) return status >= 300 ? this.problemFaults(body) : [`${endpoint.id} answers ${status}, undescribed`];
    if (status >= 300) return this.problemFaults(body);
    const schema = described.content?.['application/json']?.schema;
    if (!schema) return body === undefined ? [] : [`${endpoint.id} answers with a body, undescribed`];
    return this.said(schema.$ref, body);
  }

  /** Whether the description has the status for the endpoint, or leaves it to `default`. */
  describes(endpoint: Endpoint, status: number): boolean {
    return this.responses.get(endpoint.id)?.[String(status)] !== undefined;
  }

  private problemFaults(body: unknown): string[] {
    return this.said('#/components/schemas/Problem', body);
  }

  private said(reference: string, body: unknown): string[] {
    const id = `https://samspel.example/api${reference}`;
    const validate: ValidateFunction = this.ajv.getSchema(id) ?? this.ajv.compile({ $ref: id });
    if (validate(body)) return [];
    return validate.errors!.map(({ instancePath, message }) => `${reference} ${instancePath} ${message}`);
  }
}
