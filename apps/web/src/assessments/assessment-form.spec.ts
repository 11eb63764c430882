import { Problem } from '../platform/http/problem';
import { atFields, checkAssessment, differences, SECTIONS, valuesOf, writeOf } from './assessment-form';
import type { Assessment } from './assessments.queries';

const going = {
  heldOn: '2026-11-23',
  heldWith: null,
  language: 'so',
  interpreter: 'present',
  units: [],
  toldAimsOn: null,
  toldPlanOn: null,
  toldBindingOn: null,
  toldDataOn: null,
  countyNeeded: null,
  countyReason: null,
  sections: [{ section: 'literacy', content: 'Reads Somali.' }],
  background: {
    literacy: 'latin-basic',
    educationLevel: 2,
    education: null,
    occupation: null,
    levels: [
      { language: 'fi', skill: 'listening', level: 'A1.2' },
      { language: 'fi', skill: 'reading', level: '0' },
    ],
  },
} as unknown as Assessment;

describe('an assessment in fields', () => {
  it('is sent whole, all sections in their order, as it was read', () => {
    const written = writeOf(valuesOf(going));
    expect(written.sections.map(({ section }) => section)).toEqual(SECTIONS);
    expect(written.sections[0]!.content).toBe('Reads Somali.');
    expect(written).toMatchObject({ heldOn: '2026-11-23', heldWith: null, language: 'so', interpreter: 'present' });
    expect(written.background).toEqual(going.background);
  });

  it('shows a refusal at its own fields, not at those of the request', () => {
    const values = valuesOf(going);
    const refusal = new Problem(422, 'validation', [
      { pointer: '/sections/7/content', code: 'isLength' },
      { pointer: '/background/levels/1/level', code: 'isIn' },
      { pointer: '/background/education', code: 'isLength' },
      { pointer: '/heldOn', code: 'future' },
    ]);
    expect(() => atFields(values)(refusal)).toThrow(
      expect.objectContaining({
        errors: [
          { pointer: '/text-life-situation', code: 'isLength' },
          { pointer: '/level-fi-reading', code: 'isIn' },
          { pointer: '/education', code: 'isLength' },
          { pointer: '/heldOn', code: 'future' },
        ],
      }),
    );
  });

  it('may be saved half done; only a day that is none is refused', () => {
    const values = valuesOf(going);
    expect(checkAssessment({ ...values, heldOn: '' })).toEqual({});
    expect(checkAssessment({ ...values, toldDataOn: '31.2.2026' })).toEqual({ toldDataOn: 'date-unreadable' });
  });

  it('keeps as a draft only what was typed', () => {
    const values = valuesOf(going);
    expect(differences(values, { ...values, 'text-literacy': 'Reads.', 'level-sv-writing': 'A1.1' })).toEqual({
      'text-literacy': 'Reads.',
      'level-sv-writing': 'A1.1',
    });
  });
});
