import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { POLICY, type Endpoint } from '@samspel/contract';
import type { FastifyRequest } from 'fastify';
import { classesOf, ENDPOINT } from './endpoint.decorator.js';
import { OPEN } from './open.decorator.js';
import { refuseUndeclared } from './parsing.js';
import { Problem } from './problem.js';
import { requestContext } from './request-context.js';

/** What is asked of every request before its fields are looked at: a session where one is needed, If-Match, a key that is one. */
@Injectable()
export class BorderGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (this.reflector.get<boolean>(OPEN, execution.getHandler())) return true;
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, execution.getHandler());
    if (!endpoint) throw new Error('an endpoint without a descriptor');
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const context = requestContext();
    context.endpoint = endpoint;
    const needed: readonly string[] = POLICY[endpoint.action];
    const isForAnyone = needed.includes('anyone');
    if (!isForAnyone && !context.token) throw new Problem(401, 'no-session');
    if (endpoint.ifMatch) context.expected = versionIn(request.headers['if-match']);
    if (context.idempotencyKey !== undefined && !IDEMPOTENCY_KEY.test(context.idempotencyKey))
      throw new Problem(422, 'idempotency.key');
    // A key is one person's: where nobody is signed in it means nothing.
    if (isForAnyone) context.idempotencyKey = undefined;
    refuseUndeclared(request, classesOf(endpoint.id));
    return true;
  }
}

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,200}$/;

function versionIn(header: string | undefined): number {
  if (header === undefined) throw new Problem(428, 'if-match-missing');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) throw new Problem(412, 'stale');
  return Number(version);
}
