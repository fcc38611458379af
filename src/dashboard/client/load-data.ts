/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** Data files are scripts that hand over one value each: pages opened from a file may load scripts, and nothing else. */
const waiting = new Map<string, (value: unknown) => void>();
const loaded = new Map<string, Promise<unknown>>();

Object.assign(globalThis, {
  quotestance: {
    take(name: string, value: unknown) {
      waiting.get(name)?.(value);
      waiting.delete(name);
    },
  },
});

/** The value of `data/NAME.js`, loaded once. */
export function loadData<Value>(root: string, name: string): Promise<Value> {
  let value = loaded.get(name);
  if (!value) {
    value = new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement('script');
      script.src = `${root}data/${name}.js`;
      script.onerror = () => reject(new Error(`data/${name}.js cannot be loaded`));
      document.head.append(script);
    });
    loaded.set(name, value);
  }
  return value as Promise<Value>;
}
