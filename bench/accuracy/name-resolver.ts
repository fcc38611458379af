const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sen|senator|rep|representative|gov|governor|president|secretary|justice|judge|sir|gen|general|rev|mayor|the)\.? /;

/** The entity of a list that a name means, by its names and aliases, else by a last word that only one has; or -1. */
export function nameResolver(
  entities: readonly { readonly name: string; readonly aliases?: readonly string[] }[],
): (name: string) => number {
  const whole = new Map<string, number>();
  const last = new Map<string, number>();
  entities.forEach(({ name, aliases = [] }, index) => {
    for (const form of [name, ...aliases]) {
      const plain = normalize(form);
      if (plain !== '' && !whole.has(plain)) whole.set(plain, index);
    }
    const word = lastWord(normalize(name));
    last.set(word, last.has(word) ? -1 : index);
  });
  return (name) => {
    const plain = normalize(name);
    return plain === '' ? -1 : (whole.get(plain) ?? last.get(lastWord(plain)) ?? -1);
  };
}

function normalize(name: string): string {
  let plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[“”"'’.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  while (TITLES.test(plain)) plain = plain.replace(TITLES, '');
  return plain;
}

function lastWord(plain: string): string {
  return plain.slice(plain.lastIndexOf(' ') + 1);
}
