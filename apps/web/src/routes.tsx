import type { ComponentType } from 'react';
import { createBrowserRouter, Outlet } from 'react-router';
import { App } from './platform/app';
import { NotFound } from './platform/errors/not-found';
import { PageError } from './platform/errors/page-error';
import { newQueryClient } from './platform/http/query-client';
import { speakOfAll } from './platform/i18n/i18n';
import { Layout } from './platform/layout/layout';

/** Every address of the product. Each page is fetched when it is first gone to. */
export function newRouter() {
  const client = newQueryClient();
  return createBrowserRouter([
    {
      element: (
        <App client={client}>
          <Outlet />
        </App>
      ),
      errorElement: <PageError />,
      hydrateFallbackElement: <></>,
      children: [
        { path: '/sign-in', lazy: first(() => import('./session/sign-in.page'), 'SignInPage') },
        {
          element: <Layout />,
          children: [
            {
              errorElement: <PageError />,
              children: [
                { index: true, lazy: first(() => import('./my-work/my-work.page'), 'MyWorkPage') },
                { path: '/cases', lazy: page(() => import('./cases/case-list.page'), 'CaseListPage') },
                { path: '/cases/new', lazy: page(() => import('./cases/open-case.page'), 'OpenCasePage') },
                // The tabs overview, plan, tasks, notes and timeline are one page, so that going between them keeps it standing.
                { path: '/cases/:caseId/:tab?', lazy: page(() => import('./cases/case.page'), 'CasePage') },
                {
                  path: '/cases/:caseId/plan/edit',
                  lazy: page(() => import('./plans/plan-editor.page'), 'PlanEditorPage'),
                },
                {
                  path: '/cases/:caseId/review',
                  lazy: page(() => import('./reviews/review.page'), 'ReviewPage'),
                },
                {
                  path: '/cases/:caseId/assessment',
                  lazy: page(() => import('./assessments/assessment.page'), 'AssessmentPage'),
                },
                { path: '/child/:caseId', lazy: page(() => import('./cases/child.page'), 'ChildPage') },
                { path: '/workload', lazy: page(() => import('./workload/workload.page'), 'WorkloadPage') },
                {
                  path: '/administration/:part?',
                  lazy: page(() => import('./administration/administration.page'), 'AdministrationPage'),
                },
                { path: '/notices', lazy: page(() => import('./notices/notices.page'), 'NoticesPage') },
                { path: '/audit', lazy: page(() => import('./audit/audit.page'), 'AuditPage') },
                { path: '*', element: <NotFound /> },
              ],
            },
          ],
        },
      ],
    },
  ]);
}

type Page<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/** A page module exports its page under its own name; the router wants it under `Component`. With it come all words. */
function page<Name extends string>(load: Page<Name>, name: Name) {
  return async () => {
    const [module] = await Promise.all([load(), speakOfAll()]);
    return { Component: module[name] };
  };
}

/** The pages that are stood before first make do with the first words. */
function first<Name extends string>(load: Page<Name>, name: Name) {
  return async () => ({ Component: (await load())[name] });
}
