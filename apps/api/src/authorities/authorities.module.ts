import { Module } from '@nestjs/common';
import { AuthoritiesController } from './authorities.controller.js';
import { AuthoritiesRepository } from './authorities.repository.js';
import { AuthoritiesService } from './authorities.service.js';

@Module({ controllers: [AuthoritiesController], providers: [AuthoritiesService, AuthoritiesRepository] })
export class AuthoritiesModule {}
