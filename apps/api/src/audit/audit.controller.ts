import { Controller, Query } from '@nestjs/common';
import { audit as api, AuditPage, AuditQuery } from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { AuditService } from './audit.service.js';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Endpoint(api.search, AuditPage)
  search(@Query() query: AuditQuery) {
    return this.audit.search(query);
  }
}
