import { readAreas } from './areas-file.js';

const HEADER = '"code","name_fi","name_sv","other","wsc_code","wsc_fi","wsc_sv","ea_code","ea_fi","ea_sv"';
const ESPOO =
  '"049","Espoo","Esbo","x","02","Länsi-Uudenmaan hyvinvointialue","Västra Nylands välfärdsområde","05","Espoo","Esbo"';
const KAUNIAINEN =
  '"235","Kauniainen","Grankulla","x","02","Länsi-Uudenmaan hyvinvointialue","Västra Nylands välfärdsområde","05","Espoo","Esbo"';
const fileOf = (...lines: string[]) => `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`;

describe('the list of municipalities', () => {
  it('gives each municipality its two areas, and each area once', () => {
    const { areas, municipalities } = readAreas(fileOf(ESPOO, '', KAUNIAINEN));
    expect(municipalities).toEqual([
      { code: '049', nameFi: 'Espoo', nameSv: 'Esbo', wellbeingServicesCounty: 'wsc-02', employmentArea: 'ea-05' },
      {
        code: '235',
        nameFi: 'Kauniainen',
        nameSv: 'Grankulla',
        wellbeingServicesCounty: 'wsc-02',
        employmentArea: 'ea-05',
      },
    ]);
    expect(areas.map(({ code, kind }) => [code, kind])).toEqual([
      ['wsc-02', 'wellbeing-services-county'],
      ['ea-05', 'employment-area'],
    ]);
  });

  it('reads commas, quotes and line ends inside quotes, and still counts lines', () => {
    const odd = ESPOO.replace('"x"', '"a, ""b""\nc"');
    expect(readAreas(fileOf(odd)).municipalities[0]?.nameFi).toBe('Espoo');
    expect(() => readAreas(fileOf(odd, KAUNIAINEN.replace('"235"', '"23"')))).toThrow(
      /^Nothing was imported\.\nline 4: .*"23" is not three digits$/,
    );
  });

  it.each([
    ['a name that is missing', KAUNIAINEN.replace('"Grankulla"', '""'), 'line 3: name_sv is empty'],
    ['a municipality twice', ESPOO, 'line 3: municipality 049 stands in the file twice'],
    [
      'an area under two names',
      KAUNIAINEN.replace('"Esbo"', '"Esbå"'),
      'line 3: area ea-05 has another name than further up',
    ],
    ['a line cut short', '"235","Kauniainen"', 'line 3: it has 8 columns fewer than line 1'],
    ['a comma outside quotes', KAUNIAINEN.replace('"x"', 'x,y'), 'line 3: it has 1 columns more than line 1'],
    ['a quote that is not closed', KAUNIAINEN.replace('"x"', '"x'), 'line 3: a quotation mark stands where none can'],
    ['a quote inside a field', KAUNIAINEN.replace('"x"', 'x"y'), 'line 3: a quotation mark stands where none can'],
    ['an odd area code', KAUNIAINEN.replace('"02"', '"0 2"'), 'line 3: wsc_code "0 2" is not digits and letters'],
  ])('refuses all of it for %s', (_what, line, problem) => {
    expect(() => readAreas(fileOf(ESPOO, line))).toThrow(`Nothing was imported.\n${problem}`);
  });

  it('reads a last line without an end, and an empty last field', () => {
    const file = `${HEADER},"last"\n${ESPOO},`;
    expect(readAreas(file).municipalities).toHaveLength(1);
  });

  it('names the columns that a file of another kind lacks', () => {
    expect(() => readAreas('name;age\nA;1\n')).toThrow(/line 1 names no column code, name_fi/);
    expect(() => readAreas(fileOf())).toThrow(/names no municipality/);
  });
});
