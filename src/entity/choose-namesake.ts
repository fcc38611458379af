import type { Cluster } from './cluster.ts';
import { type Discourse, isVerbatim, speakerAround } from './discourse.ts';
import type { Mention } from './mention.ts';
import { genderOfTitle, RANKS, readNameForm } from './name-form.ts';
import { roleOfTitle } from './title-role.ts';

const NAMESAKE = { frequency: 1.5, named: 0.2, distance: 0.1, bare: 0.75 };

/** Chooses among several of one name: bare "Valdivia" is the more salient one, "the elder Valdivia" the mother. */
export function chooseNamesake(
  discourse: Discourse,
  mention: Mention,
  namesakes: readonly Cluster[],
): Cluster {
  const speaker = isVerbatim(discourse, mention) ? speakerAround(discourse, mention) : null;
  const gender = genderOfTitle(mention.title ?? mention.text);
  const rank = readRank(discourse, mention);
  let best = namesakes[0]!;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const cluster of namesakes) {
    let score =
      NAMESAKE.frequency * Math.log2(1 + cluster.count) -
      NAMESAKE.named *
        Math.min(8, cluster.lastNamed < 0 ? 8 : Math.abs(mention.sentence - cluster.lastNamed)) -
      NAMESAKE.distance * Math.min(6, Math.abs(mention.sentence - cluster.lastSentence));
    // "Pham tells Pham"
    if (cluster === discourse.subject && cluster.lastNamed === mention.sentence) score -= 2;
    if (cluster.bare) score += NAMESAKE.bare;
    if (cluster.count === 0) score -= 1.5;
    if (cluster === speaker) score -= 4;
    if (mention.title !== null && cluster.roles.has(roleOfTitle(mention.title))) score += 3;
    if (gender !== null && cluster.gender !== null && cluster.gender !== gender) score -= 8;
    if (rank === 'other') score = -cluster.lastMention;
    else if (rank !== null)
      score =
        (rank === 'younger' ? -1 : 1) * (4 * cluster.generation + cluster.age / 20) + 0.1 * cluster.count;
    if (score > bestScore) {
      best = cluster;
      bestScore = score;
    }
  }
  if (rank === null && speaker === null) best.bare = true;
  return best;
}

/** "elder", "younger", "other", inside the mention or right before it. */
function readRank({ document: { tokens } }: Discourse, mention: Mention): string | null {
  const before = tokens[mention.firstToken - 1]?.lower ?? '';
  if (RANKS.has(before)) return before === 'older' ? 'elder' : before;
  const { rank } = readNameForm(mention.text);
  return rank === 'older' ? 'elder' : rank;
}
