import { PageTitle } from '../platform/layout/page-title';

export function OpenCasePage() {
  return (
    <div className="page">
      <PageTitle title="Open a case" />
    </div>
  );
}
