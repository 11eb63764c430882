import { byNoun } from './by-noun';

export const words = byNoun(import.meta.glob('/src/**/locales/en.json', { eager: true, import: 'default' }));
