import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { UsersController } from './users.controller.js';
import { UsersRepository } from './users.repository.js';
import { UsersService } from './users.service.js';

@Module({ imports: [NamesModule], controllers: [UsersController], providers: [UsersService, UsersRepository] })
export class UsersModule {}
