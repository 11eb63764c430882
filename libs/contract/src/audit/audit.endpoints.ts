import { endpoint } from '../platform/endpoint.js';
import type { AuditPage, AuditQuery } from './audit.js';

export const audit = {
  search: endpoint<{ query: AuditQuery; response: AuditPage }>()('audit.search', 'audit.read', 'GET', '/audit'),
};
