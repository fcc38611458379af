const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Any text as text of a page, in content and in quoted attributes alike. Control characters are left out, and so are the
 * marks that turn the order of the letters around: one left open in a name would turn the rest of the page.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      '',
    )
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/**
 * A text as the value of an attribute that must come back as it was, such as that of a choice; it is not shown. The marks that
 * turn letters are written as numbers.
 */
export function escapeValue(text: string): string {
  return text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(
      /[&<>"'\u0001-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (character) => `&#${character.charCodeAt(0)};`,
    );
}

/** A name with the direction of its own script, so that an Arabic one does not pull its neighbours over. */
export function escapeName(name: string): string {
  return `<bdi>${escapeHtml(name.replace(/\s+/g, ' ').trim())}</bdi>`;
}
