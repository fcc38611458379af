/** An article in a list. */
export interface ListedArticle {
  /** Its number in the run, from 0. */
  readonly sequence: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** How its own voice and those it quotes sound, -1..1, toward nobody in particular. */
  readonly narration: number;
  readonly quotation: number;
  readonly quotations: number;
  /** Whether its text is kept, so that it has a page. */
  readonly hasPage: boolean;
}
