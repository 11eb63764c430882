import { Controller, Get, HttpCode, Module, ServiceUnavailableException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { pendingSteps } from '@samspel/migrations';
import { DataSource } from 'typeorm';
import { Open } from '../platform/http/open.decorator.js';

/** For those who keep the service running; outside /api, without identity and without audit. */
@Controller('health')
class HealthController {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** The process answers. */
  @Get('live')
  @Open()
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** The database answers and has every step. */
  @Get('ready')
  @Open()
  async ready() {
    const missing = await pendingSteps((sql) => this.source.query(sql)).catch(() => undefined);
    if (missing === undefined || missing.length > 0) throw new ServiceUnavailableException();
    return { status: 'ready' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
