import { Agent, request } from 'node:http';
import type { Shot } from './scenarios.ts';

export interface Measured {
  requests: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
}

/** Sends the shots in turn over 20 connections, the given number of them in all. Every answer must be a success. */
export async function load(port: number, shots: Shot[], requests: number, connections = 20): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const taken: number[] = [];
  let next = 0;
  const one = async () => {
    while (next < requests) {
      const shot = shots[next++ % shots.length]!;
      const begun = process.hrtime.bigint();
      await send(agent, port, shot);
      taken.push(Number(process.hrtime.bigint() - begun) / 1e6);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  taken.sort((a, b) => a - b);
  return { requests, p50: taken[Math.floor(taken.length * 0.5)]!, p95: taken[Math.floor(taken.length * 0.95)]! };
}

/** As many requests as are answered in so many seconds. */
export async function loadFor(port: number, shots: Shot[], seconds: number, connections = 20): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  let next = 0;
  const one = async () => {
    while (performance.now() < until) await send(agent, port, shots[next++ % shots.length]!);
  };
  await Promise.all(Array.from({ length: connections }, one));
  agent.destroy();
  return next;
}

export function send(agent: Agent, port: number, { method, path, token, body }: Shot): Promise<void> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          cookie: `samspel=${token}`,
          ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
        },
      },
      (answer) => {
        let said = '';
        answer.on('data', (chunk: Buffer) => (said += answer.statusCode! < 300 ? '' : chunk.toString()));
        answer.on('end', () =>
          answer.statusCode! < 300
            ? resolve()
            : reject(new Error(`${method} :${port}${path} answered ${answer.statusCode}: ${said}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}
