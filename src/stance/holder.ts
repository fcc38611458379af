import type { Quotation } from '../quotation/quotation.ts';
import type { Cast } from './cast.ts';
import type { Heard } from './scene.ts';
import type { Holder } from './stance.ts';
import type { StanceInput } from './stance-input.ts';
import { NARRATOR } from './voice.ts';

/** Who holds what a quotation says: its speaker, where he is somebody; what a columnist says of himself is the narrator's. */
export function holderOf(
  { resolution, mentions }: StanceInput,
  cast: Cast,
  { speakerMention }: Pick<Quotation, 'speakerMention'>,
): Holder {
  if (speakerMention === null) return { kind: 'unattributed' };
  const { person, region } = mentions[speakerMention]!;
  if (person === 1 && region < 0) return { kind: 'narrator' };
  const entity = resolution.entityOfMention[speakerMention]!;
  return entity >= 0 && cast.canHold[entity] ? { kind: 'entity', entity } : { kind: 'unattributed' };
}

/** Who holds what a mention is the subject of: "I" outside of all quotations is the columnist, hence the narrator. */
export function holderFrom({ mention, entity, voice }: Heard): Holder {
  return voice === NARRATOR && mention.person === 1 ? { kind: 'narrator' } : { kind: 'entity', entity };
}
