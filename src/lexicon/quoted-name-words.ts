// Words beside quotation marks that name rather than report. Origin: written for this project. Licence: MIT.

/** Works that have titles: "the film “Night Ferry”", "the “Salt Flats” singer". */
export const WORK_NOUNS = `
song album film movie book novel single show series play painting memoir podcast episode documentary sitcom musical poem
essay hit track drama comedy exhibition column record ballad opera section chapter author singer star actor actress
director rapper writer novelist creator host magazine anthem tune sequel trilogy franchise video game
`;

/** "the so-called “reform”", "known as “the Shed”". */
export const NAMING_WORDS = `
titled entitled dubbed nicknamed so-called named headlined known billed christened codenamed
`;

/** "the word “entitled”". */
export const WORDING_NOUNS = 'word words term terms phrase label nickname slogan';
