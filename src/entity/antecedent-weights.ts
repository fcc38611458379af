/**
 * Made by `npm run fit-antecedents` from the project's own written articles (`corpus/`, MIT); do not edit. By feature, in
 * log odds; what the features mean is in `describe-antecedent.ts`.
 */
export const ANTECEDENT_WEIGHTS: Readonly<Record<string, number>> = {
  frequency: 0.3485,
  'frequency quoted': 0.2795,
  'full name': 0.4365,
  'gender known': 1.2861,
  'in a quotation before': -0.3117,
  'in the same voice': 0.4781,
  named: 1.1391,
  'never named': -0.1553,
  nobody: -1.2312,
  'nobody quoted': 0.1826,
  'other paragraph': -1.4223,
  'pronouns against': -0.6733,
  'pronouns for': 0.2223,
  'reports of a subject': 0.4668,
  'reports of an owner': -0.4013,
  'sentences back': -0.2549,
  'since named': -0.249,
  'since subject': -0.1483,
  'spoke before': 0.6136,
  'spoke before the quoted': -0.8769,
  'subject before': 0.1002,
  'subject before a speaker': 0.7541,
  'subject before a subject': 0.6488,
  'subject of an object': -0.548,
};
