/** What happens in a case and the law counts from, beside what has a record of its own (assessment, plan, review). */
export const FACT_KINDS = [
  'opening',
  'contact',
  'request',
  'ground',
  'jobseeker',
  'jobseeking-ended',
  'assessment',
  'plan',
  'referral',
  'review',
  'suspension',
  'extension',
  'studies',
  'move',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Which grounds a kind takes: 681/2023 §14(1), §23(3) and §23(4). */
export const FACT_GROUNDS = {
  ground: [
    'unemployed-jobseeker',
    'international-protection',
    'home-care-allowance',
    'own-request',
    'contact-by-authority',
    'social-assistance',
    'unaccompanied-young',
    'trafficking-victim',
  ],
  suspension: ['illness-or-injury', 'pregnancy-or-parental-leave', 'comparable'],
  extension: ['low-education', 'multi-sector-need', 'home-care-part-time'],
} as const;
export type FactGround = (typeof FACT_GROUNDS)[keyof typeof FACT_GROUNDS][number];

/** Where a datum was got from: 681/2023 §73(2). */
export const FACT_SOURCES = [
  'person',
  'representative',
  'authority',
  'service-provider',
  'register',
  'document',
] as const;
export type FactSource = (typeof FACT_SOURCES)[number];
