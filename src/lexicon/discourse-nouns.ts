// Nouns that "the ..." does not simply tie to whoever was last spoken of. Origin: written by hand for this project.
// Licence: MIT.

/** Bodies of which an article may know several, told apart by their kind: "the court" is not just any body. */
export const KINDS_OF_BODIES = `
administration army band board body cabinet church city coalition college commission committee congress council countries country court
department embassy government hospital house jury leadership majority media military ministry navy newspaper opposition paper parliament
party police press public school senate state team treasury tribunal union university
`;

/** Offices of which an article may know several holders, and does not name all. */
export const OFFICES = `
administrator attorney captain chancellor chief commissioner general governor judge justice king lawyer mayor minister officer official
pope premier president queen secretary senator spokesman spokesperson spokeswoman
`;
