import type { Language } from '@/server/facts/kinds/lexicon/cue';

/**
 * How a language says yes or no to a trip, without accents and in lower case. `aside` marks what is not the decision on the trip: a
 * condition, the request itself, what came before, or costs beyond the trip.
 */
export type RefusalWords = {
  grants: RegExp;
  refuses: RegExp;
  negates: RegExp;
  regrets: RegExp;
  subject: RegExp;
  aside: RegExp;
  /** Where one clause ends and the next says something else. */
  but: RegExp;
  small: readonly string[];
};

export const REFUSAL_WORDS: Record<Language, RefusalWords> = {
  en: {
    grants:
      /\b(?:approv(?:e|es|ed|ing|al)|authori[sz](?:e|ed|es|ation)|grant(?:ed)?|permi(?:t|tted|ssion)|agree(?:d|s)?|consent|sign(?:ed)? off|support(?:ed)?|go(?:es)? ahead|allow(?:ed)?|let you (?:go|travel)|accept(?:ed)?|sanction(?:ed)?)\b/,
    refuses:
      /\b(?:refus(?:e|es|ed|al|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ion)?|turn(?:ed|ing)? (?:it |this |your request |your trip )?down|den(?:y|ied|ial)|disapproved?|withdr(?:aw|awn|ew)|unsuccessful|revoked?)\b/,
    negates: /\b(?:not|cannot|cant|can not|unable|never|no|neither|nor|impossible)\b|n['’]t\b/,
    regrets: /\b(?:unfortunately|regret(?:tably)?|sorry|afraid)\b/,
    subject:
      /\b(?:trip|trips|travel|travelling|journey|visit|request|application|attend|attendance|conference|this|it|go|proposal|mission|leave)\b/,
    aside:
      /\b(?:if|unless|should you|would|could|may be|whether|asked|asking|request for|requested|apply for|applied|before it|prior|earlier|previous(?:ly)?|originally|initially|last year|any (?:other|further|additional)|extra|upgrade|business class|first class|alcohol|minibar|costs?|expenses?|claims?|receipts?|hotel|mileage|above|beyond|exceed(?:ing)?|excess|changes?|extension|in advance|without|normally|usually|only|must be)\b/,
    but: /\b(?:and|but|however|although|though|whereas|while)\b/,
    small: ['the', 'and', 'of', 'to', 'your', 'is', 'that', 'with', 'for', 'we', 'you', 'have'],
  },
  de: {
    grants:
      /\b(?:genehmig\w*|bewillig\w*|zugestimmt|zustimm\w*|stimmen? .{0,60}\bzu\b|einverstanden|stattgegeben|erlaub\w*|befurwort\w*|gestatt\w*)/,
    refuses:
      /\b(?:ablehn\w*|abgelehnt\w*|lehn(?:e|en|t) .{0,80}\bab\b|versag\w*|verweiger\w*|zuruckgewiesen|absage|widerruf\w*)/,
    negates: /\b(?:nicht|kein\w*|nie|weder)\b/,
    regrets: /\b(?:leider|bedauer\w*|tut mir leid|tut uns leid)\b/,
    subject: /\b(?:\w*reise\w*|\w*antrag\w*|fahrt|teilnahme|konferenz|tagung|kongress|diese[rsnm]?|sie|es|anfrage)\b/,
    aside:
      /\b(?:wenn|falls|sofern|soweit|wurden|konnte|ob|gebeten|bitte um|baten|ursprunglich|zunachst|fruher\w*|vorherig\w*|weitere\w*|zusatzlich\w*|kosten|auslagen|belege?|hotel\w*|mehrkosten|ubersteig\w*|daruber|hinaus|anderung\w*|verlangerung|erste klasse|1\. klasse|ohne|nur|grundsatzlich)\b/,
    but: /\b(?:und|aber|jedoch|allerdings|wahrend|obwohl|sondern)\b/,
    small: ['der', 'die', 'und', 'ich', 'sie', 'ihre', 'mit', 'wird', 'nach', 'wir', 'fur', 'ist'],
  },
  fr: {
    grants:
      /\b(?:approuv\w*|autoris\w*|accord(?:e|ee|es|ees|ons|er|ant)?|accept(?:e|ee|ons|er)\w*|valid(?:e|ee|ons|er)|consen\w*|avis favorable|donn\w* suite favorable)\b/,
    refuses: /\b(?:refus\w*|rejet\w*|declin\w*|avis defavorable|annul\w*|retir(?:e|ee))\b/,
    negates: /\b(?:ne|pas|aucun\w*|jamais|impossible|ni)\b|\bn['’]/,
    regrets: /\b(?:malheureusement|regret\w*|desol\w*)\b/,
    subject:
      /\b(?:deplacement\w*|voyage\w*|mission\w*|demande\w*|participation|congres|colloque|conference|trajet|sejour|vous|le|la)\b/,
    aside:
      /\b(?:si|sauf|sous reserve|serait|seraient|pourrait|demande d['’]?|sollicit\w*|initialement|auparavant|precedent\w*|anterieur\w*|autre\w*|supplementaire\w*|frais|depenses?|justificatifs?|hotel|premiere classe|surclassement|au dela|depass\w*|exced\w*|modification\w*|prolongation|sans|doit|doivent|uniquement|seul\w*)\b/,
    but: /\b(?:et|mais|cependant|toutefois|en revanche|bien que|tandis que)\b/,
    small: ['le', 'la', 'les', 'et', 'des', 'vous', 'votre', 'nous', 'pour', 'est', 'une', 'je'],
  },
  es: {
    grants: /\b(?:aprob\w*|aprueb\w*|autori[zc]\w*|conced\w*|acept\w*|conform\w*|permit\w*|visto bueno)\b/,
    refuses: /\b(?:deneg\w*|denieg\w*|rechaz\w*|desestim\w*|anul\w*|revoc\w*|desfavorable)\b/,
    negates: /\b(?:no|ningun\w*|nunca|tampoco|imposible)\b/,
    regrets: /\b(?:lament\w*|desgraciadamente|sentimos|siento)\b/,
    subject:
      /\b(?:viaje\w*|desplazamiento\w*|solicitud\w*|peticion|asistencia|congreso|conferencia|comision|estancia|su|lo|la)\b/,
    aside:
      /\b(?:si|salvo|siempre que|seria|podria|solicit(?:o|a|aba|ando)|pidio|inicialmente|anterior\w*|previ\w*|otro\w*|otra\w*|adicional\w*|gastos?|justificantes?|hotel|primera clase|superior\w*|exced\w*|cambios?|modificacion\w*|prorroga|sin|debe|deben|solo|unicamente)\b/,
    but: /\b(?:y|pero|sin embargo|aunque|mientras que)\b/,
    small: ['el', 'la', 'los', 'que', 'y', 'su', 'con', 'para', 'una', 'del', 'por', 'usted'],
  },
  it: {
    grants:
      /\b(?:approv\w*|autorizz\w*|conce(?:ss|d)\w*|accolt\w*|accogli\w*|accett\w*|consent\w*|parere favorevole|nulla osta)\b/,
    refuses:
      /\b(?:respin\w*|negat\w*|rifiut\w*|dinieg\w*|rigett\w*|annullat\w*|revoc\w*|parere contrario|parere negativo)\b/,
    negates: /\b(?:non|nessun\w*|mai|impossibile|ne)\b/,
    regrets: /\b(?:purtroppo|spiacent\w*|dispiac\w*|rammaric\w*)\b/,
    subject:
      /\b(?:viaggi\w*|trasfert\w*|mission\w*|richiest\w*|domanda|partecipazione|convegno|congresso|conferenza|sua|la|lo)\b/,
    aside:
      /\b(?:se|salvo|purche|sarebbe|potrebbe|ha chiesto|inizialmente|precedent\w*|altr[aeio]\w*|ulterior\w*|spes[ae]|giustificativ\w*|hotel|albergo|prima classe|superior\w*|ecced\w*|modifich\w*|proroga|senza|deve|devono|solo|soltanto)\b/,
    but: /\b(?:ma|pero|tuttavia|sebbene|mentre)\b/,
    small: ['il', 'la', 'di', 'che', 'e', 'per', 'della', 'con', 'sua', 'del', 'una', 'si'],
  },
  pt: {
    grants: /\b(?:aprov\w*|autori[zc]\w*|conced\w*|deferid\w*|aceit\w*|favoravel)\b/,
    refuses: /\b(?:indefer\w*|recus\w*|rejeit\w*|negad\w*|negar|nego|anulad\w*|revogad\w*|desfavoravel)\b/,
    negates: /\b(?:nao|nem|nenhum\w*|nunca|impossivel)\b/,
    regrets: /\b(?:infelizmente|lament\w*|pena)\b/,
    subject:
      /\b(?:viage\w*|deslocac\w*|pedido\w*|solicitac\w*|participacao|congresso|conferencia|missao|sua|seu|a|o)\b/,
    aside:
      /\b(?:se|salvo|desde que|seria|poderia|pediu|solicitou|inicialmente|anterior\w*|previ\w*|outr[ao]s?|adiciona\w*|despesas?|comprovativos?|hotel|primeira classe|superior\w*|exced\w*|alterac\w*|prorrogacao|sem|deve|devem|apenas|so)\b/,
    but: /\b(?:mas|porem|contudo|embora|enquanto)\b/,
    small: ['o', 'a', 'de', 'que', 'e', 'do', 'da', 'sua', 'com', 'para', 'uma', 'em'],
  },
  pl: {
    grants:
      /\b(?:zatwierdz\w*|zgod[aye]\w*|zgadz\w*|akcept\w*|zaakcept\w*|udziel\w*|aprob\w*|pozytywn\w*|przychyl\w*)\b/,
    refuses: /\b(?:odmow\w*|odmaw\w*|odrzuc\w*|negatyw\w*|cofn\w*|anulow\w*)\b/,
    negates: /\b(?:nie|zadn\w*|brak|nigdy|bez)\b/,
    regrets: /\b(?:niestety|zalem|przykro)\b/,
    subject:
      /\b(?:podroz\w*|wyjazd\w*|wniosk\w*|wniosek|delegacj\w*|udzial\w*|konferencj\w*|kongres\w*|pan\w*|jego|jej)\b/,
    aside:
      /\b(?:jesli|jezeli|chyba ze|bylaby|bylby|moglby|prosb\w*|prosi\w*|pierwotnie|wczesniej\w*|poprzedni\w*|inn[aey]\w*|dodatkow\w*|koszt\w*|wydatk\w*|rachunk\w*|hotel\w*|pierwsz\w* klas\w*|powyzej|przekracz\w*|zmian\w*|przedluzeni\w*|musi|musza|tylko)\b/,
    but: /\b(?:i|oraz|ale|jednak|natomiast|chociaz|lecz)\b/,
    small: ['i', 'w', 'na', 'do', 'jest', 'oraz', 'pana', 'pani', 'sie', 'ze', 'dla', 'przez'],
  },
  nl: {
    grants:
      /\b(?:goedgekeurd\w*|goedkeur\w*|keur\w* .{0,60}\bgoed\b|akkoord|toestemming|toegestaan|ingewilligd|toegekend|instemm\w*|stem\w* .{0,60}\bin\b)\b/,
    refuses:
      /\b(?:afgewezen|afwijz\w*|wijs\w* .{0,80}\baf\b|wijzen .{0,80}\baf\b|geweiger\w*|weiger\w*|afgekeurd|ingetrokken)\b/,
    negates: /\b(?:niet|geen|nooit|onmogelijk)\b/,
    regrets: /\b(?:helaas|spijt\w*|betreur\w*|jammer)\b/,
    subject: /\b(?:\w*reis\w*|\w*aanvra\w*|verzoek\w*|deelname|congres|conferentie|bezoek|u|deze|dit|het)\b/,
    aside:
      /\b(?:als|indien|tenzij|mits|zou|zouden|gevraagd|verzocht|verzoek om|aanvankelijk|eerder\w*|vorige|andere|extra|aanvullend\w*|kosten|uitgaven|bonnen|hotel\w*|eerste klas\w*|boven|overschrijd\w*|wijziging\w*|verlenging|zonder|alleen|uitsluitend)\b/,
    but: /\b(?:en|maar|echter|hoewel|terwijl)\b/,
    small: ['de', 'het', 'een', 'en', 'van', 'uw', 'u', 'is', 'voor', 'wij', 'ik', 'met'],
  },
};
