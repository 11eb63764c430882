import { PageTitle } from '../platform/layout/page-title';

export function AdministrationPage() {
  return (
    <div className="page">
      <PageTitle title="Administration" />
    </div>
  );
}
