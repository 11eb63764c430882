import { TableIcon } from '@navikt/aksel-icons';
import { useMemo, useRef, type ReactNode } from 'react';
import { classes } from './classes';
import { addMonths, daysBetween, formatDay, isoWeek, startOfMonth, type Day } from './days';
import { LaneEnd } from './lane-end';
import { StatusShape, type StatusKind } from './status';
import { useUiText } from './ui-provider';
import { useScrolls } from './use-scrolls';

export interface LanePeriod {
  id: string;
  label: string;
  from: Day;
  /** Null: no end yet; drawn to the end of the picture. */
  to: Day | null;
  state: 'done' | 'under-way' | 'planned' | 'draft';
  /** Spoken and in the table: "Under way, 78 %". */
  stateWords: string;
  /** The period of the version before, drawn under it. */
  earlier?: { from: Day; to: Day | null };
  /** Present: the end can be moved, by ←/→ a week, with Shift a day, or by dragging. */
  onEndChange?: (to: Day) => void;
}

export interface LanePoint {
  id: string;
  date: Day;
  label: string;
  status: StatusKind;
}

export interface Lane {
  id: string;
  name: string;
  icon?: ReactNode;
  periods?: readonly LanePeriod[];
  points?: readonly LanePoint[];
}

export interface PeriodLanesProps {
  label: string;
  lanes: readonly Lane[];
  today: Day;
  /** Lines down through all lanes: limits of the law. */
  limits?: readonly { date: Day; label: string }[];
  from?: Day;
  to?: Day;
  view?: 'chart' | 'table';
}

/** Who does what, when: one lane a party, today as a line. The table is the same content. */
export function PeriodLanes({ view = 'chart', ...props }: PeriodLanesProps) {
  return view === 'table' ? <LanesTable {...props} /> : <LanesChart {...props} />;
}

/** Turns the picture into the table and back; stands in the heading. */
export function LanesToggle({
  view,
  onChange,
}: {
  view: 'chart' | 'table';
  onChange: (view: 'chart' | 'table') => void;
}) {
  const text = useUiText();
  return (
    <button
      type="button"
      className="ui-chip"
      aria-pressed={view === 'table'}
      onClick={() => onChange(view === 'table' ? 'chart' : 'table')}
    >
      <TableIcon aria-hidden fontSize={16} />
      {text('as-table')}
    </button>
  );
}

function LanesChart({ label, lanes, today, limits = [], from, to }: Omit<PeriodLanesProps, 'view'>) {
  const text = useUiText();
  const scale = useMemo(() => scaleOf(lanes, today, limits, from, to), [lanes, today, limits, from, to]);
  const shared = { scale, months: scale.months, today, limits };
  const box = useRef<HTMLDivElement>(null);
  // What has to be scrolled sideways must be within reach of the keyboard.
  const scrolls = useScrolls(box);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className="ui-lanes" role="group" aria-label={label} tabIndex={scrolls ? 0 : undefined}>
      <div className="ui-lanes__inner">
        <div className="ui-lanes__months" aria-hidden="true">
          <span className="ui-lanes__name" />
          <span className="ui-lanes__track">
            {scale.months.map((month, index) => (
              <span key={month} className="ui-lanes__month" style={{ insetInlineStart: scale.at(month) }}>
                {month.slice(0, 4) !== scale.months[index - 1]?.slice(0, 4)
                  ? `${Number(month.slice(5, 7))}.${month.slice(0, 4)}`
                  : `${Number(month.slice(5, 7))}.`}
              </span>
            ))}
          </span>
        </div>
        <ul>
          {lanes.map((lane) => (
            <li key={lane.id} className="ui-lanes__lane">
              <span className="ui-lanes__name">
                {lane.icon}
                {lane.name}
              </span>
              <div className="ui-lanes__track">
                <Lines {...shared} />
                <ul>
                  {lane.periods?.map((period) => (
                    <Bar key={period.id} period={period} scale={scale} />
                  ))}
                  {lane.points?.map((point) => (
                    <li
                      key={point.id}
                      className={classes(
                        'ui-lanes__point',
                        parseFloat(scale.at(point.date)) > 75 && 'ui-lanes__point--before',
                        `ui-status--${point.status}`,
                      )}
                      style={{ insetInlineStart: scale.at(point.date) }}
                    >
                      <StatusShape status={point.status} /> {point.label}
                    </li>
                  ))}
                </ul>
              </div>
            </li>
          ))}
        </ul>
        <div className="ui-lanes__foot">
          <span className="ui-lanes__name" />
          <span className="ui-lanes__track">
            <span className="ui-lanes__today-label" style={{ insetInlineStart: scale.at(today) }}>
              {text('today')} {formatDay(today, { year: false })}
            </span>
          </span>
        </div>
      </div>
    </div>
  );
}

