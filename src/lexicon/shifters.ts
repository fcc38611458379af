// Words that turn or scale the words after them, and words that frame speech. Origin: written for this project. Licence: MIT.

/** Turn what follows: "not honest", "failed to help", "denied lying". */
export const NEGATORS = `
not n't never no nor neither without hardly scarcely barely nobody nothing none cannot nowhere lack lacks lacked
lacking deny denies denied denying isn't wasn't aren't weren't don't doesn't didn't won't wouldn't can't couldn't
shouldn't ain't fail fails failed failing refuse refuses refused refusing decline declines declined cleared acquitted
`;

/** Strengthen what follows: "deeply corrupt". */
export const INTENSIFIERS = `
very deeply extremely incredibly utterly totally completely absolutely truly really so highly strongly sharply
fiercely harshly bitterly fully widely roundly repeatedly openly profoundly wildly grossly hugely particularly
especially most enormously thoroughly
`;

/** Weaken what follows: "a somewhat reckless plan". */
export const DOWNTONERS = `
somewhat slightly partly fairly rather quite relatively barely mildly less least
`;

/** Leave open whether it is so: "the allegedly corrupt mayor", "might help". */
export const HEDGES = `
may might could would should alleged allegedly reportedly apparently possibly perhaps maybe potentially potential
supposedly purportedly likely seemingly if whether unless
`;

/** Verbs that put words in a mouth. */
export const SPEECH_VERBS = `
say says said saying tell tells told telling add adds added adding write writes wrote written writing tweet tweets
tweeted tweeting claim claims claimed claiming argue argues argued arguing insist insists insisted insisting note notes
noted noting warn warns warned warning declare declares declared declaring state states stated stating explain
explains explained explaining suggest suggests suggested suggesting allege alleges alleged alleging charge charges
charged call calls called calling describe describes described describing label labels labeled labelled labeling
dub dubs dubbed accuse accuses accused accusing think thinks thought thinking believe believes believed believing
contend contends contended contending assert asserts asserted asserting complain complains complained complaining
quip quips quipped joke jokes joked joking reply replies replied respond responds responded ask asks asked asking
testify testifies testified announce announces announced maintain maintains maintained acknowledge acknowledges
acknowledged concede concedes conceded admit admits admitted deny denies denied recall recalls recalled report reports
reported predict predicts predicted feel feels felt refer refers referred referring
`;
