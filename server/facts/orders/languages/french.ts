const AI =
  "(?:l'ia|une ia|ia|intelligence artificielle|l'intelligence artificielle|modeles? de langage|chat ?bots?|(?:chat ?)?gpt|assistants? (?:virtuels?|ia)|systemes? (?:automatiques?|automatises?|d'ia))";

/** Text that speaks to a program in French. */
export const FRENCH: readonly RegExp[] = [
  /(?<!\b(?:n'|ne |ne pas ))\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er)|neglig(?:e|ez|er)|ne (?:suis|suivez|tiens|tenez) (?:pas|plus|aucun compte)|annul(?:e|ez)|outrepass(?:e|ez))\b[^.!?]{0,30}\b(?:toutes?|tes|vos|les|ces|aucune|des)\b[^.!?]{0,25}\b(?:instructions?|consignes?|directives?|ordres)\b[^.!?]{0,30}\b(?:precedentes?|anterieur(?:e|es|s)?|ci-?dessus|initiales?|du systeme|recues?|donnees?|qui precedent)\b/g,
  /(?<!\b(?:n'|ne |ne pas ))\b(?:ignor(?:e|ez|er)|oubli(?:e|ez|er))\b[^.!?]{0,15}\b(?:toutes?|tes|vos|tout)\b[^.!?]{0,20}\b(?:instructions?|consignes?|directives?|ce qui precede)\b/g,
  new RegExp(
    `\\b(?:tu es|vous etes|agis(?:sez)? comme|comporte(?:z)?-(?:toi|vous) comme|si (?:tu es|vous etes))\\b(?: maintenant)? (?:un |une |le |la )?(?:\\w{1,15} )?${AI}(?!\\w)`,
    'g',
  ),
  new RegExp(
    `\\b(?:chere?|bonjour|attention|note|message|avis|instructions?|adresse(?:e)?)\\b[:,]? ?(?:a |a l'|au |aux |pour |pour l'|pour le |destinee? a |a destination de )?(?:\\w{1,15} )?${AI}(?!\\w)`,
    'g',
  ),
  new RegExp(`\\b${AI}(?: \\w{1,15}){0,5},? (?:doit|doivent|devra|devront|est (?:priee?|tenue?) de|veuillez)\\b`, 'g'),
  /\b(?:prompt|message|invite) (?:du )?systeme\b|\b(?:tes|vos|ta|votre) (?:nouvelles?|veritables?|vraies?|seules?) (?:instructions?|consignes?|taches?|mission)\b/g,
  /(?<!\b(?:s'il (?:vous|te) plait|svp),? )\b(?:approuve|approuvez|acceptez?|accorde|accordez|validez?) (?:cette|la|ce|le) (?:demande|dossier|reclamation|remboursement|requete)[^.!?]{0,20}\b(?:immediatement|tout de suite|maintenant|sans delai|automatiquement|sans (?:autre |aucun |aucune )?(?:controle|verification|examen|question))\b/g,
  /\brepond(?:s|ez) (?:uniquement|seulement|exclusivement) (?:avec|par)\b/g,
  /\b(?:ecri(?:s|vez)|inclu(?:s|ez|re)|ajoute(?:z)?|dis|dites|mentionne(?:z)?|insere(?:z)?|mets|mettez|indique(?:z)?|commence(?:z)?)\b[^.!?]{0,60}\b(?:dans|de|a) (?:ton|votre|ta) (?:resume|brouillon|recommandation|projet de decision)\b/g,
  /\bne (?:le )?(?:dis|dites|signale|signalez|montre|montrez|mentionne|mentionnez|revele|revelez|previens|prevenez|informe|informez)\b[^.!?]{0,40}\b(?:agent|examinateur|humain|superviseur|gestionnaire|fonctionnaire|responsable)\w{0,2}\b/g,
  /\b(?:montre|montrez|revele|revelez|repete|repetez|affiche|affichez|copie|copiez)\b[^.!?]{0,30}\b(?:tes|vos) (?:instructions|consignes)\b/g,
  /\b(?:marque|marquez|considere|considerez|traite|traitez)\b[^.!?]{0,40}\bcomme (?:remplie?s?|approuvee?s?|verifiee?s?|satisfaite?s?)\b/g,
];
