// Nouns that denote persons, organizations and groups. Origin: written by hand for this project. Licence: MIT.
// Plurals are formed by rule where the word is read; a plural that stands here is irregular or has no singular.

/** A person, of either gender. */
export const PERSON_NOUNS = `
haulier gm eldest youngest elder all-star trucker clergyperson bystander signer rep abuser academic accountant accused accuser activist actor adjudicator administrator admirer adolescent adult adversary
adviser advisor advocate agent aide alderman ally alumnus amateur ambassador analyst anarchist anchor announcer anthropologist
antagonist apologist apprentice arbitrator archaeologist archbishop architect archivist aristocrat arranger arrival artist
assassin assailant assemblyman assessor assistant associate astronaut astronomer athlete attacker attendant attendee attorney
attache attaché auctioneer auditor author autocrat aviator baby backpacker baker ballerina bandleader bandmate banker
baritone barrister bartender bassist batsman batter bearer beginner believer benefactor beneficiary bidder billionaire
biographer biologist bishop blogger bodyguard bookkeeper bookseller borrower boss botanist bowler boxer breadwinner
 broker builder bureaucrat butcher caller campaigner candidate cantor captain caretaker carer caregiver
carpenter cartoonist cashier casualty catcher celebrant celebrity cellist centenarian ceo challenger champion chancellor chaplain
chauffeur cheat cheerleader chef chemist chief chair chairperson child choreographer christian churchgoer cinematographer citizen
civilian claimant cleaner cleric clergyman clerk client climatologist climber clinician clown coach co-author co-chair
co-defendant co-founder co-host co-owner co-pilot co-star co-worker co-writer collaborator colleague collector colonel
columnist comedian comic commander commentator commissioner commuter companion complainant composer con-man
conductor confidant congressman congressperson conqueror conscript conservationist conservative conspirator constable
constituent consul consultant consumer contender contestant contributor controller convict cook coordinator
cop coroner correspondent cosmologist councillor councilman councilmember councilor counsel counsellor counselor counterpart
courtier cousin coworker craftsman creator creditor cricketer criminal critic crooner crusader culprit curator customer
cyclist dancer darling dean dealer debtor debutant decorator defector defendant defender delegate democrat demonstrator dentist
deputy descendant designer despot detainee detective detractor diarist dictator dignitary diplomat director
disciple dissenter dissident diver doctor dog-walker donor doorman dramatist driver drummer drunk economist ecologist editor
educator elder elector electrician employee enemy engineer entertainer entrepreneur envoy epidemiologist escapee
essayist evangelist evictee ex ex-boss ex-partner examiner exec executive executor exile expert exponent eyewitness
falconer fan farmer farmhand farmworker fellow ferryman fiance fiancé fighter figurehead filmmaker financier finalist fireman firefighter
fisherman flautist follower footballer forecaster foreigner foreman forerunner forward founder freelancer freshman friend
frontman frontrunner front-runner fugitive fundraiser funnyman gamer gangster gardener geek general generalist genius geographer
geologist giant goalkeeper golfer governor grandchild grandparent graduate groundskeeper guard guardian guest guide guitarist
gunman guy gymnast hacker hairdresser handler handyman hardliner hauler headteacher healer heckler heir helper hiker hipster
historian hitmaker holder holidaymaker homeowner honoree host hostage hotelier householder humorist humourist hunter hydrologist icon idol
illustrator immigrant impresario incumbent individual industrialist infielder influencer informant inhabitant inmate innkeeper
insider inspector instructor insurgent intern interpreter interviewer intruder inventor investigator investor islamist jailer janitor
jockey journalist judge junior juror justice keeper keyboardist kid kingpin laborer labourer lad landlord landowner laureate
lawmaker lawyer layman leader learner lecturer left-hander lefty legend legislator liaison liar liberal librarian lieutenant
lifeguard lifter linguist listener loser lobbyist locksmith lodger lookout lover loyalist luminary lyricist machinist magician
magistrate magnate mailman manager marathoner marine marksman marshal mastermind master mathematician mayor mechanic medallist medalist
mediator medic member mentor mercenary merchant messenger metropolitan midfielder midwife migrant militant millionaire miner minister
minor missionary mobster moderate moderator mogul mole monarch monk motorist mountaineer mp mps mourner muse musician musicologist
narrator nationalist native naturalist negotiator neighbor neighbour neurologist neuroscientist newcomer newsman newsreader
nominee novelist novice nurse nutritionist observer occupant offender officer official officeholder official one-time oncologist
onlooker opener opener operative opponent optimist organiser organizer orphan outfielder outsider overseer painter
pal panelist panellist paramedic parent parishioner parliamentarian participant partygoer passenger passer-by
pastor patient patriarch patron paymaster peasant pedestrian pediatrician peer penman pensioner percussionist performer perpetrator
person personality petitioner pharmacist philanthropist philosopher photographer photojournalist physician physicist pianist
pilot pioneer pitcher plaintiff planner player playmaker playwright plumber poacher poet policeman policymaker politician
pollster pope porter postdoc postman practitioner preacher predecessor prefect premier presenter president priest principal
printer prisoner prodigy producer professional professor programmer proponent proprietor prosecutor protagonist protector
protege protégé protester protestor provocateur provost psychiatrist psychologist publican publicist puncher pundit pupil
quarterback radical radiologist rancher ranger rapper reader realtor rebel receptionist recipient record-holder recruit recruiter
rector referee reformer refugee registrar relative reporter representative republican researcher resident respondent
restaurateur retiree reviewer rider right-hander rocker roommate rookie ruler runner runner-up saboteur sailor salesman
salesperson schoolmate scholar schoolteacher scientist scorer screenwriter scriptwriter sculptor secretary seducer selector 
senator senior sentry separatist sergeant servant serviceman sexton shaper sheriff shooter shopkeeper shopper shortstop shopworker sibling
signalman signatory singer singer-songwriter skater skeptic sceptic skier skipper smuggler sniper socialist socialite
sociologist soldier solicitor soloist songwriter soprano speaker specialist spectator speechwriter spokesman spokesperson
 spouse sprinter spy staffer stagehand star starlet statesman statistician statesperson stepchild steward stockbroker
stowaway strategist striker student stylist subordinate subscriber successor suitor superintendent superstar supervisor
supporter surgeon surrogate survivor suspect sweetheart swimmer sympathiser sympathizer tailor talker taxpayer teacher
teammate team-mate technician technologist teen teenager tenant tenor terrorist therapist thief thinker titleholder toddler tourist
trader trainee trainer traitor translator traveler traveller treasurer troubadour trumpeter trustee truther tsar tutor twin tycoon typist
tyrant umpire undergraduate undersecretary understudy undertaker usher vandal veteran vet veterinarian vicar victim
victor villager villain violinist virologist virtuoso visionary visitor vlogger vocalist volunteer voter waiter walker warden warrior watchdog-chief
watcher weaver welder wicketkeeper winger winner witness wordsmith worker wrestler writer youngster youth zealot zoologist
`;

