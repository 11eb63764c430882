import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken } from '@nestjs/typeorm';
import { HealthModule } from './health/health.module.js';
import { NOUNS } from './nouns.js';
import { AccessModule } from './platform/access/access.module.js';
import { mountedEndpoints } from './platform/access/mounted.js';
import { refuseTooStrongRole } from './platform/access/own-role.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { AnswerHeadersInterceptor } from './platform/http/answer-headers.interceptor.js';
import { BorderGuard } from './platform/http/border.guard.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { prepareServer } from './platform/http/server.js';
import { ShapePipe } from './platform/http/shape.pipe.js';
import { refuseAddress, refuseConnection } from './platform/http/unreadable.js';

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [AccessModule, DatabaseModule.of(config), HealthModule, ...NOUNS],
      providers: [
        { provide: APP_GUARD, useClass: BorderGuard },
        { provide: APP_PIPE, useClass: ShapePipe },
        { provide: APP_INTERCEPTOR, useClass: AnswerHeadersInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

export const BODY_LIMIT = 1024 * 1024;

export function fastifyAdapter(config: Config): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustProxy,
    // A head of 16 KiB and a body that arrives within a minute: whoever sends slowly holds a socket, not the service.
    http: { maxHeaderSize: 16 * 1024 },
    requestTimeout: 60_000,
    // An id that is none is named by its place, however long it is.
    routerOptions: { maxParamLength: 16 * 1024 },
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
  });
}

/** Bodies are read by our own parser alone (server.ts). */
export const NEST_OPTIONS = { bodyParser: false, abortOnError: false };

/** The whole application, ready to listen. Throws one sentence when the database's role is too strong. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), fastifyAdapter(config), {
    ...NEST_OPTIONS,
    logger: ['error', 'warn'],
  });
  try {
    await refuseTooStrongRole(app.get(getDataSourceToken()));
    return await prepared(app, config);
  } catch (refusal) {
    await app.close();
    throw refusal;
  }
}

/** What `createApp` does with an application that is made already: tests override providers before. */
export async function prepared(app: NestFastifyApplication, config: Config): Promise<NestFastifyApplication> {
  mountedEndpoints(app);
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  await prepareServer(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
