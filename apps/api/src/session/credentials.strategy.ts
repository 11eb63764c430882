import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { SessionStart } from '@samspel/contract';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { parseBody } from '../platform/http/parsing.js';
import { Invalid } from '../platform/http/problem.js';
import { SessionService } from './session.service.js';

/** Sign-in by e-mail and password, through passport. What it finds is the new session's token. */
@Injectable()
export class CredentialsStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: SessionService) {
    super({ usernameField: 'email', passwordField: 'password', session: false });
  }

  async validate(email: string, password: string): Promise<{ token: string }> {
    return { token: await this.sessions.startWithPassword(email, password) };
  }
}

/** Looks at the body's form first, and lets a demo person by: those are checked by the database's mark. */
@Injectable()
export class CredentialsGuard extends AuthGuard('local') {
  override async canActivate(execution: ExecutionContext): Promise<boolean> {
    const start = parseBody(SessionStart, execution.switchToHttp().getRequest<FastifyRequest>().body);
    if (start.demo !== undefined) {
      if (start.email !== undefined || start.password !== undefined) throw new Invalid('/demo', 'unknown-field');
      return true;
    }
    if (start.email === undefined) throw new Invalid('/email', 'required');
    if (start.password === undefined) throw new Invalid('/password', 'required');
    return (await super.canActivate(execution)) as boolean;
  }

  override handleRequest<T>(error: unknown, user: T): T {
    if (error) throw error;
    return user;
  }
}
