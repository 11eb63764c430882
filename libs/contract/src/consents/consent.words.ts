export const CONSENT_WAYS = ['in-writing', 'orally', 'electronically'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** As whom a consent was given: oneself, for a child or a ward, or a young person of 15 with a voice of their own. */
export const CONSENT_CAPACITIES = ['self', 'guardian', 'representative', 'young-person'] as const;
export type ConsentCapacity = (typeof CONSENT_CAPACITIES)[number];

/** The text that is read to the person now (the web's `consents` words); a new wording is a new version. */
export const CONSENT_TEXT_VERSION = 1;

/** From this age on a young person's own voice is asked. */
export const OWN_VOICE_FROM = 15;
