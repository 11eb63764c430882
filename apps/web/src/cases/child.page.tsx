import { PageTitle } from '../platform/layout/page-title';

export function ChildPage() {
  return (
    <div className="page">
      <PageTitle title="Child" />
    </div>
  );
}
