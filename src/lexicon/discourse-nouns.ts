// Nouns that "the ..." does not simply tie to whoever was last spoken of. Origin: written by hand for this project.
// Licence: MIT.

/** Bodies of no special kind: "the company" is whichever body the article turns on. */
export const PLAIN_BODIES = `
agency airline association authority bank body brand broadcaster business chain charity club company corporation
developer distributor enterprise festival firm foundation fund gallery group institute institution insurer label
lender maker manufacturer museum network office operator organisation organization outfit publication publisher
regulator restaurant retailer shop startup store studio theatre theater trust utility venture watchdog
`;

/** Offices of which an article may know several holders, and does not name all. */
export const OFFICES = `
accused administrator attorney captain chancellor chief coach commissioner defendant general governor judge justice king lawyer mayor minister
officer official plaintiff pope premier president queen secretary senator spokesman spokesperson spokeswoman
`;
