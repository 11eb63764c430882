import { PageTitle } from '../platform/layout/page-title';

export function AuditPage() {
  return (
    <div className="page">
      <PageTitle title="Audit" />
    </div>
  );
}
