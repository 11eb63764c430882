import { DAYCARE, ESPOO, LUVN } from '../cases/testing/a-case';
import { changeBetween, unitsOf } from './audience';
import type { ChoiceUnit } from './notes.queries';

const own: ChoiceUnit = { unit: ESPOO, part: 'lead', own: true, ownSector: true };
const social: ChoiceUnit = { unit: LUVN, part: 'partner', own: false, ownSector: false };
const daycare: ChoiceUnit = { unit: DAYCARE, part: 'contributor', own: false, ownSector: false };
const all = [own, social, daycare];
const name = (unit: { shortName: string }) => unit.shortName;

describe('the audience of a note', () => {
  it('always has the author’s own unit', () => {
    expect(unitsOf('own-unit', all, [])).toEqual([ESPOO.id]);
    expect(unitsOf('chosen', all, [])).toEqual([ESPOO.id]);
  });

  it('is of the own sector only those of it that take part', () => {
    expect(unitsOf('own-sector', [...all, { ...social, unit: { ...LUVN, id: 'other' }, ownSector: true }], [])).toEqual(
      [ESPOO.id, 'other'],
    );
  });

  it('forgets a chosen unit that takes part no more', () => {
    expect(unitsOf('chosen', [own, daycare], [LUVN.id, DAYCARE.id])).toEqual([ESPOO.id, DAYCARE.id]);
  });

  it('says who has come and who has gone since it was shown', () => {
    expect(
      changeBetween({ units: [own, social], lastUsed: null }, { units: [own, daycare], lastUsed: null }, name),
    ).toEqual({
      come: ['Metsätähti'],
      gone: ['LUVN'],
    });
  });
});
