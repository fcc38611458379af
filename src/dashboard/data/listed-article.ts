/** An article in a list. */
export interface ListedArticle {
  readonly sequence: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly narration: number;
  readonly quotation: number;
  readonly quotations: number;
  readonly hasPage: boolean;
}
