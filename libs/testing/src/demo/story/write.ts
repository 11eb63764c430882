import type { Audience, NoteCategory } from '@samspel/contract';
import { addDays, at, workdayUntil, type Day, type Instant } from '../days.js';
import type { DemoNote, DemoPlannedMeasure, DemoTask } from '../demo.types.js';

/** Short forms for what the told cases are written with. Days are counted from today, and nothing happens on a weekend. */
export interface Pen {
  day(offset: number): Day;
  instant(offset: number, hour: number, minute: number): Instant;
  note(name: string, offset: number, by: Author, category: NoteCategory, readers: Readers, text: string): DemoNote;
  task(name: string, offset: number, due: number, more: Asked): DemoTask;
  measure(name: string, period: [from: number, until: number], more: Planned): DemoPlannedMeasure;
}

export type Author = [officialKey: string, unitKey: string];
type Readers = [how: Audience, ...others: string[]];
type Asked = Pick<DemoTask, 'title' | 'description' | 'recipient'> & { by: Author } & Partial<DemoTask>;
type Planned = Pick<DemoPlannedMeasure, 'kind' | 'title' | 'responsible' | 'justification'> & { evaluate: number };

export function createPen(caseKey: string, today: Day): Pen {
  const day = (offset: number) => workdayUntil(addDays(today, offset));
  const instant = (offset: number, hour: number, minute: number) => at(day(offset), hour, minute);
  return {
    day,
    instant,
    note: (name, offset, [authorKey, unitKey], category, [audience, ...others], text) => ({
      key: `${caseKey}/note/${name}`,
      authorKey,
      unitKey,
      category,
      happenedOn: day(offset),
      writtenAt: instant(offset, 11, 20),
      text,
      audience,
      audienceUnitKeys: [unitKey, ...others],
      amended: null,
      struck: null,
      openedBy: [],
    }),
    task: (name, offset, due, { by: [createdBy, createdByUnit], ...more }) => ({
      key: `${caseKey}/task/${name}`,
      createdAt: instant(offset, 9, 12),
      createdBy,
      createdByUnit,
      dueOn: day(due),
      measureKey: null,
      state: 'open',
      scope: 'shared',
      seen: null,
      claimed: null,
      done: null,
      handedBack: null,
      comments: [],
      ...more,
    }),
    measure: (name, [from, until], { evaluate, ...more }) => ({
      measureKey: `${caseKey}/measure/${name}`,
      from: day(from),
      until: day(until),
      evaluateOn: day(evaluate),
      ...more,
    }),
  };
}
