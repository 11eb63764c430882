import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  AudienceChoice,
  CaseParams,
  NoteAmend,
  NoteList,
  NoteListQuery,
  NoteNarrow,
  NoteOpenings,
  NoteOpenTo,
  NoteParams,
  notes as api,
  NoteStrike,
  NoteView,
  NoteWrite,
} from '@samspel/contract';
import { Endpoint } from '../platform/http/endpoint.decorator.js';
import { NotesService } from './notes.service.js';

@Controller()
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Endpoint(api.list, NoteList)
  list(@Param() { caseId }: CaseParams, @Query() query: NoteListQuery) {
    return this.notes.list(caseId, query);
  }

  @Endpoint(api.struck, NoteList)
  struck(@Query() query: NoteListQuery) {
    return this.notes.struck(query);
  }

  @Endpoint(api.read, NoteView)
  read(@Param() { noteId }: NoteParams) {
    return this.notes.read(noteId);
  }

  @Endpoint(api.audience, AudienceChoice)
  audience(@Param() { caseId }: CaseParams) {
    return this.notes.audience(caseId);
  }

  @Endpoint(api.write, NoteView)
  write(@Param() { caseId }: CaseParams, @Body() note: NoteWrite) {
    return this.notes.write(caseId, note);
  }

  @Endpoint(api.amend, NoteView)
  amend(@Param() { noteId }: NoteParams, @Body() { text }: NoteAmend) {
    return this.notes.amend(noteId, text);
  }

  @Endpoint(api.narrow, NoteView)
  narrow(@Param() { noteId }: NoteParams, @Body() { unitIds }: NoteNarrow) {
    return this.notes.narrow(noteId, unitIds);
  }

  @Endpoint(api.openTo, NoteView)
  openTo(@Param() { noteId }: NoteParams, @Body() { unitIds }: NoteOpenTo) {
    return this.notes.openTo(noteId, unitIds);
  }

  @Endpoint(api.strike, NoteView)
  strike(@Param() { noteId }: NoteParams, @Body() { reason }: NoteStrike) {
    return this.notes.strike(noteId, reason);
  }

  @Endpoint(api.openings, NoteOpenings)
  openings(@Param() { noteId }: NoteParams) {
    return this.notes.openings(noteId);
  }
}
