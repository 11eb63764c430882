import { Module } from '@nestjs/common';
import { NamesModule } from '../authorities/names.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { NotesController } from './notes.controller.js';
import { NotesRepository } from './notes.repository.js';
import { NotesService } from './notes.service.js';

@Module({
  imports: [NamesModule, CasesModule],
  controllers: [NotesController],
  providers: [NotesService, NotesRepository],
})
export class NotesModule {}
