import { ACTIONS } from '@samspel/contract';
import { LANGUAGES } from '../platform/i18n/i18n';
import { wordsOf } from '../platform/testing/words-of';

type Actions = Record<string, Record<string, string>>;

describe('the words of the log', () => {
  it.each(LANGUAGES)('every action of the policy has its words in %s, and no other action has', (language) => {
    const { actions } = wordsOf(language).audit as { actions: Actions };
    const said = Object.entries(actions).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    );
    expect(said.sort()).toEqual([...ACTIONS].sort());
  });

  it.each(LANGUAGES)('no two actions are said alike in %s', (language) => {
    const { actions } = wordsOf(language).audit as { actions: Actions };
    const words = Object.values(actions).flatMap((verbs) => Object.values(verbs));
    expect(words.filter((each, at) => words.indexOf(each) !== at)).toEqual([]);
  });
});
