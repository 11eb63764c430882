import { Injectable } from '@nestjs/common';
import type { NoteListQuery, NoteWrite, StrikeReason } from '@samspel/contract';
import { CasesRepository } from '../cases/cases.repository.js';
import { Work } from '../platform/database/work.js';
import { Conflict, Invalid } from '../platform/http/problem.js';
import { sameUnits, unitsOf } from './note.rules.js';
import { NotesRepository } from './notes.repository.js';

@Injectable()
export class NotesService {
  constructor(
    private readonly work: Work,
    private readonly notes: NotesRepository,
    private readonly cases: CasesRepository,
  ) {}

  list(caseId: string, query: NoteListQuery) {
    return this.work.on({ case: caseId }, (tx) => this.notes.list(tx, caseId, query));
  }

  read(noteId: string) {
    return this.work.on({ note: noteId }, (tx) => this.notes.get(tx, noteId));
  }

  struck(query: NoteListQuery) {
    return this.work.on({}, (tx) => this.notes.struck(tx, query));
  }

  audience(caseId: string) {
    return this.work.on({ case: caseId }, (tx) => this.notes.audienceChoice(tx, caseId));
  }

  /** Saved for the units that the author was shown by name. When the choice means others by now, nothing is saved. */
  write(caseId: string, note: NoteWrite) {
    return this.work.on({ case: caseId }, async (tx) => {
      await this.cases.refuseEnded(tx, caseId);
      const units = await this.notes.audienceUnits(tx, caseId);
      if (!note.unitIds.includes(tx.actor.unitId)) throw new Invalid('/unitIds', 'note.own-unit-missing');
      const meant = unitsOf(note.audience, units, note.unitIds);
      if (!sameUnits(meant, note.unitIds)) throw new Conflict('note.audience-changed');
      const noteId = await this.notes.add(
        tx,
        caseId,
        note,
        units.filter(({ unit }) => meant.includes(unit.id)),
      );
      return this.notes.get(tx, noteId);
    });
  }

  /** The earlier text stays beside the new one. */
  amend(noteId: string, text: string) {
    return this.work.on({ note: noteId }, async (tx) => {
      await this.notes.refuseStruck(tx, noteId);
      await this.notes.amend(tx, noteId, text);
      return this.notes.get(tx, noteId);
    });
  }

  narrow(noteId: string, unitIds: string[]) {
    return this.work.on({ note: noteId }, async (tx) => {
      await this.notes.refuseStruck(tx, noteId);
      await this.notes.narrow(tx, noteId, unitIds);
      return this.notes.get(tx, noteId);
    });
  }

  /** To units that were not in the audience: those invited later, too. Recorded. */
  openTo(noteId: string, unitIds: string[]) {
    return this.work.on({ note: noteId }, async (tx) => {
      await this.notes.refuseStruck(tx, noteId);
      const caseId = await this.notes.caseOf(tx, noteId);
      const units = await this.notes.audienceUnits(tx, caseId);
      unitIds.forEach((id, index) => {
        if (!units.some(({ unit }) => unit.id === id)) throw new Invalid(`/unitIds/${index}`, 'unit.not-taking-part');
      });
      await this.notes.openTo(
        tx,
        noteId,
        caseId,
        units.filter(({ unit }) => unitIds.includes(unit.id)),
      );
      return this.notes.get(tx, noteId);
    });
  }

  strike(noteId: string, reason: StrikeReason) {
    return this.work.on({ note: noteId }, async (tx) => {
      await this.notes.refuseStruck(tx, noteId);
      await this.notes.strike(tx, noteId, reason);
      return this.notes.get(tx, noteId);
    });
  }

  openings(noteId: string) {
    return this.work.on({ note: noteId }, (tx) => this.notes.openings(tx, noteId));
  }
}
