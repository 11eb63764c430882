import { PageTitle } from '../platform/layout/page-title';

export function WorkloadPage() {
  return (
    <div className="page">
      <PageTitle title="Workload" />
    </div>
  );
}
