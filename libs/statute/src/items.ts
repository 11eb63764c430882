/**
 * The items that the data of a case are divided into: what a unit may read and what it may tell is said item by item.
 * `category` is the number of the category in 681/2023 §73(1) that the item belongs to.
 *
 * Name, languages, need of an interpreter and who is responsible are no item: nobody can take part without knowing of whom.
 */
export const ITEMS = [
  { id: 'identity', category: 1 },
  { id: 'contacts', category: 2 },
  { id: 'address', category: 2 },
  { id: 'permit', category: 3 },
  { id: 'education-and-work', category: 5 },
  { id: 'language-level', category: 5 },
  { id: 'assessment', category: 6 },
  { id: 'goals', category: 6 },
  { id: 'plan', category: 6 },
  { id: 'schedule', category: 7 },
  { id: 'final-test', category: 7 },
  { id: 'health', category: 8 },
  { id: 'family', category: 6 },
  { id: 'daycare-and-school', category: 7 },
  { id: 'social-services', category: 7 },
  // each kind of measure is an item of its own: a hobby says less than a course, and a course less than treatment
  { id: 'measure.integration-training', category: 7 },
  { id: 'measure.language-studies', category: 7 },
  { id: 'measure.literacy-training', category: 7 },
  { id: 'measure.work-trial', category: 7 },
  { id: 'measure.education', category: 7 },
  { id: 'measure.recognition-of-competence', category: 7 },
  { id: 'measure.guidance', category: 7 },
  { id: 'measure.health', category: 8 },
  { id: 'measure.wellbeing', category: 8 },
  { id: 'measure.daycare', category: 7 },
  { id: 'measure.housing', category: 7 },
  { id: 'measure.hobby', category: 7 },
  { id: 'measure.mentor', category: 7 },
  { id: 'measure.workplace-reception', category: 7 },
  { id: 'measure.school-cooperation', category: 7 },
  { id: 'measure.civic-orientation', category: 7 },
  { id: 'measure.own-activity', category: 7 },
] as const;

export type Item = (typeof ITEMS)[number]['id'];

export const ITEM_IDS: readonly Item[] = ITEMS.map(({ id }) => id);

/** The items that are kinds of measures. */
export const MEASURE_ITEMS: readonly Item[] = ITEM_IDS.filter((id) => id.startsWith('measure.'));
