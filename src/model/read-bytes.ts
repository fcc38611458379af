/** A file at an address: `file:` in Node, `http(s):` or `data:` in a browser. */
export async function readBytes(url: URL): Promise<Uint8Array> {
  if (url.protocol === 'file:') {
    // A bundle for browsers has no such module, and may say so only here.
    const { readFile } = await import('node:fs/promises').catch((cause) => {
      throw new Error(`${url} is a file, which only Node can read`, { cause });
    });
    return readFile(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
