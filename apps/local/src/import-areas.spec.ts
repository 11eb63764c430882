import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../preamble/places.mjs';
import { emptyPlace, endAll, launch, READY, type Place } from '../test/launch.js';

const SAMPLE = inRoot('libs/testing/src/demo/areas-sample.csv');

describe('the import of the official list of municipalities', () => {
  let place: Place;
  beforeAll(async () => (place = await emptyPlace()));
  afterAll(() => place.remove());
  afterEach(endAll);

  const importFile = async (file: string) => {
    const command = launch({ env: place.env, words: [inRoot('apps/local/run.mjs'), 'import-areas', file] });
    return { code: await command.ends, output: command.output(), errors: command.errors() };
  };
  const write = (name: string, text: string) => {
    const file = join(place.folder, '..', name);
    writeFileSync(file, text);
    return file;
  };

  it('says what to do when there is no database yet', async () => {
    expect(await importFile(SAMPLE)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^There is nothing in .* yet: run npm start once\.\n$/),
    });
  });

  it('takes in all 308 while the product runs, and nothing twice', async () => {
    const running = launch({ env: { ...place.env, DEMO: 'no' } });
    await running.says(READY);
    const file = write('all.csv', wholeCountry());
    expect(await importFile(file)).toMatchObject({
      code: 0,
      output: '308 municipalities and 67 areas in the file: 375 added, 0 changed.\n',
    });
    expect(await importFile(file)).toMatchObject({
      code: 0,
      output: '308 municipalities and 67 areas in the file: no change.\n',
    });
  });

  it('imports nothing of a file with one bad row, and names its line', async () => {
    const file = write('bad.csv', wholeCountry().replace('Kunta 7,', 'Kunta 7 renamed,').replace(/^300,/m, '3OO,'));
    const refused = await importFile(file);
    expect(refused).toMatchObject({ code: 1, output: '' });
    expect(refused.errors).toBe(`Nothing was imported.\nline 301: the municipality's code "3OO" is not three digits\n`);
    expect((await importFile(write('all.csv', wholeCountry()))).output).toMatch(/no change/);
  });

  it('takes in the sample of the repository while the product stands still, and keeps the rest', async () => {
    const rows = readFileSync(SAMPLE, 'utf8').trim().split('\n').length - 1;
    const { code, output } = await importFile(SAMPLE);
    expect(code).toBe(0);
    expect(output).toMatch(
      new RegExp(
        `^${rows} municipalities and \\d+ areas in the file: \\d+ added, \\d+ changed\\.\n\\d+ municipalities that the file does not name are kept\\.\n$`,
      ),
    );
    expect((await importFile(SAMPLE)).output).toMatch(/no change/);
  });
});

/** As many as there are, named by number. */
function wholeCountry(): string {
  const rows = Array.from({ length: 308 }, (_, index) => {
    const [county, area] = [index % 22, index % 45];
    return `${String(index + 1).padStart(3, '0')},Kunta ${index + 1},Kommun ${index + 1},c${county},Alue ${county},Område ${county},e${area},Työ ${area},Arbete ${area}`;
  });
  return ['code,name_fi,name_sv,wsc_code,wsc_fi,wsc_sv,ea_code,ea_fi,ea_sv', ...rows].join('\n');
}
