// Verbs that report speech or thought. Origin: written for this project; the shares are counts over an annotated news
// collection (how often the form, where it stands, is the cue of an attribution), single words and figures only. Licence: MIT.

/** `lemma=form:share,...`: of a hundred places where the form stands, so many are cues. */
export const CUE_FORMS = `
accept=accept:13 accuse=accused:73,accusing:71,accuses:67,accuse:51
acknowledge=acknowledged:86,acknowledging:77,acknowledges:60,acknowledge:48 add=added:83,adding:72,adds:56
admit=admits:86,admitted:61,admit:60,admitting:60 advise=advise:21,advises:21,advised:21,advising:21
advocate=advocate:13 agree=agreed:63,agrees:44,agreeing:44,agree:29 allegation=allegations:22
allege=alleged:28,allege:21,alleges:21,alleging:21 anger=angered:67
announce=announced:81,announcing:61,announces:57,announce:44 answer=answered:42 apologize=apologized:40
applaud=applauded:43 appoint=appointed:27 argue=argues:92,argued:89,arguing:78,argue:67
ask=asked:75,asks:67,asking:48,ask:40 assail=assailed:100 assert=asserted:92,assert:64,asserts:64,asserting:64
assertion=assertion:44 assure=assured:71,assure:50,assures:50,assuring:50 attack=attacked:54,attacking:19
back=backed:31,backing:29 worry=worried:40 believe=believes:31,believed:22,believing:22,believe:20
bemoan=bemoaned:100 blame=blamed:83,blame:26 blast=blasted:96,blasts:86 blog=blog:21,blogs:21,blogged:21
boast=boasted:77,boast:54,boasts:54,boasting:54 brand=brand:21,brands:21,branded:21,branding:21
call=called:56,calling:56,calls:43,call:30 caution=cautioned:88 celebrate=celebrated:32
challenge=challenged:50,challenging:17 champion=championed:50 chant=chanted:78 charge=charged:45
cite=citing:91,cites:88,cited:84,cite:64 claim=claimed:85,claiming:53,claims:31,claim:27
comment=comment:21,comments:21,commented:21,commenting:21 compare=compared:13
complain=complained:81,complain:57,complains:57,complaining:57 complaint=complaints:47
concede=conceded:92,concede:64,concedes:64,conceding:64 concern=concerned:17
conclude=concluded:73,conclude:51,concludes:51,concluding:51 condemn=condemned:92
confess=confess:21,confesses:21,confessed:21,confessing:21 confident=confident:17
confirm=confirmed:61,confirm:43,confirms:43,confirming:43 consider=considering:32
contend=contend:21,contends:21,contended:21,contending:21
continue=continued:58,continue:41,continuing:41,continues:15 convince=convinced:64
counter=counter:21,counters:21,countered:21,countering:21 criticism=criticism:22
criticize=criticized:79,criticizing:50,criticize:40 decide=decided:35,decides:24,decide:15
declare=declared:72,declaring:61,declare:58,declares:50 decline=declined:77 decry=decried:100 deem=deemed:60
defend=defended:92,defending:32,defend:14 demand=demand:21,demands:21,demanded:21,demanding:21
denounce=denounced:85,denouncing:71 deny=denied:62,deny:43,denies:43,denying:43
describe=describes:83,described:72,describing:67,describe:26 devoted=devoted:26
disclose=disclosed:50,disclose:35,discloses:35,disclosing:35 discuss=discussed:60,discussing:45,discuss:38
dismiss=dismissed:79,dismissing:75,dismiss:55,dismisses:55 doubts=doubts:20 dub=dub:21,dubs:21,dubbed:21
eager=eager:40 echo=echoed:76 email=emailed:53,email:37,emails:37 embrace=embraced:38,embrace:18
emphasize=emphasized:83,emphasize:58,emphasizes:58,emphasizing:58,emphasise:58,emphasises:58,emphasised:58,emphasising:58
encourage=encouraged:56 endorse=endorses:80,endorsed:69,endorse:26
estimate=estimated:36,estimates:36,estimate:25,estimating:25 expect=expected:65,expecting:63,expect:31
expects=expects:20 explain=explained:84,explains:73,explaining:68,explain:32 express=expressed:82,express:37
favor=favored:33,favor:14 favors=favors:20 fear=fear:23,fears:22 feared=feared:20 feel=feels:21,feel:17,felt:12
find=finds:64 highlight=highlighted:69 hint=hints:55 hope=hoping:66,hopes:52,hoped:50,hope:21 ignore=ignored:31
imply=implied:60,imply:42,implies:42,implying:42 indicate=indicated:80,indicate:58
inform=inform:21,informs:21,informed:21,informing:21 insist=insisting:89,insists:88,insisted:86,insist:68
intend=intend:20 intends=intends:20 invoke=invoked:78 joke=joked:83,joke:58,jokes:58,joking:58 know=know:20
label=label:21,labels:21,labeled:21,labelled:21,labeling:21
lament=lamented:100,lament:70,laments:70,lamenting:70 learn=learned:40 leave=doubt:17 liken=likened:67
love=love:20 loved=loved:20 loves=loves:20 maintain=maintained:26,maintain:21,maintains:21,maintaining:21
make=suggestion:27 mean=meant:12 mention=mentioning:86,mentioned:62,mentions:60,mention:39 mind=mind:12
mock=mocked:70 nominate=nominated:48 note=noted:97,noting:95,notes:68,note:20
observe=observe:21,observes:21,observed:21,observing:21 offer=offered:56,offering:30
oppose=opposed:49,oppose:41,opposes:33 phone=phone:21,phones:21,phoned:21 plan=planning:25,plan:20,plans:15
planned=planned:20 plead=pleaded:75,plead:52,pleads:52,pleading:52
pledge=pledging:86,pledge:60,pledges:60,pledged:29 point=pointed:73,pointing:55,point:51,points:51
portray=portrayed:69 post=posted:52,post:36,posts:36,posting:36 praise=praises:89,praised:85,praising:64
predict=predicted:76,predicting:67,predicts:53,predict:40 prefer=prefer:42,preferred:42 press=pressed:42
promise=promised:79,promising:62,promises:32,promise:16 promote=promote:32,promoting:26
propose=proposing:50,proposed:47 protest=protest:21,protests:21,protested:21 publish=published:23
push=pushed:45,pushing:35 put=puts:22 question=questioned:86,question:60,questions:60,questioning:54
quip=quip:21,quips:21,quipped:21,quipping:21 quote=quoted:58,quote:41,quotes:41,quoting:41 rail=railed:91
read=reads:62 recall=recalled:92,recalling:81,recall:64,recalls:64 reckon=reckon:21,reckons:21,reckoned:21
recognize=recognized:30,recognize:24 recommend=recommended:50,recommend:35,recommends:35,recommending:35
refer=referring:68,referred:61 reference=referenced:100 refuse=refuses:78,refused:70,refusing:60
reiterate=reiterated:94,reiterate:66,reiterates:66,reiterating:66 reject=rejected:83
remark=remarked:100,remarking:75,remark:70,remarks:70 remember=remembered:58,remembers:41,remember:20
remind=reminded:79,remind:55,reminds:55,reminding:55 repeat=repeating:58,repeated:41
reply=replied:84,reply:59,replies:59,replying:59 report=reported:74,report:52,reporting:52,reports:21
request=requested:48 respond=responded:68,responds:48,responding:48,respond:27
retort=retort:21,retorts:21,retorted:21 retweet=retweeted:78
reveal=revealed:69,reveals:67,reveal:53,revealing:48 rule=ruled:47,rule:33,rules:33,ruling:33
say=said:92,says:86,saying:54,say:46 seek=seeks:60,sought:35,seeking:29,seek:20 share=shared:32 shout=shouted:64
show=showing:27 side=sided:60 signal=signaled:80,signal:56,signals:56,signalled:56
slam=slams:89,slammed:71,slamming:67 speculate=speculate:21,speculates:21,speculated:21
state=stated:77,stating:77,state:54,states:54 stress=stressed:85,stress:59,stresses:59,stressing:59
suggest=suggested:86,suggesting:70,suggests:67,suggest:60
support=supported:46,supporting:29,supports:29,support:20 swear=swear:21,swears:21,swore:21
talk=talked:54,talking:29,talks:26 tell=told:83,tells:74,telling:48,tell:40
testify=testify:21,testifies:21,testified:21,testifying:21 text=text:21,texts:21,texted:21,texting:21
thank=thanking:100,thanked:75 think=thinks:38,think:27,thinking:27,thought:15 threaten=threatened:43
tout=touted:91,touting:78 trust=trust:20 trusts=trusts:20 tweet=tweeted:86,tweet:60,tweets:60,tweeting:57
unveil=unveiled:78 urge=urged:89,urge:62,urges:62,urging:42 view=viewed:31 voice=voiced:69
vow=vowed:95,vows:90,vowing:67,vow:66 want=wanted:26,wants:24,wanting:21,want:13
warn=warned:89,warn:62,warns:62,warning:40 welcome=welcomed:37 willing=willing:13
wish=wish:21,wishes:21,wished:21 wonder=wondered:86,wonders:60,wondering:60,wonder:35 worry=worries:30,worry:29
write=writes:78,wrote:72,write:55,writing:29,written:24
`;