function Bar({ period, scale }: { period: LanePeriod; scale: Scale }) {
  const text = useUiText();
  const end = period.to ?? scale.last;
  const spoken = `${period.label}, ${formatDay(period.from)}–${period.to ? formatDay(period.to) : ''} (${weeks(text('week-short'), period.from, period.to)}), ${period.stateWords}`;
  return (
    <li>
      {period.earlier && (
        <i
          className="ui-lanes__earlier"
          aria-hidden="true"
          style={{
            insetInlineStart: scale.at(period.earlier.from),
            width: scale.span(period.earlier.from, period.earlier.to ?? scale.last),
          }}
        />
      )}
      <div
        className={classes(
          'ui-lanes__bar',
          `ui-lanes__bar--${period.state}`,
          period.to === null && 'ui-lanes__bar--open',
        )}
        style={{ insetInlineStart: scale.at(period.from), width: scale.span(period.from, end) }}
        title={spoken}
      >
        <span className="ui-hidden">{spoken}</span>
        <span className="ui-lanes__bar-label" aria-hidden="true">
          {period.label}
        </span>
        {period.onEndChange && period.to && (
          <LaneEnd
            label={period.label}
            from={period.from}
            to={period.to}
            dayShare={scale.dayShare}
            onChange={period.onEndChange}
          />
        )}
      </div>
    </li>
  );
}

function Lines({
  scale,
  today,
  limits,
}: {
  scale: Scale;
  today: Day;
  limits: readonly { date: Day; label: string }[];
}) {
  return (
    <div aria-hidden="true">
      {scale.months.map((month) => (
        <i key={month} className="ui-lanes__grid" style={{ insetInlineStart: scale.at(month) }} />
      ))}
      {limits.map((limit) => (
        <i key={limit.date} className="ui-lanes__limit" style={{ insetInlineStart: scale.at(limit.date) }} />
      ))}
      <i className="ui-lanes__today" style={{ insetInlineStart: scale.at(today) }} />
    </div>
  );
}

function LanesTable({ label, lanes, limits = [] }: Omit<PeriodLanesProps, 'view'>) {
  const text = useUiText();
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(box);
  const rows = lanes.flatMap((lane) => [
    ...(lane.periods ?? []).map((p) => ({
      id: p.id,
      lane: lane.name,
      what: p.label,
      from: p.from,
      to: p.to,
      state: p.stateWords,
    })),
    ...(lane.points ?? []).map((p) => ({
      id: p.id,
      lane: lane.name,
      what: p.label,
      from: p.date,
      to: p.date,
      state: '',
    })),
  ]);
  const byLimit = limits.map((l) => ({
    id: l.date,
    lane: text('law'),
    what: l.label,
    from: l.date,
    to: l.date,
    state: '',
  }));
  const day = (value: Day | null) =>
    value ? `${formatDay(value)} ${text('week-short')} ${isoWeek(value)}` : text('no-date');
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} className="ui-lanes__table" role="group" aria-label={label} tabIndex={scrolls ? 0 : undefined}>
      <table className="ui-plain-table">
        <caption className="ui-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text('whose')}</th>
            <th scope="col">{text('period')}</th>
            <th scope="col">{text('from')}</th>
            <th scope="col">{text('until')}</th>
            <th scope="col">{text('state')}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...byLimit].map((row) => (
            <tr key={row.id}>
              <td>{row.lane}</td>
              <th scope="row">{row.what}</th>
              <td>{day(row.from)}</td>
              <td>{day(row.to)}</td>
              <td>{row.state}</td>
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={5}>{text('no-periods')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

interface Scale {
  months: Day[];
  last: Day;
  at: (day: Day) => string;
  span: (from: Day, to: Day) => string;
  /** One day's share of the width, 0…1. */
  dayShare: number;
}

/** Whole months around everything shown, never fewer than six. */
function scaleOf(lanes: readonly Lane[], today: Day, limits: readonly { date: Day }[], from?: Day, to?: Day): Scale {
  const days = [
    today,
    ...limits.map((limit) => limit.date),
    ...lanes.flatMap((lane) => [
      ...(lane.periods ?? []).flatMap((p) => [
        p.from,
        p.to ?? p.from,
        p.earlier?.from ?? p.from,
        p.earlier?.to ?? p.from,
      ]),
      ...(lane.points ?? []).map((p) => p.date),
    ]),
  ].sort();
  const first = startOfMonth(from ?? days[0]!);
  const wanted = addMonths(startOfMonth(to ?? days.at(-1)!), 1);
  const last = daysBetween(first, wanted) < 180 ? addMonths(first, 6) : wanted;
  const total = daysBetween(first, last);
  const months: Day[] = [];
  const step = total > 900 ? 3 : total > 460 ? 2 : 1;
  for (let month = first; month < last; month = addMonths(month, step)) months.push(month);
  const share = (days_: number) => `${(Math.max(0, Math.min(total, days_)) / total) * 100}%`;
  return {
    months,
    last,
    at: (day) => share(daysBetween(first, day)),
    span: (a, b) => share(Math.max(1, daysBetween(a < first ? first : a, b) + 1)),
    dayShare: 1 / total,
  };
}

function weeks(word: string, from: Day, to: Day | null): string {
  return to ? `${word} ${isoWeek(from)}–${isoWeek(to)}` : `${word} ${isoWeek(from)}–`;
}
