import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../ids.js';
import { arrive } from './border.js';
import { PROBLEM_JSON, problemDetails } from './problem-details.js';
import { Problem } from './problem.js';

/** An address that the router cannot read: no hook has run. Otherwise it is refused as everything else is. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  arrive(request, reply);
  void reply.server.errorHandler(error, request, reply);
}

/** What is no HTTP, has too large a head or does not come to an end: there is no request yet, so no row of the audit either. */
export function refuseConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, reason] = FAULTS[error.code] ?? [400, 'Bad Request'];
  const code = status === 431 ? 'too-large' : status === 408 ? 'too-slow' : 'unreadable';
  const body = JSON.stringify(problemDetails(new Problem(status, code), { locale: 'fi', requestId: newId() }, ''));
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Type: ${PROBLEM_JSON}\r\n` +
        `X-Content-Type-Options: nosniff\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  socket.destroy(error);
}

const FAULTS: Record<string, [status: number, reason: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
};
