import type { Voice } from '../../corpus/aggregate/stance-dimensions.ts';
import { NARRATOR, UNATTRIBUTED } from '../../corpus/link/entity-key.ts';
import { describeInterval, type EdgeSummary, type Party } from '../data/edges.ts';
import { cleanName } from './canvas.ts';

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

/** "mean −0.31 (−0.42 to −0.20), n 41, 30 articles" */
export function describeSummary({ score, n, articles }: EdgeSummary): string {
  return `mean ${describeInterval(score)}, n ${n}, ${articles} ${articles === 1 ? 'article' : 'articles'}`;
}

export function showPercent(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? percent.toFixed(1) : Math.round(percent)}%`;
}
