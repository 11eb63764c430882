import { Word } from '../platform/shape.js';

/** A document is in a national language; what it means in law is said in that one. */
export const DOCUMENT_LANGUAGES = ['fi', 'sv'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];
/** Languages that a document can have beside it. */
export const BESIDE_LANGUAGES = ['en', 'ru', 'uk', 'ar', 'fa', 'so'] as const;
export type BesideLanguage = (typeof BESIDE_LANGUAGES)[number];

export class DocumentQuery {
  @Word(DOCUMENT_LANGUAGES) language: DocumentLanguage;
  @Word(BESIDE_LANGUAGES, { optional: true }) beside?: BesideLanguage;
}
