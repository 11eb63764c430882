import { bornOnOfCode, checkPerson, detailsOf, isWholeCode, NOBODY, NO_NAME, type PersonValues } from './person-form';

const faults = (values: PersonValues) =>
  Object.entries(checkPerson(values)).flatMap(([field, code]) => (code ? [`${field} ${code}`] : []));
const amina: PersonValues = {
  ...NOBODY,
  names: [{ ...NO_NAME, givenNames: 'Amina' }],
  languages: ['so'],
  interpreterNeeded: 'yes',
};

describe('what is known of a person', () => {
  it('needs one name, a language and whether an interpreter is needed, and nothing else', () => {
    expect(faults(amina)).toEqual([]);
    expect(faults(NOBODY)).toEqual([
      'names/0/givenNames name-missing',
      'languages language-missing',
      'interpreterNeeded interpreter-missing',
    ]);
    expect(faults({ ...amina, names: [{ ...NO_NAME, familyName: 'Yusuf' }] })).toEqual([]);
  });

  it('sends what is not known as nothing', () => {
    const { names, languages, interpreterNeeded, citizenships, ...rest } = detailsOf(amina);
    expect(names).toEqual([{ givenNames: 'Amina', familyName: null, original: null, originalLanguage: null }]);
    expect([languages, interpreterNeeded, citizenships]).toEqual([['so'], true, []]);
    expect(new Set(Object.values(rest))).toEqual(new Set([null]));
  });

  it('takes the year alone, and leaves it out when the day is known', () => {
    expect(detailsOf({ ...amina, birthYear: ' 1991 ' })).toMatchObject({ birthYear: 1991, bornOn: null });
    expect(detailsOf({ ...amina, birthYear: '1991', bornOn: '1991-02-01' })).toMatchObject({ birthYear: null });
    expect(faults({ ...amina, birthYear: 'ninety' })).toEqual(['birthYear year-unreadable']);
    expect(faults({ ...amina, bornOn: '31.2.1991' })).toEqual(['bornOn date-unreadable']);
  });

  it('leaves out rows of names that stayed empty, and wants Latin letters beside an original', () => {
    const names = [amina.names[0]!, NO_NAME, { ...NO_NAME, original: 'أمينة' }];
    expect(detailsOf({ ...amina, names }).names).toHaveLength(2);
    expect(faults({ ...amina, names })).toEqual(['names/2/givenNames name-missing']);
  });

  it('reads the birth date out of a whole identity code', () => {
    expect(isWholeCode('010191-901')).toBe(false);
    expect(bornOnOfCode('010191-901X')).toBe('1991-01-01');
    expect(bornOnOfCode('290204a912k')).toBe('2004-02-29');
    expect(bornOnOfCode('310291-901X')).toBeUndefined();
  });
});
