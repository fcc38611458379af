// Titles and offices that stand before a name. Origin: written by hand for this project. Licence: MIT.

export const FEMALE_TITLES = `
Ms Mrs Miss Madam Madame Mme Mademoiselle Lady Dame Queen Princess Duchess Countess Baroness Empress Senora Señora Signora Frau
Congresswoman Councilwoman Chairwoman Assemblywoman Alderwoman Spokeswoman Sister Mother Aunt Smt Begum Sheikha Shrimati First-Lady
Businesswoman Actress Heroine Duchess Kumari Mama Mum
`;

export const MALE_TITLES = `
Mr Sir Lord King Prince Duke Count Baron Emperor Pope Herr Senor Señor Signor Monsieur Master Father Brother Uncle Shri Sri
Congressman Councilman Chairman Assemblyman Alderman Spokesman Sheikh Imam Ayatollah Sultan Emir Tsar Czar Archbishop
Businessman Lama Don Dad
`;

export const OFFICE_TITLES = `
Dr Prof Professor Sen Senator Senators Rep Reps Sens Representative Gov Governor Governors Govs Pres President Presidents Premier Chancellor Minister
Secretary Sec Speaker Leader Whip Judge Justice Justices Magistrate Attorney Solicitor Counsel Ambassador Envoy Consul Commissioner Comptroller Treasurer
Mayor Councillor Councilor Councilmember Cllr Supervisor Sheriff Marshal Constable Chief Chair Chairperson Director Coach Captain Capt Skipper
General Gen Lieutenant Lt Colonel Col Major Maj Sergeant Sgt Staff-Sgt Corporal Cpl Private Pvt Admiral Adm Commander Cmdr Brigadier
Officer Detective Det Inspector Superintendent Supt Constable Agent Trooper Deputy Reverend Rev Revd Bishop Cardinal Pastor Rabbi
Monsignor Archdeacon Deacon Canon Fr Br Chaplain Mufti Mullah Mahatma Swami Pandit Guru Hon Honourable Honorable Engr Chief Alhaji Alhaja Hajia
Barrister Advocate Prosecutor MP MEP TD Taoiseach Tánaiste CEO CFO COO Actor Singer Comedian Author Host Rapper Producer Filmmaker Reporter
Nurse Doctor Coroner Principal Dean Provost Rector Vice-President Co-founder Founder Organizer Organiser Czar Star Pvt PM Spokesperson Midshipman
Organiser Editor Correspondent Photographer Columnist Aide Adviser Advisor Strategist Analyst Nominee Candidate Frontrunner Correspondent Legend
Executive Hajj Datuk Dato Tan-Sri Puan Encik Tun Collector Registrar Administrator Auditor
`;

/** Words that stand before the head of a title: "Prime Minister", "Senate Majority Leader", "Acting Attorney General". */
export const TITLE_MODIFIERS = `
Prime Vice Deputy Foreign Interior Finance Defense Defence Health Education Home Justice Trade Environment Energy Transport Labor Labour Agriculture
Housing Treasury Attorney District Solicitor Lieutenant Chief Senior Acting Interim Former Ex-President Majority Minority House Senate Assembly
Circuit State Federal County City Police Fire Press Communications Executive Managing Deputy Assistant Associate
Special Independent Opposition Shadow Crown First Grand Major Brigadier Rear Majority General
Republican Democratic Conservative Democrat Minister Secretary Surgeon Inspector Staff Head Co Area Veteran Lead Second
`;
