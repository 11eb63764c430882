import type { Action } from '@samspel/contract';
import type { ReactNode } from 'react';
import { useSessionPlace } from '../../platform/session/session-provider';
import type { SessionView } from '../../platform/session/session.queries';
import type { CaseFrame, CaseView } from '../case-frame';

/** Units, officials and a case as the API would send them, for the tests of what stands on the case page. */
export const ESPOO = unit('u-espoo', 'Espoon työllisyyspalvelut', 'Leppävaara', 'employment');
export const LUVN = unit('u-luvn', 'LUVN aikuissosiaalityö', 'LUVN', 'social-services');
export const DAYCARE = unit('u-daycare', 'Päiväkoti Metsätähti', 'Metsätähti', 'early-childhood-education');

export const LEENA: SessionView = {
  user: {
    id: 'leena',
    name: 'Leena Korhonen',
    email: 'leena@samspel.example',
    locale: 'en',
    singleKeys: true,
    density: 'compact',
  },
  memberships: [{ id: 'm1', unit: ESPOO, role: 'adviser', current: true }],
  can: ['my-work.read', 'case.list', 'case.find', 'case.find-in-unit', 'participation.list-own', 'draft.keep'],
  endsInSeconds: 36_000,
};

function unit(
  id: string,
  nameFi: string,
  shortName: string,
  sector: 'employment' | 'social-services' | 'early-childhood-education',
) {
  return { id, nameFi, nameSv: nameFi, shortName, sector, telephone: '029 000 0000' };
}

export function aCase(can: readonly Action[], more: Partial<CaseView> = {}): CaseView {
  return {
    id: 'c1',
    number: '2026-00412',
    person: {
      id: 'p1',
      givenNames: 'Amina',
      familyName: 'Yusuf',
      original: null,
      originalLanguage: null,
      languages: ['so'],
      interpreterNeeded: true,
    },
    childFirstName: null,
    childGroup: null,
    part: 'lead',
    status: 'plan-in-force',
    openedOn: '2026-05-08',
    adviser: { id: 'leena', name: 'Leena Korhonen', telephone: '029 000 0142' },
    responsibleUnit: ESPOO,
    next: {
      kind: 'none',
      title: null,
      taskId: null,
      dueOn: null,
      turn: 'nobody',
      waitsFor: null,
      waitsForPerson: false,
      since: null,
    },
    others: [],
    fresh: false,
    version: 3,
    can: [...can],
    counts: { openTasks: 0, notes: 0, participants: 1 },
    hand: 'official',
    steps: [],
    ...more,
  };
}

export function aFrame(can: readonly Action[], more: Partial<CaseView> = {}): CaseFrame {
  return { view: aCase(can, more), etag: '"3"', open: more.status !== 'ended' };
}

/** What the layout does: nothing before it is known who is there. */
export function WhenSignedIn({ children }: { children: ReactNode }) {
  return useSessionPlace().session ? children : null;
}
