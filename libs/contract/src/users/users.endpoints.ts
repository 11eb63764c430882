import { endpoint } from '../platform/endpoint.js';
import type {
  MembershipAdd,
  MembershipParams,
  UserAdd,
  UserChange,
  UserList,
  UserListQuery,
  UserParams,
  UserView,
} from './user.js';

export const users = {
  list: endpoint<{ query: UserListQuery; response: UserList }>()('users.list', 'user.list', 'GET', '/users'),
  read: endpoint<{ params: UserParams; response: UserView }>()('users.read', 'user.list', 'GET', '/users/:userId', {
    etag: true,
  }),
  add: endpoint<{ body: UserAdd; response: UserView }>()('users.add', 'user.add', 'POST', '/users', { etag: true }),
  change: endpoint<{ params: UserParams; body: UserChange; response: UserView }>()(
    'users.change',
    'user.change',
    'PUT',
    '/users/:userId',
    { ifMatch: true, etag: true },
  ),
  addMembership: endpoint<{ params: UserParams; body: MembershipAdd; response: UserView }>()(
    'users.addMembership',
    'membership.add',
    'POST',
    '/users/:userId/memberships',
  ),
  /** From this instant it gives nothing. */
  endMembership: endpoint<{ params: MembershipParams; response: UserView }>()(
    'users.endMembership',
    'membership.end',
    'POST',
    '/memberships/:membershipId/end',
  ),
};
