import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';
import { Queue } from '../jobs/queue.js';
import { ENTITIES } from './entities.js';
import { Audit } from './audit.js';
import { Work } from './work.js';

// Days stay 'yyyy-MM-dd'; instants become RFC 3339 in UTC with the database's microseconds, which a Date would lose.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z'));

@Global()
@Module({ providers: [Work, Audit, Queue], exports: [Work, Audit] })
export class DatabaseModule {
  static of(config: Config): DynamicModule {
    return { module: DatabaseModule, imports: [TypeOrmModule.forRoot(dataSourceOptions(config))] };
  }
}

export function dataSourceOptions(
  { databaseUrl, poolSize }: Pick<Config, 'databaseUrl' | 'poolSize'>,
  application = 'samspel-api',
): DataSourceOptions & { retryAttempts: number } {
  return {
    type: 'postgres',
    url: databaseUrl,
    schema: 'app',
    entities: ENTITIES,
    synchronize: false,
    logging: false,
    poolSize,
    connectTimeoutMS: 5000,
    retryAttempts: 0,
    installExtensions: false,
    extra: {
      // Nobody waits for ever, and nobody is waited for: what takes so long is told as "not available right now".
      options:
        '-c TimeZone=UTC -c search_path=pg_catalog -c plan_cache_mode=force_generic_plan -c statement_timeout=20s -c lock_timeout=15s -c idle_in_transaction_session_timeout=30s',
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 0,
      application_name: application,
    },
  };
}
