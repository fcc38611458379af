/** The regular forms of a verb: "quip" -> "quips", "quipped", "quipping"; "reply" -> "replies", "replied", "replying". */
export function inflect(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  const present = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith('ee')) return [present, `${verb}d`, `${verb}ing`];
  if (verb.endsWith('e')) return [present, `${verb}d`, `${verb.slice(0, -1)}ing`];
  // One short syllable doubles its consonant: "quip", "nag", but not "howl", "shout", "vow".
  const stem = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(verb) ? verb + verb.at(-1) : verb;
  return [present, `${stem}ed`, `${stem}ing`];
}
