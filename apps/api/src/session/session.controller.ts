import { Body, Controller, Req, Res, UseGuards } from '@nestjs/common';
import {
  DemoPeople,
  MembershipChoice,
  session as api,
  SessionStart,
  SessionView,
  SettingsChange,
} from '@samspel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { endCookie, setCookie } from '../platform/http/session-cookie.js';
import { CredentialsGuard } from './credentials.strategy.js';
import { SessionService } from './session.service.js';

@Controller()
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Endpoint(api.start, SessionView)
  @UseGuards(CredentialsGuard)
  async start(
    @Body() start: SessionStart,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const token =
      start.demo === undefined
        ? (request as unknown as { user: { token: string } }).user.token
        : await this.sessions.startDemo(start.demo);
    setCookie(reply, token);
    return this.sessions.begun(token);
  }

  @Endpoint(api.read, SessionView)
  read() {
    return this.sessions.read();
  }

  @Endpoint(api.end)
  async end(@Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.end();
    endCookie(reply);
  }

  @Endpoint(api.endEverywhere)
  async endEverywhere(@Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.endEverywhere();
    endCookie(reply);
  }

  @Endpoint(api.chooseMembership, SessionView)
  chooseMembership(@Body() { membershipId }: MembershipChoice) {
    return this.sessions.chooseMembership(membershipId);
  }

  @Endpoint(api.changeSettings, SessionView)
  changeSettings(@Body() change: SettingsChange) {
    return this.sessions.changeSettings(change);
  }

  @Endpoint(api.demoPeople, DemoPeople)
  demoPeople() {
    return this.sessions.demoPeople();
  }
}
