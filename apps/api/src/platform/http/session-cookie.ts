import type { FastifyReply, FastifyRequest } from 'fastify';
import { TOKEN } from '../database/context.js';

const NAME = 'samspel';
let secure = false;

export function secureCookies(on: boolean): void {
  secure = on;
}

/** HttpOnly and SameSite=Lax, for the browser's session at most; when it really ends, the database says. */
export function setCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(NAME, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function endCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/** The token, when it has the form of one. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const token = request.cookies[NAME];
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}