export const FEMALE_NOUNS = `
abbess actress alderwoman aunt auntie ballerina baroness barmaid businesswoman bride chairwoman comedienne congresswoman
councilwoman countess daughter daughter-in-law dame diva duchess empress ex-girlfriend ex-wife fiancee fiancée forewoman frontwoman gal
girl girlfriend goddaughter godmother granddaughter grandma grandmother granny heiress heroine hostess housewife lady
landlady lass laywoman madam maid matriarch midwife mistress mom mommy mother mother-in-law mum mummy mama nanny niece noblewoman nun
policewoman priestess princess queen saleswoman schoolgirl schoolmistress servicewoman sister sister-in-law sportswoman
spokeswoman starlet statesman stateswoman stepdaughter stepmother stepsister soprano strongwoman sportswoman temptress tigress waitress widow
wife woman womanizer assemblywoman anchorwoman camerawoman chairlady first-lady songstress headmistress seamstress
`;

export const MALE_NOUNS = `
abbot alderman assemblyman archbishop baron bachelor barman boy boyfriend bloke brother brother-in-law businessman cameraman chairman chap clergyman
congressman councilman cowboy craftsman dad daddy duke dude emperor ex-boyfriend ex-husband father father-in-law fiance
fiancé fireman fisherman foreman frontman funnyman gentleman godfather godson grandad grandfather grandpa grandson groom
guy headmaster heir-apparent hero husband king lad landlord layman lord man mailman monk nephew newsman nobleman papa
patriarch policeman pope postman prince salesman schoolboy schoolmaster serviceman son son-in-law spokesman sportsman
statesman stepbrother stepfather stepson strongman uncle waiter widower workman conman gunman hitman gentleman-farmer anchorman
`;

