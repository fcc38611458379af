/** natural ships no types for its single files; importing its index would open database clients. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function JaroWinklerDistance(
    first: string,
    second: string,
    options?: { readonly ignoreCase?: boolean },
  ): number;
}
