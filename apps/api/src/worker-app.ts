import 'reflect-metadata';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { PrepareAuditMonth, SealAudit } from './audit/audit.jobs.js';
import { Checkpoints } from './audit/checkpoints.js';
import { refuseOtherThanWorker, refuseTooStrongRole } from './platform/access/own-role.js';
import type { WorkerConfig } from './platform/config/worker-config.js';
import { dataSourceOptions } from './platform/database/database.module.js';
import type { Job } from './platform/jobs/job.js';
import { JobWork } from './platform/jobs/job-work.js';
import { JOBS, Worker, WORKER_CONFIG } from './platform/jobs/worker.js';

const POOL = 2;

@Module({})
export class WorkerModule {
  static of(config: WorkerConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions({ databaseUrl: config.databaseUrl, poolSize: POOL }, 'samspel-worker')),
      ],
      providers: [
        { provide: WORKER_CONFIG, useValue: config },
        JobWork,
        { provide: JOBS, inject: [JobWork], useFactory: (work: JobWork): Job[] => jobsOf(work, config) },
        Worker,
      ],
    };
  }
}

/** Every action that the policy gives to the system. */
export const jobsOf = (work: JobWork, { auditCheckpoints }: WorkerConfig): Job[] => [
  new SealAudit(work, new Checkpoints(auditCheckpoints)),
  new PrepareAuditMonth(work),
];

/** The worker, running. Throws one sentence when its role is another than it should be. */
export async function startWorker(config: WorkerConfig): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config), {
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  try {
    const source = app.get<DataSource>(getDataSourceToken());
    await refuseTooStrongRole(source, 'worker');
    await refuseOtherThanWorker(source);
    await app.get(Worker).start();
    return app;
  } catch (refusal) {
    await app.close();
    throw refusal;
  }
}
