import { PageTitle } from '../platform/layout/page-title';

export function CaseListPage() {
  return (
    <div className="page">
      <PageTitle title="Cases" />
    </div>
  );
}
