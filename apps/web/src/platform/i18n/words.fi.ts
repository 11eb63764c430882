import { byNoun } from './by-noun';

export const words = byNoun(import.meta.glob('/src/**/locales/fi.json', { eager: true, import: 'default' }));
