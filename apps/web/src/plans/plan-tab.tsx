import { Button, DefinitionList, DownloadIcon, LinkButton, Panel, Select, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { DrawUpPlan } from '../cases/case-turn';
import { Loaded } from '../platform/errors/loaded';
import { dayOf, fullDay, period } from '../platform/dates';
import { ReviewsPanel } from '../reviews/reviews-panel';
import { ImportedMark } from '../exchange/imported-mark';
import { useLanguageName } from '../platform/i18n/names';
import { useFilters } from '../platform/lists/use-filters';
import { NoPlan, versionNote } from './plan-panel';
import { PlanPeriods } from './plan-periods';
import { PlanTable } from './plan-table';
import { planQuery, plansQuery, type Measure, type Plan, type PlanSummary } from './plans.queries';

const PrintPlan = lazy(() => import('../documents/print.dialog').then((m) => ({ default: m.PrintPlan })));
const EndPlan = lazy(() => import('./end-plan.dialog').then((m) => ({ default: m.EndPlan })));
const MeasureFollow = lazy(() => import('./follow-measure.dialog').then((m) => ({ default: m.MeasureFollowDialog })));

/** One version of the plan in full; the earlier ones can be chosen. */
export function PlanTab({ frame }: { frame: CaseFrame }) {
  const versions = useQuery(plansQuery(frame.view.id));
  return (
    <Loaded of={versions} skeleton={<SkeletonRows rows={8} lines={1} />}>
      {({ items }) => <Versions items={items} frame={frame} />}
    </Loaded>
  );
}

function Versions({ items, frame }: { items: readonly PlanSummary[]; frame: CaseFrame }) {
  const { t } = useTranslation('plans');
  const { t: d } = useTranslation('documents');
  const [{ version }, setFilters] = useFilters({ version: '' });
  const [printing, setPrinting] = useState(false);
  const shown = items.find(({ id }) => id === version) ?? items.find(({ state }) => state === 'agreed') ?? items[0];
  const draft = items.find(({ state }) => state === 'draft');
  if (!shown) return <NoPlan frame={frame} drafted={false} />;
  return (
    <div className="ui-stack">
      <div className="ui-actions">
        {items.length > 1 && (
          <Select
            className="plan-version"
            label={t('tab.version')}
            hideLabel
            options={items.map((each) => ({
              value: each.id,
              label: each.state === 'draft' ? t('panel.draft', { number: each.number }) : versionNote(t, each),
            }))}
            value={shown.id}
            onChange={(id) => setFilters({ version: id })}
          />
        )}
        {frame.open && <DrawUpPlan frame={frame} variant="secondary" />}
        {draft && items.length > 1 && (
          <LinkButton variant="tertiary" to={`/cases/${frame.view.id}/plan/edit?view=compare`}>
            {t('tab.compare')}
          </LinkButton>
        )}
        {shown.can.includes('plan.print') && (
          <Button variant="tertiary" icon={<DownloadIcon aria-hidden />} onClick={() => setPrinting(true)}>
            {d('print')}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>
        {printing && <PrintPlan view={frame.view} plan={shown} onClose={() => setPrinting(false)} />}
      </Suspense>
      <ReviewsPanel frame={frame} />
      <Version key={shown.id} id={shown.id} frame={frame} />
    </div>
  );
}

function Version({ id, frame }: { id: string; frame: CaseFrame }) {
  const { t } = useTranslation('plans');
  const found = useQuery(planQuery(id));
  const [followed, setFollowed] = useState<Measure | null>(null);
  const [ending, setEnding] = useState(false);
  return (
    <Loaded of={found} skeleton={<SkeletonRows rows={8} lines={1} />}>
      {(plan, etag) => (
        <div className="ui-stack">
          {plan.imported && <ImportedMark from={plan.imported} />}
          <PlanFacts
            plan={plan}
            onEnd={frame.open && plan.can.includes('plan.end') ? () => setEnding(true) : undefined}
          />
          <Panel flush title={t('tab.goals')}>
            {plan.goals.length > 0 ? (
              <PlanTable
                plan={plan}
                frame={frame}
                detailed
                onFollow={plan.state === 'agreed' ? setFollowed : undefined}
              />
            ) : (
              <p className="plan-none">{t('tab.no-goals')}</p>
            )}
          </Panel>
          <PlanPeriods plan={plan} frame={frame} />
          <Suspense fallback={null}>
            {ending && <EndPlan plan={plan} etag={etag ?? ''} onClose={() => setEnding(false)} />}
            {followed && (
              <MeasureFollow
                caseId={plan.caseId}
                planId={plan.id}
                measure={followed}
                onClose={() => setFollowed(null)}
              />
            )}
          </Suspense>
        </div>
      )}
    </Loaded>
  );
}

const words = (text: string | null | undefined) =>
  text && (
    <span className="case-words" dir="auto">
      {text}
    </span>
  );

/** How it was agreed, how long it holds, and what the person wants, in the person's own words. */
function PlanFacts({ plan, onEnd }: { plan: Plan; onEnd?: () => void }) {
  const { t } = useTranslation('plans');
  const unitName = useUnitName();
  const languageName = useLanguageName();
  const { ownWish, ownWishLanguage, justification, makers } = plan;
  return (
    <Panel
      title={t('tab.version-number', { number: plan.number })}
      note={t(plan.ended ? 'tab.ended' : `tab.states.${plan.state}`)}
      action={
        onEnd && (
          <Button variant="tertiary" onClick={onEnd}>
            {t('end.open')}
          </Button>
        )
      }
    >
      <div className="plan-facts">
        {ownWish && (
          <div>
            <h3 className="preview__heading">
              {t('tab.own-wish')}{' '}
              {ownWishLanguage && <span className="ui-second">{languageName(ownWishLanguage)}</span>}
            </h3>
            <blockquote className="plan-wish" lang={ownWishLanguage ?? undefined} dir="auto">
              {ownWish}
            </blockquote>
          </div>
        )}
        <DefinitionList
          items={[
            { term: t('tab.drawn-up'), value: plan.drawnUpOn && fullDay(plan.drawnUpOn) },
            { term: t('tab.drafted'), value: plan.state === 'draft' ? fullDay(dayOf(plan.createdAt)) : null },
            {
              term: t('tab.agreed'),
              value:
                plan.agreedOn &&
                [
                  fullDay(plan.agreedOn),
                  plan.imported ? plan.imported.origin.recordedBy : plan.agreedBy?.name,
                  plan.agreedWay && t(`agreed-ways.${plan.agreedWay}`),
                  plan.signedOn &&
                    plan.signedOn !== plan.agreedOn &&
                    t('tab.signed-on', { day: fullDay(plan.signedOn) }),
                  plan.clientGot && t(`tab.client-${plan.clientGot}`),
                  plan.interpreterPresent != null &&
                    t(plan.interpreterPresent ? 'tab.interpreter' : 'tab.no-interpreter'),
                ]
                  .filter(Boolean)
                  .join(', '),
            },
            { term: t('tab.valid'), value: period(plan.validFrom, plan.validUntil) },
            {
              term: t('tab.ended-on'),
              value:
                plan.ended &&
                words(
                  [
                    `${fullDay(plan.ended.endedOn)}, ${plan.ended.endedElsewhereBy ?? plan.ended.endedBy.name}: ${t(`end-reasons.${plan.ended.reason}`)}`,
                    plan.ended.detail,
                  ]
                    .filter(Boolean)
                    .join('. '),
                ),
            },
            { term: t('end.follows'), value: plan.ended && t(`follows.${plan.ended.follows}`) },
            { term: t('tab.makers'), value: makers.map(unitName).join(', ') },
            { term: t('fields.longTermGoal'), value: words(plan.longTermGoal) },
            {
              term: t('fields.childOpinion'),
              value:
                plan.childOpinion &&
                words([t(`child.${plan.childOpinion}`), plan.childOpinionText].filter(Boolean).join(': ')),
            },
            { term: t('fields.upperSecondaryReason'), value: words(plan.upperSecondaryReason) },
            { term: t('fields.followUp'), value: words(plan.followUp) },
            {
              term: t('fields.jobSearchDuty'),
              value:
                plan.jobSearchDuty &&
                words([t(`job-search.${plan.jobSearchDuty}`), plan.jobSearchReason].filter(Boolean).join(': ')),
            },
            { term: t('fields.rightsToldOn'), value: plan.rightsToldOn && fullDay(plan.rightsToldOn) },
            {
              term: t('tab.justification'),
              value: words(justification),
            },
          ]}
        />
      </div>
    </Panel>
  );
}
