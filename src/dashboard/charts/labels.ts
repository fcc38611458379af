import type { Voice } from '../../corpus/aggregate/stance-dimensions.ts';
import { NARRATOR, UNATTRIBUTED } from '../../corpus/link/entity-key.ts';
import { describeInterval, type EdgeSummary, type Party, showSigned } from '../data/edges.ts';
import { cleanName } from './names.ts';

export function showOutlet(outlet: string | null): string {
  return outlet === null ? 'no outlet' : cleanName(outlet) || '(blank)';
}

export const VOICE_NAMES: Readonly<Record<Voice, string>> = {
  narration: 'own voice',
  quotation: 'quoted voices',
};

export function showParty({ key, name }: Party): string {
  if (key === NARRATOR) return 'the outlets themselves';
  if (key === UNATTRIBUTED) return 'speakers unnamed';
  return cleanName(name) || '(blank)';
}

/** "mean −0.31 (−0.42 to −0.20), n 41, 30 articles", "mean −0.31, n 1, 1 article, hence no interval" */
export function describeSummary(summary: EdgeSummary): string {
  const { score, n, articles } = summary;
  return hasInterval({ summary })
    ? `mean ${describeInterval(score)}, n ${n}, ${articles} articles`
    : `mean ${showSigned(score.mean)}, n ${n}, 1 article, hence no interval`;
}

/** One article does not tell how articles differ: its interval is the whole scale, and says nothing. */
export function hasInterval({ summary }: { readonly summary: EdgeSummary }): boolean {
  return summary.articles > 1;
}

export function showPercent(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : Math.round(percent)}%`;
}
