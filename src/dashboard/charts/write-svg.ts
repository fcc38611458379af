/** What a chart needs of a DOM to be written down. */
interface DomNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

const ELEMENT = 1;
const TEXT = 3;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * An element as text that is the same from every DOM, and good HTML and good XML at once; browsers leave "<" in attributes as it
 * is. Links are written as `href`.
 */
export function writeSvg(node: unknown): string {
  const { nodeType, localName, nodeValue, childNodes, attributes = [] } = node as DomNode;
  if (nodeType === TEXT) return escapeText(nodeValue ?? '');
  if (nodeType !== ELEMENT) return '';
  const given = Array.from(attributes).flatMap(({ name, value }) => {
    // some DOMs give it the one name, some the other
    if (name === 'href' || name === 'xlink:href')
      return isSafeLink(value) ? [` href="${escapeText(value)}"`] : [];
    return [` ${name}="${escapeText(value)}"`];
  });
  const inner = Array.from(childNodes).map(writeSvg).join('');
  // some write attributes from the first to the last, some the other way
  return `<${localName}${given.sort().join('')}>${inner}</${localName}>`;
}

/** Whether it leads to a page: of the same site, or over http or https. Browsers overlook blanks and control characters. */
function isSafeLink(link: string): boolean {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(link.replace(/[\u0000-\u0020]+/g, ''))?.[1];
  return scheme === undefined || /^https?$/i.test(scheme);
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPED[letter]!);
}
