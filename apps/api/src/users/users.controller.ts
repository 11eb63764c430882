import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  MembershipAdd,
  MembershipParams,
  UserAdd,
  UserChange,
  UserList,
  UserListQuery,
  UserParams,
  users as api,
  UserView,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { UsersService } from './users.service.js';

@Controller()
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Endpoint(api.list, UserList)
  list(@Query() query: UserListQuery) {
    return this.users.list(query);
  }

  @Endpoint(api.read, UserView)
  read(@Param() { userId }: UserParams) {
    return this.users.read(userId);
  }

  @Endpoint(api.add, UserView)
  add(@Body() user: UserAdd) {
    return this.users.add(user);
  }

  @Endpoint(api.change, UserView)
  change(@Param() { userId }: UserParams, @Body() change: UserChange) {
    return this.users.change(userId, change);
  }

  @Endpoint(api.addMembership, UserView)
  addMembership(@Param() { userId }: UserParams, @Body() membership: MembershipAdd) {
    return this.users.addMembership(userId, membership);
  }

  @Endpoint(api.endMembership, UserView)
  endMembership(@Param() { membershipId }: MembershipParams) {
    return this.users.endMembership(membershipId);
  }
}