/** Report thought, feeling or will rather than speech: "believes", "wants". */
export const ATTITUDE_FORMS = `
want wants wanted wanting believe believes believed believing think thinks thought thinking feel feels felt hope
hopes hoped hoping wish wishes wished fear fears feared doubt doubts expect expects expected expecting support
supports supported supporting oppose opposes opposed favor favors favored prefer preferred plan plans planned
planning intend intends seek seeks sought seeking agree agrees agreed backed backing worry worries worried eager
concerned confident angered convinced willing welcomed know remember refused refuses refusing declined decide
decided reckon reckons reckoned love loves loved trust trusts
`;

/** Cues only beside quotation marks: "“Fine,” she sighed." */
export const MANNER_FORMS = `
agreed allowed barked began begins bellowed blurted cabled captioned chanted chimed chuckled concluded cracked
cried cries croaked deadpanned declaimed dictated drawled echoed exclaimed figured finished fired fretted fumed
gasped goes grinned groused growled grumbled gushed hissed hit interjected interrupted intoned jeered lashed
laughed laughs marveled marvelled murmured mused muttered nodded offered opined pleaded pondered posted prayed
purred put puts raged rasped rattled read reads recited reflected roared sang scoffed scrawled screamed shared
shot shouted shouts shrugged sighed sighs signed smiled smiles snapped snaps sneered sobbed stammered summed
teased telegraphed thundered trilled vented ventured volunteered went wept whispered wired worried yelled
`;

/** Take the one spoken to right behind them: "told reporters that", so no inverted speaker. */
export const ADDRESSEE_FORMS = `
accuse accused accuses accusing assured blamed criticized informed praised reminded tell telling tells thanked
told urged
`;

/** Nouns that report when a "that" follows: "his claim that". */
export const CUE_NOUNS = `
claim belief statement assertion allegation allegations suggestion warning fear fears hope hopes view idea
argument conviction accusation concern concerns prediction announcement assurance contention complaint admission
insistence notion opinion conclusion
`;
