/** What made the numbers, and what is not in them. */
export interface RunFacts {
  readonly engine: string;
  readonly engineVersion: string;
  readonly model: string | null;
  readonly version: string;
  readonly started: string;
  readonly written: string;
  readonly reports: number;
  readonly rejects: number;
  readonly replaced: number;
  /** Articles whose outlet or month is not known. */
  readonly withoutOutlet: number;
  readonly withoutMonth: number;
  readonly quotations: number;
  readonly withoutSpeaker: number;
  readonly stances: number;
  readonly conflicts: number;
  readonly rejectCodes: readonly {
    readonly code: string;
    readonly count: number;
    readonly example: string;
  }[];
}
