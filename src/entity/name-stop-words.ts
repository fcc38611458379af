import type { Token } from '../document/document.ts';
import { isCapitalised } from './capital-words.ts';

/** Capitalised words that neither are nor start a name, whatever stands after them. */
export const NEVER_IN_NAMES: ReadonlySet<string> = new Set(
  (
    'the a an this that these those and or but nor so yet if when while where what which who whom whose why how as at by for from ' +
    'in into of off on onto out over than then there to under until up upon with within without about above after against along ' +
    'among around before behind below between beyond despite during except inside like near outside since through throughout ' +
    'toward towards via per not no yes is are was were be been being am do does did has have had having can could may might must shall should ' +
    "will would it its it's he him his she her hers they them their we us our you your i me my mine one's all also although another any anyone anything " +
    'because both each either else even ever every everyone everything few here however indeed instead just last later many maybe ' +
    'meanwhile more moreover most much neither never next nobody none nothing now often once only other others otherwise perhaps ' +
    'quite rather really several some somebody someone something sometimes soon still such that’s there’s therefore though thus together ' +
    'too unless unlike usually very well whatever whether yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december jan feb mar apr aug sept oct nov dec ' +
    "jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. p.m. a.m. editor's photo image video picture caption file reuters/ via mr. let let's please thanks thank ok okay oh well hello " +
    'story read tv dvd lgbt lgbtq mba phd cctv pm am pr aids hiv dna ufo wmd wmds pdf http https url faq diy ceo cfo vip q ' +
    'gmt utc est edt pst pdt bst cet mph mondays tuesdays wednesdays thursdays fridays saturdays sundays photograph editing reporting warning advertisement updated correction exclusive breaking ' +
    'two three four five six seven eight nine ten eleven twelve twenty hundred thousand million billion percent first second third ' +
    "i'm i'll i've i'd he's she's we're they're you're don't can't won't isn't didn't doesn't wasn't what's who's here's there's"
  ).split(' '),
);

/** Small words that may stand inside a name between two capitals: "Ursula von der Leyen". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de la del des della di da dos das do du des le van von der den ter ten zu bin ibn al el ul abu san st y e of-the-house ap wa arap na av af binti bint'.split(
    ' ',
  ),
);

/** Suffixes of a person’s name. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(['Jr', 'Jr.', 'Sr', 'Sr.', 'II', 'III', 'IV']);

/** A capitalised word that may be part of a name. */
export function isOwnCapital({ text, lower }: Token): boolean {
  return isCapitalised(text) && !NEVER_IN_NAMES.has(lower);
}
