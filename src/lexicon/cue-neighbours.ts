// Function words beside cues and their subjects. Origin: written by hand for this project. Licence: MIT.

/** Between a subject and its verb: "Ortiz [has also] said", "she [went on to] say". */
export const BESIDE_VERBS = `
has have had 's 'd 've 'll is was are were be been will would could may might can should must did does do to then also later once
both all each about as already again further now still just went on getting being widely who himself herself themselves
`;

/** Subjects of their own: "[some] chanted", "[half] said". */
export const QUANTITIES = `
half many most some several few others both all one everyone everybody nobody someone somebody those more
`;

/** Days and times beside a cue: "said [Tuesday] that". */
export const TIME_WORDS = `
monday tuesday wednesday thursday friday saturday sunday yesterday today tonight morning afternoon evening night week month year
`;

/** Before a noun, so that what follows is no verb and the word itself no subject. */
export const POSSESSIVES = 'my his her its our their your whose';
