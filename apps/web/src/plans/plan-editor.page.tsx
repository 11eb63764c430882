import { PageTitle } from '../platform/layout/page-title';

export function PlanEditorPage() {
  return (
    <div className="page">
      <PageTitle title="Plan" />
    </div>
  );
}
