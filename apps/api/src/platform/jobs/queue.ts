import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { SystemAction } from '@samspel/contract';
import { JOBS_SCHEMA } from '@samspel/migrations';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import type { Connection } from '../database/connection.js';

/** Where requests leave jobs for the worker. This side adds them and nothing else. */
@Injectable()
export class Queue implements OnModuleInit, OnModuleDestroy {
  private readonly boss: PgBoss;
  private starting: Promise<unknown> | undefined;

  constructor(@InjectDataSource() source: DataSource) {
    this.boss = new PgBoss({
      db: { executeSql: async (text, values) => ({ rows: await source.query(text, values) }) },
      schema: JOBS_SCHEMA,
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    });
    // Its own looks at the queues, once a minute: what fails there fails again, and is told, where a job is to be left.
    this.boss.on('error', () => undefined);
  }

  /** A schema that is not up to date is told by readiness; whoever enqueues before it is finds it out again. */
  async onModuleInit(): Promise<void> {
    await this.start().catch(() => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  /** In the transaction of its cause: it is there when that is committed, and never was when not. Holds ids alone. */
  async enqueue(connection: Connection, action: SystemAction, ids: Record<string, string>): Promise<void> {
    await this.start();
    const db = { executeSql: (text: string, values?: unknown[]) => connection.query(text, values) };
    await this.boss.send(action, ids, { db });
  }

  private start(): Promise<unknown> {
    this.starting ??= this.boss.start().catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }
}
