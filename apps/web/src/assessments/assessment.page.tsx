import { PageTitle } from '../platform/layout/page-title';

export function AssessmentPage() {
  return (
    <div className="page">
      <PageTitle title="Assessment" />
    </div>
  );
}
