/** What the other one is to somebody: his brother's brother or sister is he. */
const INVERSE: Readonly<Record<string, readonly string[]>> = {
  brother: ['brother', 'sister', 'sibling', 'twin'],
  sister: ['brother', 'sister', 'sibling', 'twin'],
  sibling: ['brother', 'sister', 'sibling'],
  twin: ['brother', 'sister', 'twin'],
  wife: ['husband', 'wife', 'partner'],
  husband: ['wife', 'husband', 'partner'],
  partner: ['partner', 'wife', 'husband', 'girlfriend', 'boyfriend'],
  mother: ['son', 'daughter', 'child'],
  father: ['son', 'daughter', 'child'],
  son: ['father', 'mother', 'parent'],
  daughter: ['father', 'mother', 'parent'],
  uncle: ['nephew', 'niece'],
  aunt: ['nephew', 'niece'],
  nephew: ['uncle', 'aunt'],
  niece: ['uncle', 'aunt'],
  cousin: ['cousin'],
  predecessor: ['successor'],
  successor: ['predecessor'],
  rival: ['rival'],
  colleague: ['colleague'],
  friend: ['friend'],
  opponent: ['opponent'],
  collaborator: ['collaborator'],
  bandmate: ['bandmate'],
  teammate: ['teammate'],
  coach: ['player', 'protege'],
};
const NONE: readonly string[] = [];

export function inverseRoles(role: string): readonly string[] {
  return Object.hasOwn(INVERSE, role) ? INVERSE[role]! : NONE;
}

const SAME_SURNAME = new Set([
  'brother',
  'sister',
  'sibling',
  'twin',
  'father',
  'mother',
  'son',
  'daughter',
  'wife',
  'husband',
  'cousin',
  'uncle',
  'aunt',
  'nephew',
  'niece',
]);

/** Relatives who mostly share the surname. */
export function isRelative(role: string): boolean {
  return SAME_SURNAME.has(role);
}

const PEERS = new Set([
  'colleague',
  'rival',
  'opponent',
  'collaborator',
  'bandmate',
  'teammate',
  'counterpart',
]);

/** "his rival": mostly the other person of the story. */
export function isPeer(role: string): boolean {
  return PEERS.has(role);
}

const ELDERS = new Set(['mother', 'father', 'uncle', 'aunt', 'grandmother', 'grandfather']);
const YOUNG = new Set(['son', 'daughter', 'niece', 'nephew', 'grandson', 'granddaughter']);

/** 1 for the mother and the elder sister, -1 for the daughter, 0 where the words tell nothing of the age. */
export function readGeneration(text: string, role: string): number {
  if (ELDERS.has(role)) return 1;
  if (YOUNG.has(role)) return -1;
  if (!SAME_SURNAME.has(role)) return 0;
  return /\b(?:elder|older|big)\b/.test(text) ? 1 : /\b(?:younger|little|kid)\b/.test(text) ? -1 : 0;
}
