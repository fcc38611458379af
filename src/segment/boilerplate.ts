import type { Line } from './line.ts';

/** What an outlet says to its readers rather than reports, by its first words. */
const OPENING = new RegExp(
  `^[\\[(*_–—-]* ?(?:${[
    'check out (?:the|our|more)',
    '(?:watch|see|view|listen to|read|find|get) (?:the )?(?:more|full|video|clip|below|also|next|related|our|live|here|in full)',
    'click (?:here|on|below)',
    'tap here',
    'sign up',
    'subscribe',
    'follow (?:us|@|the latest)',
    'like us on',
    'join (?:us|our|the conversation)',
    'download (?:the|our)',
    'for more (?:on|information|news|stories|details|from|coverage)',
    'to (?:read|see|hear|get|learn) (?:more|the full)',
    'to (?:subscribe|contact)',
    '(?:this|the) (?:story|article|post|piece|report|page|headline|column) (?:has been|was|is being|will be|is|originally|first|first appeared|contains)\\b.{0,30}(?:updated|corrected|amended|edited|published|appeared|developing|produced|supported|sponsored|clarified|part of|contains|details)',
    'correction',
    'clarification',
    "editor[’'s]* note",
    'warning:',
    'advertisement',
    'sponsored',
    'promoted',
    'share this',
    'related(?: (?:stories|articles|coverage|content))?:',
    'more (?:from|on this|stories|news|coverage):?',
    'read (?:more|also|next|on)',
    'see also',
    'story continues',
    'article continues',
    'continue reading',
    'skip (?:to|past)',
    'loading',
    'recommended',
    'most (?:read|popular)',
    'all rights reserved',
    'copyright',
    '©',
    'for immediate release',
    'embargoed',
    '(?:additional )?reporting (?:by|contributed)',
    '(?:writing|reporting and writing|compiled) by',
    'the associated press contributed',
    'associated press writers?',
    'with (?:files|reporting|reports|additional reporting) (?:from|by)',
    'got a (?:tip|story)',
    'have (?:a|you got a) (?:tip|story)',
    'do you (?:know|have) (?:more|a story)',
    'contact (?:us|the (?:author|reporter|writer|newsroom))',
    '(?:media|press) (?:contacts?|inquiries|enquiries)',
    'contacts?:',
    'notes to editors',
    'email:?',
    'tel(?:ephone)?:',
    'phone:',
    'comments? (?:are|is) (?:closed|open|moderated)',
    'leave a comment',
    'support (?:our|independent)',
    'donate',
    'buy (?:tickets|now)',
    'tickets',
    'if you (?:or someone|have been affected|need help|need support)',
    'in (?:the )?(?:us|uk), call',
    'the views expressed',
    'views expressed',
    'opinions expressed',
    'send (?:your )?letters',
    'letters (?:should|may|to the editor should)',
    'photos?: see',
    'gallery:',
    'video:',
    'slideshow',
    'live updates:',
    'topics?:',
    'tags?:',
    'filed under',
    'source:',
    'disclaimer',
    'disclosure',
  ].join('|')})`,
  'i',
);

const ANYWHERE =
  /all rights reserved|contributed to this (?:report|story|article)|(?:may not be|without permission) (?:published|broadcast|rewritten|redistributed|reproduced)|(?:video|clip|gallery|trailer|podcast|link|form|newsletter) (?:above|below)\b|first appeared (?:on|in)|originally (?:appeared|published)|unsubscribe/i;

/** "Ana Ruiz is the author of ...", "Ana Ruiz writes a weekly column", "Ana Ruiz is a professor at ..." as the last line. */
const ABOUT_WRITER =
  /^(?:\p{Lu}[\p{L}’'.-]+,? ){1,4}(?:is (?:the author|an? [^.]{0,60}\b(?:columnist|reporter|writer|correspondent|contributor|editor|professor|fellow|author|journalist|critic)\b)|can be reached|covers |writes (?:about|a |for)|reports (?:on|for)|contributed)/u;

const SEPARATOR = /^(?:[-–—*#_=~•·.\s]{1,40}|-?\s?30\s?-?|ends?|#\s?#\s?#)$/i;

export function isSeparator({ text, words }: Line): boolean {
  return words <= 1 && SEPARATOR.test(text) && !/^\d/.test(text);
}

export function isBoilerplate({ text, words, endsSentence }: Line): boolean {
  if (words === 0 || words > 50) return false;
  const match = OPENING.exec(text);
  // "Tickets for the show sold out in minutes, she said." is a sentence; "Tickets: from 20 pounds" is not.
  if (match)
    return (
      match[0].length > 9 ||
      !endsSentence ||
      words <= 12 ||
      /^(?:correct|warning|copyright|\(|source)/i.test(text)
    );
  return words <= 30 && ANYWHERE.test(text);
}

export function isAboutWriter({ text, words }: Line): boolean {
  return words <= 45 && ABOUT_WRITER.test(text);
}

/** An address or number to turn to: "press@acme.example", "+1 555 0100", "www.acme.example". */
export function isContact({ text, words }: Line): boolean {
  return words <= 14 && /@[\w-]+\.|https?:|www\.|\+?\d[\d\s().-]{7,}/.test(text) && !/[.!?]["”]?$/.test(text);
}
