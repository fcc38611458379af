// Nouns for laws, plans, deeds of state and other matters that people take sides on. Origin: written by hand for this
// project. Licence: MIT. A line is a class: "the bill", "the legislation" and "the measure" may be one thing.

/** They come with a determiner, an owner or words before them: "the bill", "Reed's plan", "tax cuts". */
export const ISSUE_NOUNS = `
bill legislation measure law act statute amendment resolution ordinance
plan proposal blueprint scheme strategy initiative framework package agenda
deal agreement accord pact treaty truce ceasefire settlement compromise
probe inquiry investigation review audit
ban prohibition moratorium
ruling verdict judgment judgement decision
tariff levy duty
sanction embargo blockade
wall fence barrier
tax
cut
budget
report study memo dossier
lawsuit suit complaint petition appeal
order directive declaration proclamation decree mandate
policy program programme doctrine
rule regulation requirement restriction curfew lockdown
nomination appointment confirmation candidacy
vote referendum ballot recount
campaign
strike walkout boycott
protest march demonstration rally
shutdown
impeachment
raid airstrike invasion occupation offensive crackdown
withdrawal pullout
merger takeover acquisition bid
bailout stimulus subsidy
hearing trial
project pipeline dam stadium runway
reform overhaul repeal
penalty punishment
pardon clemency
funding
lecture
`;

/** They stand alone: "He opposes abortion." */
export const ISSUE_TERMS = `
abortion immigration impeachment obamacare medicaid medicare brexit austerity nationalism capitalism socialism racism
antisemitism islamophobia fracking gerrymandering vaccination amnesty deportation globalization privatization
`;
