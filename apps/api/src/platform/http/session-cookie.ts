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

/** The token, when it has the form of one. Read from the header itself: an address that cannot be read has no parsed cookies. */
export function tokenOf({ headers }: FastifyRequest): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, token = ''] = pair.trim().split('=', 2);
    if (name === NAME) return TOKEN.test(token) ? token : undefined;
  }
  return undefined;
}
