import { endpoint } from '../platform/endpoint.js';
import type { DemoPeople, MembershipChoice, SessionStart, SessionView, SettingsChange } from './session.js';

export const session = {
  start: endpoint<{ body: SessionStart; response: SessionView }>()(
    'session.start',
    'session.start',
    'POST',
    '/session',
  ),
  read: endpoint<{ response: SessionView }>()('session.read', 'session.read', 'GET', '/session'),
  end: endpoint()('session.end', 'session.end', 'DELETE', '/session'),
  endEverywhere: endpoint()('session.endEverywhere', 'session.end', 'DELETE', '/session/everywhere'),
  chooseMembership: endpoint<{ body: MembershipChoice; response: SessionView }>()(
    'session.chooseMembership',
    'session.change',
    'PUT',
    '/session/membership',
  ),
  changeSettings: endpoint<{ body: SettingsChange; response: SessionView }>()(
    'session.changeSettings',
    'session.change',
    'PUT',
    '/session/settings',
  ),
  demoPeople: endpoint<{ response: DemoPeople }>()('session.demoPeople', 'session.demo-people', 'GET', '/demo/people'),
};
