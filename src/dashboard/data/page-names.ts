/** The file of an entity's page: its place, and what of its name is safe in a path. */
export function namePage(place: number, name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
  return `entity/${place + 1}${words === '' ? '' : `-${words}`}.html`;
}

/** The file of an article's page, by its sequence. */
export function nameArticlePage(sequence: number): string {
  return `article/${sequence}.html`;
}
