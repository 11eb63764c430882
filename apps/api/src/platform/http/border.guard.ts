import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { POLICY, type Endpoint } from '@samspel/contract';
import type { FastifyRequest } from 'fastify';
import { ENDPOINT } from './endpoint.decorator.js';
import { OPEN } from './open.decorator.js';
import { Problem } from './problem.js';
import { requestContext } from './request-context.js';

/** What is asked of every request before its body is looked at: a session where one is needed, and If-Match. */
@Injectable()
export class BorderGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (this.reflector.get<boolean>(OPEN, execution.getHandler())) return true;
    const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, execution.getHandler());
    if (!endpoint) throw new Error('an endpoint without a descriptor');
    const context = requestContext();
    context.endpoint = endpoint;
    const needed: readonly string[] = POLICY[endpoint.action];
    if (!needed.includes('anyone') && !context.token) throw new Problem(401, 'no-session');
    if (endpoint.ifMatch) {
      const header = execution.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
      if (header === undefined) throw new Problem(428, 'if-match-missing');
      const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
      if (version === undefined) throw new Problem(412, 'stale');
      context.expected = Number(version);
    }
    return true;
  }
}
