const AI =
  '(?:la ia|una ia|ia|inteligencia artificial|modelos? de lenguaje|chat ?bots?|(?:chat ?)?gpt|asistentes? (?:virtual(?:es)?|de ia)|sistemas? (?:automaticos?|automatizados?|de ia))';

/** Text that speaks to a program in Spanish. */
export const SPANISH: readonly RegExp[] = [
  /(?<!\bno (?:se )?)\b(?:ignor(?:a|e|ar|en)|olvid(?:a|e|ar|en)|omit(?:a|e|ir)|descart(?:a|e|ar)|anul(?:a|e|ar)|desobedec(?:e|er)|desobedezca|no (?:sigas?|hagas?|haga) (?:caso)?)\b[^.!?]{0,40}\b(?:instrucciones|indicaciones|ordenes|reglas|directrices)\b[^.!?]{0,30}\b(?:anteriores|previas|precedentes|originales|recibidas|dadas|del sistema|de arriba|tus|sus|que (?:te|le) (?:dieron|han dado))\b/g,
  /(?<!\bno (?:se )?)\b(?:ignor(?:a|e|ar|en)|olvid(?:a|e|ar|en)|descart(?:a|e|ar))\b[^.!?]{0,25}\b(?:todas?|tus|sus|cualquier|todo)\b[^.!?]{0,30}\b(?:instruccion(?:es)?|indicacion(?:es)?|ordenes|directrices|programacion|lo anterior)\b/g,
  new RegExp(
    `\\b(?:eres|usted es|actua como|actue como|si (?:eres|usted es|es usted)|comportate como)\\b(?: ahora)? (?:un |una |el |la )?(?:\\w{1,15} )?${AI}(?!\\w)`,
    'g',
  ),
  new RegExp(
    `\\b(?:estimad[ao]|querid[ao]|hola|atencion|aviso|nota|mensaje|instruccion(?:es)?|dirigid[ao])\\b[:,]? ?(?:a |al |para |para el |para la |a la |a el )?(?:\\w{1,15} )?${AI}(?!\\w)`,
    'g',
  ),
  new RegExp(
    `\\b${AI}(?: \\w{1,15}){0,5},? (?:debe|deben|debera|deberan|tiene que|tienen que|por favor|ha de|queda obligad[ao])\\b`,
    'g',
  ),
  /\b(?:prompt|instrucciones) del sistema\b(?! de\b)|\btus? (?:nuevas?|verdaderas?|unicas?) (?:instrucciones|tareas?|ordenes)\b/g,
  /(?<!\b(?:que|favor),? )\b(?:apruebe|aprueba|acepte|acepta|conceda|concede|aprobar) (?:esta|la|este|el) (?:solicitud|reclamacion|caso|expediente|peticion)[^.!?]{0,20}\b(?:inmediatamente|de inmediato|ahora|ya|automaticamente|sin (?:mas |ninguna )?(?:revision|comprobacion|comprobaciones|preguntas))\b/g,
  /\b(?:responda?|conteste|contesta) (?:unicamente|solamente|solo) con\b/g,
  /\b(?:escrib[ea]|incluy[ea]|diga|di|anad[ea]|agregu?[ea]|pon|ponga|inserte|inserta|indique|indica|mencion[ea])\b[^.!?]{0,60}\b(?:en|de|a) (?:tu|su) (?:resumen|borrador|recomendacion|dictamen)\b/g,
  /\bno (?:se lo )?(?:dig[ao]s?|informe[s]?|avise[s]?|menciones?|muestres?|muestre|reveles?|revele|cuentes?|cuente)\b[^.!?]{0,40}\b(?:funcionari[oa]|revisor[ae]?|agente|humanos?|supervisor[ae]?|tramitador[ae]?)\b/g,
  /\b(?:muestr[ea]|revel[ea]|repit[ea]|imprim[ea]|copi[ea])\b[^.!?]{0,30}\b(?:tus|tu|sus) (?:instrucciones|prompt)\b/g,
  /\b(?:marqu?[ea]|consider[ea]|trat[ea]|de|da)\b (?:todas? |todos? )?(?:las|los|la|el|esta|este) [^.!?]{0,40}\b(?:como|por) (?:cumplid[ao]s?|aprobad[ao]s?|verificad[ao]s?)\b/g,
];
