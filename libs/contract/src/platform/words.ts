export const LOCALES = ['fi', 'sv', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const SECTORS = [
  'employment',
  'municipal-integration',
  'education',
  'early-childhood-education',
  'social-services',
  'third-sector',
] as const;
export type Sector = (typeof SECTORS)[number];

export const ROLES = [
  'adviser',
  'practitioner',
  'supervisor',
  'administrator',
  'data-protection-officer',
  'analyst',
] as const;
export type Role = (typeof ROLES)[number];

/** BCP 47 language of a person or text: a primary subtag with script or region at most. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/;
/** ISO 3166-1 alpha-2, or XX: stateless or unknown. */
export const COUNTRY = /^[A-Z]{2}$/;
export const TELEPHONE = /^[+()\-./ 0-9]{4,30}$/;
export const EMAIL = /^[^\s@]{1,64}@[^\s@.]{1,63}(\.[^\s@.]{1,63})+$/;
export const MUNICIPALITY = /^\d{3}$/;
/** Personal identity code, Act 661/2009 §11: date, century sign, individual number, check character. */
export const IDENTITY_CODE = /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/;

/** As long as what people write may be, here and on paper, where a field does not say otherwise. */
export const LONGEST_TEXT = 5000;
