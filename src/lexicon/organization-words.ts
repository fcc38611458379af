// Head words by which the kind of a name is known. Origin: written by hand for this project. Licence: MIT.

/** Last words (some also first words, "University of Stelna") of names of organizations. */
export const ORGANIZATION_HEADS = `
Cricket Football Rugby Athletics Hockey Rail Water Gas Oil Steel Foods Health Board Boards Sheet Row Trains Railways Records Pharma Therapeutics Biotech Data Dose Lines Estates Logistics Bloc Samiti Sabha Morcha Commune Primary-School Farms Academy Administration Agency Airlines Airways Alliance Army Assembly Association Associates Authority Bank Bancorp Band Bar Beast Brigade
Broadcasting Brotherhood Bureau Business Cabinet Campaign Capital Caucus Center Centre Centers Chamber Channel Charities Charity Choir Church Clinic Club Coalition
College Collective Command Commission Committee Commons Communications Companies Company Conference Confederation Congress Consortium Consulting Convention Cooperative
Co-op Corp Corporation Corps Council Councils Court Courts Courier Crescent Cross Daily Dealers Delegation Dems Department Depot Directorate Division Electric Embassy
Energy Engineering Enterprises Entertainment Exchange Express FC Federation Fellowship Films Finance Financial Fire Firm Force Forces Forum Foundation
Front Fund Funds Gazette Government Group Guard Guardian Guild Hauliers Herald Holdings Hospital Hospitals House Images Inc Industries Initiative Institute
Institution Instruments Insurance Intelligence Interactive International Investments Investigation Journal Jury Lab Laboratories Laboratory Labs League Legion
Legislature Ltd LLC LLP Library Mail Mafia Magazine Majority Media Metal Methodist Ministry Mirror Mission Mosque Motor Motors Movement Museum Music
Nations Navy Network Networks News Newswire Observer Office Orchestra Organisation Organization Oversight PAC PLC Panel Paper Parliament Partners Partnership
Party Patriots Patrol Petroleum Pharmaceuticals Philharmonic Pictures Pipeline Police Post Power Press Productions Program Project Publishers Publishing
Records Register Reserve Resources Retail Review School Schools Secretariat Securities Senate Sentinel Service Services Society Software Solutions Sports
Squad Standard Star State-Department Station Stores Studio Studios Sun Survey Symphony Synod Systems Tabernacle Taskforce Team Technologies Technology Telegraph
Television Temple Theater Theatre Times Today Transport Treasury Tribunal Tribune Trust Trustees TV Union Unions United Universities University
Utilities Ventures Vanguard Voice Watch Now Weekly Wire Workers Works Wrestling Youth Yankees Dodgers Lakers Cowboys Packers Athletic Rovers City-FC
Motorsport Beacon Chronicle Dispatch Examiner Inquirer Ledger Bee Globe Echo Argus Monitor Bulletin Advertiser Argus Mercury Gazette Advocate
AG SA GmbH SpA Oyj NV plc Co Co. Inc. Corp. Ltd. Bros Brothers Sons Group
`;

/** Heads that are surnames, too: "Betty Post". */
export const SURNAME_HEADS = `
Bee Post Church Temple Bell Bar Sun Star Case Power Standard Fields Mission Sheet Row Waters Rail Front Power Force Bishop House Cross Brothers Sons Bank Banks Law Day Case Price Page Forum Hall Hill Park Lane Woods Glen Forest Field Marsh Wells Beach Ford West East North Ridge Banks Stone Street Green Garden Gardens Pond
`;

/** First words of names of organizations. */
export const ORGANIZATION_STARTS = `
Radio Team Studio Banco Bank Banque Grupo Groupe Club FC AC Galerie Teatro
`;

