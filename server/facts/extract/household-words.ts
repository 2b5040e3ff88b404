/** Words for who lives with an applicant, and words that leave it open. */

export const LONE =
  /\b(?:lone|single|sole)[ -]+(?:parent|mother|father|mum|dad)\b|alleinerziehend|famille monoparentale|familia monoparental/i;
export const NO_PARTNER =
  /\bno (?:partner|spouse|husband|wife)\b|\bwithout(?: an?)? (?:partner|spouse|husband|wife)\b|\b(?:not|don['’]?t) have a partner\b|\bpartner\b[^\p{L}\n]{0,4}\n?[^\p{L}\n]{0,3}(?:no|none|n\/a)\b(?! (?:child|kid|dependa|longer|more))|\b(?:single|unmarried|divorced|widowe[dr]?|widow|separated|alone)\b|\b(?:on my own|by myself|on their own)\b|\b(?:nobody|no one|no-one) else\b/iu;
export const COUPLE =
  /\b(?:couple|husband|wife|spouse|married|civil partner(?:ship)?|cohabit\p{L}{0,9})\b|\b(?:my|a|with|your|unmarried|our) partner\b|\bpartner (?:and|lives|is|with)\b|\bpartner\b[^\p{L}\n]{0,4}\n?[^\p{L}\n]{0,3}(?:yes)\b|\bliving together\b|^partner$/imu;

const SPOUSE = '(?:couple|husband|wife|spouse|married|partner(?:ship)?|cohabit\\p{L}{0,9}|living together)\\b';
const STATUS = `(?:${SPOUSE}|(?:lone|single|sole)\\b|alone\\b|unmarried\\b|divorced\\b|separated\\b|widow\\p{L}{0,4})`;
const NOT = "(?:not|\\p{L}*n['’]t|never|no longer|neither|nor|hardly|used to|was|were|once|previously|formerly|if)";
/** Words of one clause; a mark, or a word that begins another clause, ends it. */
const WORDS_BETWEEN =
  "(?:[ \\t]+(?!(?:and|but|so|because|as|who|while|child\\p{L}*|kids?|dependants?)\\b)[\\p{L}\\p{N}'’-]+){0,6}";
const REST_OF_SENTENCE = '[^.;!?\\n]{0,80}';
const ENDED =
  '(?:ex|former(?:ly)?|late|left|died|dead|deceased|passed (?:away|on)|separat(?:ed|ion|ely)|divorc(?:ed|ing|e)|estranged|split|apart|moved (?:out|away)|gone|elsewhere|no longer)';
const CHILD = '(?:child|kid|dependa|son|daughter|bab|infant)';

const OPEN = [
  // "not married", "I do not live with a partner", "no longer a couple", "I was a lone parent"
  `(?<!\\p{L})${NOT}${WORDS_BETWEEN}[ \\t]+${STATUS}`,
  // "no current partner", "without my wife"
  `(?<!\\p{L})(?:no|without)(?: (?!${CHILD})\\p{L}+){0,2} ${SPOUSE}`,
  // "husband left", "my ex-wife", "my partner died in May"
  `(?<!\\p{L})${ENDED}(?!\\p{L})${REST_OF_SENTENCE}(?<!\\p{L})${SPOUSE}`,
  `(?<!\\p{L})${SPOUSE}${REST_OF_SENTENCE}(?<!\\p{L})${ENDED}(?!\\p{L})`,
  // "my husband does not live here"; "my wife and I do not have children" leaves nothing open
  `(?<!\\p{L})${SPOUSE}[^.;!?\\n]{0,40}(?<!\\p{L})(?:not|\\p{L}*n['’]t|never)(?:(?!${CHILD})[^.;!?\\n]){0,40}\\b(?:liv(?:e|es|ed|ing)|stay(?:s|ing)?|here|home|household|together|with (?:me|us))\\b`,
  // "Married: no", "Spouse: deceased", in a cell of its own too
  `(?<!\\p{L})${SPOUSE}[^\\p{L}\\n]{0,4}\\n?[^\\p{L}\\n]{0,3}(?:no|none|nil|n/a|not|never|${ENDED})(?!\\p{L})(?! +(?:other +|dependent +|young +)?${CHILD})`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** Whoever is not born yet doesn't live there. */
const EXPECTING =
  /\b(?:expecting|expectant|pregnan(?:t|cy)|unborn|to be born|on the way)\b|\b(?:child|baby|twins?)\b[^.;\n\p{L}]{0,3}(?: is| are)? ?\bdue\b/iu;
/** What says outright that there is no partner, in words that would otherwise look like doubt. */
const SAYS_NO_PARTNER =
  /\bno (?:partner|spouse|husband|wife)\b|\bwithout(?: an?)? (?:partner|spouse|husband|wife)\b|\b(?:not|don['’]?t) have a partner\b|\bpartner\b[^\p{L}\n]{0,4}\n?[^\p{L}\n]{0,3}(?:no|none|n\/a)\b(?! (?:child|kid|dependa|longer|more))/giu;

/** Whether words deny who lives there, speak of a time that is over, or of a child that is not born: nothing is read of them. */
export function leavesHouseholdOpen(text: string): boolean {
  const joined = text.replace(SAYS_NO_PARTNER, 'unattached').replace(/(?<=[\p{L},])\n(?=\p{Ll})/gu, ' ');
  return EXPECTING.test(text) || OPEN.some((pattern) => pattern.test(joined));
}
