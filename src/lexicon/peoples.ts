// Peoples, faiths and parties. Origin: written by hand for this project. Licence: MIT.

/** Adjectives of countries and regions that take "-s" as a noun for the people: "an Iraqi", "Iraqis". */
export const PEOPLES = `
African Afghan Albanian Algerian American Angolan Arab Argentine Argentinian Armenian Asian Australian Austrian Azerbaijani Bahraini Bangladeshi Belgian
Belarusian Berliner Bolivian Bosnian Brazilian Briton Bulgarian Burundian Californian Cambodian Cameroonian Canadian Catalan Caribbean Chadian Chechen Chilean Colombian
Congolese Corsican Croat Croatian Cuban Cypriot Czech Dane Dominican Ecuadorean Ecuadorian Egyptian Emirati Eritrean Estonian Ethiopian European Fijian Filipino
Finn Floridian Gambian Gazan Georgian German Ghanaian Greek Guatemalan Haitian Hawaiian Hispanic Honduran Hongkonger Hungarian Icelander Indian Indonesian
Iranian Iraqi Israeli Italian Ivorian Jamaican Jordanian Kashmiri Kazakh Kenyan Korean Kosovar Kurd Kuwaiti Kyrgyz Laotian Latino Latina Latvian Lebanese Liberian Libyan
Lithuanian Londoner Macedonian Malawian Malaysian Malian Maltese Mexican Moldovan Mongolian Moroccan Muscovite Namibian Nepali Nicaraguan Nigerian Norwegian Omani
Ohioan Iowan Texan Alaskan Virginian Georgian Kentuckian Nevadan Oregonian Arizonan Pakistani Palestinian Panamanian Parisian Paraguayan Persian Peruvian Pole Puerto-Rican
Qatari Romanian Russian Rwandan Salvadoran Samoan Saudi Scandinavian Scot Senegalese Serb Serbian Singaporean Slav Slovak Slovene Slovenian Somali Spaniard Sudanese
Swede Syrian Taiwanese Tajik Tamil Tanzanian Thai Tibetan Tongan Tunisian Turk Turkmen Ugandan Uighur Uyghur Ukrainian Uruguayan Uzbek Venezuelan Vietnamese
Washingtonian Welshman Westerner Yemeni Zambian Zimbabwean Zulu Yoruba Igbo Hausa Kiwi Yorker Sikh Hindu Roma Rohingya
`;

/** Adjectives without such a noun; "the" or a plural verb makes them a people: "the French". */
export const NATIONALITY_ADJECTIVES = `
British Chinese Danish Dutch English Finnish French Icelandic Irish Japanese Javanese Polish Portuguese Scottish Spanish Swedish Swiss Turkish Welsh
Kurdish Arabic Jewish Islamic Islamist Catholic Anglican Orthodox Serbian Burmese Lebanese Sudanese Vietnamese Taiwanese Filipino Asian-American African-American
Democratic Republican Conservative Western Eastern Northern Southern Latin Soviet Nordic Baltic Balkan Flemish Basque Catalan Georgian Québécois Cree Sri-Lankan Gaelic
Biblical Christian Palestinian Antarctic Arctic Hispanic Caribbean Mediterranean European Asian African Communist Marxist Nazi Victorian Olympic Confederate Colonial Presbyterian
`;

/** Followers of a party, a faith or a cause; the plural is a group, the singular too ("the Illinois Democrat"). */
export const FOLLOWERS = `
Democrat Republican Conservative Liberal Libertarian Socialist Communist Tory Whig Green Independent Labourite Brexiteer Remainer Leaver Islamist Zionist
Christian Muslim Jew Hindu Buddhist Sikh Catholic Protestant Anglican Mormon Evangelical Baptist Methodist Lutheran Quaker Presbyterian Jesuit Sunni Shiite Shia Salafist
Nazi Neo-Nazi Marxist Maoist Confederate Marine Dreamer Houthi Clintonite Trumpist Trumper Never-Trumper Blairite Corbynite Thatcherite Unionist Nationalist Loyalist Centrist
Dem Repub Maronite Druze Yazidi Alawite Antifa
`;
