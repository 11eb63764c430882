import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { createTestDatabase, World, type TestDatabase, type WorldOfficial } from '@samspel/testing';
import { AppModule, fastifyAdapter, NEST_OPTIONS, prepared } from '../app.js';
import type { Config } from '../platform/config/config.js';
import { Client } from './client.js';

export interface Api {
  app: NestFastifyApplication;
  database: TestDatabase;
  world: World;
  /** Sends requests as the official, in their membership. */
  as(official: Pick<WorldOfficial, 'token'>): Client;
  anyone: Client;
  /** What the web server answers at, as `GET /api/session`. */
  routes: string[];
  close(): Promise<void>;
}

interface Options {
  /** The first wall off, or another change of the module. */
  change?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** The second wall off: a role that row-level security does not hold. */
  unbound?: boolean;
  config?: Partial<Config>;
  /** Use this database, which stays when the API is closed. */
  database?: TestDatabase;
}

let counter = 0;

/** The API in this process, on a database of its own. */
export async function startApi({
  change = (builder) => builder,
  unbound = false,
  config = {},
  database,
}: Options = {}): Promise<Api> {
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL;
  if (!adminUrl)
    throw new Error('TEST_DATABASE_ADMIN_URL is missing: the address of a PostgreSQL 18 server as its administrator.');
  const own =
    database ??
    (await createTestDatabase(adminUrl, `${process.env.JEST_WORKER_ID ?? '0'}_${process.pid}_${++counter}`));
  const settings: Config = {
    databaseUrl: unbound ? own.unboundUrl : own.appUrl,
    host: 'localhost',
    port: 0,
    webDir: undefined,
    poolSize: 8,
    origins: [],
    secureCookie: false,
    trustProxy: false,
    ...config,
  };
  const module = await change(Test.createTestingModule({ imports: [AppModule.of(settings)] })).compile();
  const adapter = fastifyAdapter(settings);
  const routes: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, path }) => {
    for (const each of [method].flat()) routes.push(`${each} ${path}`);
  });
  const app = await prepared(
    module.createNestApplication<NestFastifyApplication>(adapter, { ...NEST_OPTIONS, logger: ['error'] }),
    settings,
  );
  const world = World.open(own.ownerUrl);
  return {
    app,
    database: own,
    world,
    as: ({ token }) => new Client(app, token),
    anyone: new Client(app, undefined),
    routes,
    async close() {
      await app.close();
      await world.close();
      if (!database) await own.drop();
    },
  };
}
