import { wordsOf } from './words-of';

export const words = wordsOf('fi');