/** Heads of organizations that take "of", "for" or "on": "Department of Health", "Committee for Justice", "Commission on Public Utilities". */
export const JOINING_HEADS = `
Academy Administration Agency Alliance Army Assembly Association Authority Bank Board Brotherhood Bureau Campaign Campaigns Center Centers Centre Chamber
Church Coalition College Commission Committee Commonwealth Confederation Conference Congress Convention Corporation Council Court Daughters Defenders Department Diocese Archdiocese
Directorate Division Doctors Embassy Faculty Federation Fellowship Foundation Friends Front Fund Government Guild Hospital House Institute Institution
Journal Kingdom Knights League Legion Library Lords Mothers Ministry Movement Museum Office Order Organisation Organization Parliament Party People Republic
School Secretariat Senate Service Society Sons State States Synod Treaty Trust Union University Bay Cape City County Gulf Isle Island Isles Lake Port Sea Strait
Straits Town Village District Mount Declaration Bill Charter Day Festival Hall Battle Act Articles State Temple War Defense Champion Champions Voice Bar Medal
Students Veterans Citizens Physicians Americans Women Lawyers Parents Workers Teachers Mothers Scouts Daughters Medicine Dancing Game House Lord Book
Secretary Minister Speaker Secretaries Registry Conservatory Tribunal Tower Palace Pillars Museum
`;

/** Heads of organizations and laws whose name may be two nouns with "and": "Food and Drug Administration". */
export const PAIRING_HEADS = `
Administration Agency Authority Board Bureau Center Centre Commission Committee Company Council Department Service Services Office Subcommittee Act
Foundation Institute Museum Ministry Exchange Association Society Affairs Reform Sciences Space Operations Explosives Prevention Conservation
`;

/** Last words of names of places. */
export const PLACE_HEADS = `
Airport Avenue Ave Basin Bay Beach Blvd Bluff Borough Boulevard Bridge Building Canal Canyon Castle Cathedral Cemetery Coast Country County Cove Creek
Desert District Drive East Edge Falls Farm Field Forest Garden Gardens Gate Glen Green Gulf Hall Harbor Harbour Heights Highway Hill Hills Hotel Island
Islands Isle Junction Lane Marsh Marshes Meadows Mountain Mountains Monument North Ocean Office-Building Palace Park Parish Peninsula Pier Plaza Point Pond Prison
Province Quarter Ranch Range Reef Region Reservoir Ridge River Road Room Rotunda Sea Shore South Speedway Springs Square St Stadium State Station Strait Street Strip
Territory Territories Terrace Tower Towers Town Township Trail Tunnel Valley Village Villas Wall-Street Wells West Wharf Wing Woods Yard Arena
Republic Kingdom Emirates Arabia Zone
`;

/** First words of names of places. */
export const PLACE_STARTS = `
Mount Mt Lake Fort Ft Port Cape San Santa Santo Saint St St. Ste Los Las El North South East West Northern Southern Eastern Western Central New Old Upper Lower
Greater Great Rio Sierra Isle Camp Gulf Bay Point Palo Puerto Costa Nova Côte Lac Monte Villa Downtown Outer Inner Mid Southeast Southwest Northeast Northwest
`;

/** Last words of names of laws, events, works, awards and other things. */
export const OTHER_HEADS = `
Accord Accords Act Agreement Album Amendment Anthem Apprentice Award Awards Bill Bowl Brexit Championship Championships Championship Charter Classic Code
Constitution Covenant Crisis Cup Day Days Deal Debate Declaration Derby Doctrine Edition Election Elections Eve Expo Fair Festival Finals Games Grand-Prix Holocaust
Hour Hurricane Inquiry Intifada Law Laws Live Marathon March Medal Month Movie Night Olympics Oscar Oscars Pact Parade Plan Podcast Primary Prize Program Protocol
Referendum Revolution Riots Rule Rules Scandal Series Show Song Story Storm Summit Sunday Act. Tour Tournament Treaty Trial Tuesday Monday Wednesday Thursday Friday
Saturday Union-address Universe War Wars Week Weekend Year Theory Era Age Dream Proposition Report Papers Dossier Bible Mass Nationals Trophy Open Memorial Virus Conference-call
`;
