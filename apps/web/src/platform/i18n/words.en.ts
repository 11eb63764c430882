import { byNoun } from './by-noun';

export const words = byNoun(
  import.meta.glob(
    [
      '/src/**/locales/en.json',
      '!/src/{access,administration,assessments,audit,consents,documents,facts,notices,plans,reviews,workload}/**',
    ],
    { eager: true, import: 'default' },
  ),
);
