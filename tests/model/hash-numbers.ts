/** 32-bit FNV-1a over the bytes of 32-bit numbers, lowest byte first. */
export function hashNumbers(numbers: Iterable<number>): number {
  let hash = 0x811c9dc5;
  for (const number of numbers)
    for (let shift = 0; shift < 32; shift += 8)
      hash = Math.imul(hash ^ ((number >>> shift) & 0xff), 0x01000193);
  return hash >>> 0;
}