/** One body that speaks and acts. */
export const ORGANIZATION_NOUNS = `
affiliate app site hospice shop academy administration agency airline alliance army assembly association authority automaker band bank battalion bench board body brand
brewery brigade bureau business cabinet campaign carmaker cartel center centre chain chamber channel charity church cinema clinic
club coalition college commission committee company conglomerate congress congregation consortium consultancy convention cooperative
co-op corporation council country court crew daily defence defense delegation department directorate diocese district division
dynasty embassy enterprise establishment exchange executive faction factory faculty fashion-house federation festival firm fleet force
forum foundation franchise fund gallery garrison giant government group guild hospital hotel house industry institute institution 
judiciary junta jury label laboratory lab leadership league legislature lobby management magazine media military
militia ministry monarchy mosque movement museum mutual nation navy network newspaper newsroom nonprofit non-profit office 
opposition orchestra order organisation organization outfit outlet panel paper parish parliament party partnership platform police practice press
prison prosecution publication quango regime regiment residency restaurant school secretariat senate 
shipyard side society speedway squad startup start-up state station studio subsidiary syndicate synod tabloid taskforce team think-tank
treasury tribunal troupe trust union unit university utility venture venue watchdog website yard youth-wing
`;

/** A person or an organization: only the text tells. */
export const EITHER_NOUNS = `
maker seller operator employer broadcaster publisher vendor retailer developer distributor supplier lender insurer regulator manufacturer wholesaler promoter bookmaker sponsor rival competitor contractor partner owner buyer source backer
`;

/** Several persons taken together, in the singular or without a singular. */
export const GROUP_NOUNS = `
audience cast clan clergy community couple crowd duo electorate ensemble elite entourage faithful family gang generation household
leadership majority minority mob monarchy opposition pair people populace population public quartet quintet royals squad staff
team trio twosome threesome workforce youth others personnel troops police management folk folks
`;

/** Irregular plurals and plurals without a singular above. */
export const PLURAL_NOUNS = `
authorities children clergymen congressmen congresswomen councilmen fishermen forces firemen grandchildren men women ladies
gentlemen policemen postmen salesmen servicemen spokesmen spokeswomen statesmen workmen wives midwives thieves alumni
people police media kin in-laws elites locals millennials whites blacks evangelicals loved-ones officials newlyweds
homeless poor rich unemployed elderly parties sides residents townspeople townsfolk businessmen businesswomen policymakers
`;

/** Relations: "my sister" names one particular person even where the article gives no name. */
export const KINSHIP_NOUNS = `
mother father mom mum dad papa mama mommy daddy brother sister son daughter wife husband uncle aunt nephew niece cousin
grandmother grandfather grandma grandpa grandson granddaughter stepfather stepmother girlfriend boyfriend fiance fiancee partner
ex-wife ex-husband widow widower twin sibling parents
`;
