import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { CredentialsStrategy } from './credentials.strategy.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';

@Module({
  imports: [PassportModule],
  controllers: [SessionController],
  providers: [SessionService, CredentialsStrategy],
})
export class SessionModule {}
