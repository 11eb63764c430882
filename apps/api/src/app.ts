import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { getDataSourceToken } from '@nestjs/typeorm';
import { HealthModule } from './health/health.module.js';
import { NOUNS } from './nouns.js';
import { AccessModule } from './platform/access/access.module.js';
import { refuseTooStrongRole } from './platform/access/own-role.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { BorderGuard } from './platform/http/border.guard.js';
import { EtagInterceptor } from './platform/http/etag.interceptor.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { prepareServer } from './platform/http/server.js';
import { ShapePipe } from './platform/http/shape.pipe.js';

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [AccessModule, DatabaseModule.of(config), HealthModule, ...NOUNS],
      providers: [
        { provide: APP_GUARD, useClass: BorderGuard },
        { provide: APP_PIPE, useClass: ShapePipe },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
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
    routerOptions: { maxParamLength: 200 },
  });
}

/** The whole application, ready to listen. Throws one sentence when the database's role is too strong. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), fastifyAdapter(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await refuseTooStrongRole(app.get(getDataSourceToken()));
  return prepared(app, config);
}

/** What `createApp` does with an application that is made already: tests override providers before. */
export async function prepared(app: NestFastifyApplication, config: Config): Promise<NestFastifyApplication> {
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  await prepareServer(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
