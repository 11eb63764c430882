import * as contract from '@samspel/contract';
import type { Endpoint } from '@samspel/contract';

/** Every endpoint of the contract. */
export const ENDPOINTS: Endpoint[] = Object.values(contract as Record<string, unknown>)
  .filter(
    (value): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value),
  )
  .flatMap((noun) => Object.values(noun))
  .filter(isEndpoint);

function isEndpoint(value: unknown): value is Endpoint {
  const { id, action, method, path } = (value ?? {}) as Partial<Endpoint>;
  return [id, action, method, path].every((each) => typeof each === 'string');
}
