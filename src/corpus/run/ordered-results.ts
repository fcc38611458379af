/** A bounded row of results that become ready in any order and are taken in the order of their places. */
export interface OrderedResults<Result> {
  /** Waits until there is room for one more place. */
  waitForRoom(): Promise<void>;
  /** Takes the next place in the row; the function that it gives puts the result there. */
  reserve(): (result: Result) => void;
  /** The next result, null after the last. The place is free when the next one is asked for. */
  take(): Promise<Result | null>;
  /** No place follows. With an error, `take` throws it after the last result. */
  end(problem?: { readonly error: unknown }): void;
  /** `take` throws the error from now on. */
  fail(error: unknown): void;
}

export function createOrderedResults<Result>(places: number): OrderedResults<Result> {
  const row: { result: Result | undefined }[] = [];
  let isHeadTaken = false;
  let ending: { readonly error?: unknown } | undefined;
  let failure: { readonly error: unknown } | undefined;
  let wakeTaker = () => {};
  let wakeReader = () => {};

  return {
    async waitForRoom() {
      while (row.length >= places) {
        await new Promise<void>((resolve) => {
          wakeReader = resolve;
        });
      }
    },
    reserve() {
      const place: { result: Result | undefined } = { result: undefined };
      row.push(place);
      return (result) => {
        place.result = result;
        if (row[0] === place) wakeTaker();
      };
    },
    async take() {
      if (isHeadTaken) {
        row.shift();
        isHeadTaken = false;
        wakeReader();
      }
      for (;;) {
        if (failure) throw failure.error;
        const head = row[0];
        if (head?.result !== undefined) {
          isHeadTaken = true;
          return head.result;
        }
        if (!head && ending) {
          if ('error' in ending) throw ending.error;
          return null;
        }
        await new Promise<void>((resolve) => {
          wakeTaker = resolve;
        });
      }
    },
    end(problem = undefined) {
      ending ??= problem ?? {};
      wakeTaker();
    },
    fail(error) {
      failure ??= { error };
      wakeTaker();
    },
  };
}
