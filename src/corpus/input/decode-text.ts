import { isUtf8 } from 'node:buffer';

export type DecodedText =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: string };

const BYTE_ORDER_MARK = 0xfeff;

/** Decodes strictly: where the bytes are no UTF-8, or binary, there is no text but a reason. A byte order mark goes. */
export function decodeText(bytes: Uint8Array): DecodedText {
  // NUL is valid UTF-8, but no text has it; UTF-16 shows by it too.
  if (bytes.includes(0)) {
    return { text: null, problem: 'there are NUL bytes in it: it is binary, or UTF-16; convert it to UTF-8' };
  }
  if (!isUtf8(bytes)) {
    return { text: null, problem: 'it is not UTF-8; convert it, for example with iconv' };
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return { text: text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text, problem: null };
}
