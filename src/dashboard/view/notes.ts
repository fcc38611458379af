/** What every page of numbers says of them. */
export const SUMMARY_NOTE =
  'Every mark shows its number, its interval and how many stances it rests on; click one to read the sentences.';
