import { byNoun } from './by-noun';

export const words = byNoun(
  import.meta.glob(
    [
      '/src/**/locales/sv.json',
      '!/src/{access,administration,assessments,audit,consents,documents,facts,notices,plans,reviews,workload}/**',
    ],
    { eager: true, import: 'default' },
  ),
);
