import { byNoun } from './by-noun';

export const words = byNoun(
  import.meta.glob(
    '/src/{access,administration,assessments,audit,consents,documents,facts,notices,plans,reviews,workload}/locales/en.json',
    {
      eager: true,
      import: 'default',
    },
  ),
);
