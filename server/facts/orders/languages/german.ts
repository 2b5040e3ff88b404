const AI =
  '(?:ki|kunstliche intelligenz|sprachmodelle?|chat ?bots?|(?:chat ?)?gpt|ki-?(?:assistent|modell|system|prufer|agent)\\w{0,4}|automatische[rns]? (?:prufer|leser|system|prufung))';

/** Text that speaks to a program in German. */
export const GERMAN: readonly RegExp[] = [
  /\b(?:ignorier(?:e|en|t)?|vergiss|vergessen|missacht(?:e|en)|ubergeh(?:e|en)?|verwirf|verwerfen)\b(?!(?: sie)?(?: bitte)? nicht\b)[^.!?]{0,30}\b(?:alle|samtliche|jegliche|deine|ihre|die|bisherigen?|vorherigen?|vorigen?|fruheren?|obigen?|vorangegangenen?|keine)\b[^.!?]{0,40}\b(?:anweisung(?:en)?|instruktion(?:en)?|befehle?|vorgaben|systemvorgaben|prompts?|richtlinien)\b/g,
  /\bbefolg(?:e|en)(?: sie)? (?:keine|nicht)\b[^.!?]{0,40}\b(?:anweisung(?:en)?|instruktion(?:en)?|befehle?|vorgaben|richtlinien)\b/g,
  new RegExp(
    `\\b(?:du bist|sie sind|bist du|sind sie|verhalte dich wie|handle als|agiere als)\\b(?: jetzt| nun)? (?:eine? |einer? |das |die |der )?(?:\\w{1,15} )?${AI}\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:liebe[rs]?|hallo|achtung|hinweis|nachricht|anweisung(?:en)?|mitteilung|gerichtet|an)\\b[:,]? ?(?:an |fur )?(?:die |das |den |jede[sn]? |alle )?(?:\\w{1,15} )?${AI}\\b(?: ?[:,!]| \\w)`,
    'g',
  ),
  new RegExp(
    `\\b${AI}(?: \\w{1,15}){0,5},? (?:muss|mussen|soll|sollen|sollte|sollten|hat zu|haben zu|wird angewiesen|bitte)\\b`,
    'g',
  ),
  /\bsystem-?(?:prompt|nachricht|anweisung)\b|\b(?:deine|ihre) (?:neue|wahre|einzige|eigentliche)n? (?:aufgabe|anweisung(?:en)?)\b/g,
  /(?<!\bbitte )\b(?:genehmige|genehmigen sie|bewillige|bewilligen sie|akzeptiere|akzeptieren sie) (?:diesen?|den|das|die|diese) (?:antrag|fall|schadensfall|anspruch|forderung|erstattung)[^.!?]{0,20}\b(?:sofort|umgehend|jetzt|unverzuglich|automatisch|ohne (?:weitere )?(?:prufung|ruckfragen?|kontrolle))\b/g,
  /\bantworte(?:n sie)? (?:nur|ausschliesslich|lediglich) mit\b/g,
  /\b(?:schreibe?|schreiben sie|erwahne|erwahnen sie|nimm|fuge|fugen sie|setze?|setzen sie|sage?|sagen sie|beginne)\b[^.!?]{0,60}\b(?:deiner?|deinen|deinem|ihrer|ihren|ihrem) (?:zusammenfassung|entwurf|empfehlung|ausgabe)\b/g,
  /\b(?:sage?|sagen sie|melde|melden sie|zeige?|zeigen sie|erwahne|verrate|verraten sie)\b[^.!?]{0,30}\b(?:sachbearbeiter\w{0,5}|prufer\w{0,5}|menschen|vorgesetzten)\b[^.!?]{0,15}\b(?:nichts|nicht|kein\w{0,2})\b/g,
  /\b(?:zeige?|verrate|wiederhole?|gib)\b[^.!?]{0,30}\b(?:deine|deinen) (?:anweisungen|prompt|systemprompt)\b/g,
  /\b(?:bewerte|werte|behandle|markiere|betrachte)\b(?:n sie)? [^.!?]{0,40}\bals (?:erfullt|genehmigt|bestatigt|gepruft|bewilligt)\b/g,
];
