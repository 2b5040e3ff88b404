import type { Random } from '@/bench/facts/train-kinds/random';
import type { Language } from '@/server/facts/kinds/lexicon/cue';

/** Small words of each language, to be the mortar of sentences that mean nothing. */
const MORTAR: Record<Language, string> = {
  en: 'the of and to in is that for it with as on be at by this have from or had not are but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may long little very after words called just where most know',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wenn können unter sehr schon hier alle seit jeder heute',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son comme aux mais nous cette tout leur bien fait peut sans être deux même ces elle ont ses aussi entre encore depuis après très votre notre ainsi dont',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos',
  it: 'di e il la che in un a per è una sono con non del da si le dei nel alla più al come anche ma gli della lo se ha i delle su o questo loro suo tra quando molto essere stato fatto ancora dopo ogni sua prima nostro così dove',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos ter seus quem nas me esse eles você foi',
  pl: 'i w na z do się nie że jest o za od po jak przez dla to oraz tym są przy ale który która tego być może już tylko także lub ich jego jej ze pod co bardzo gdy nad bez między roku czy jako został każdy nasz',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om als dan ook uit maar bij nog naar heeft door over ze wordt zich tot hij worden kan meer deze dit was na al zo wel moet onze uw geen hun veel alle tussen',
};
const SYLLABLES =
  'ba be bo da de di do fa fe ga ge go ha he ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vo za'.split(
    ' ',
  );

export function inventWord(random: Random): string {
  const syllables = random.int(1, 3);
  let word = '';
  for (let at = 0; at < syllables; at += 1) word += random.pick(SYLLABLES);
  return word + random.pick(['', '', 'n', 'r', 's', 't', 'l']);
}

export function inventName(random: Random): string {
  const word = inventWord(random);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function fillSentence({
  random,
  language,
  words,
}: {
  random: Random;
  language: Language;
  words: number;
}): string {
  const mortar = MORTAR[language].split(' ');
  const sentence: string[] = [];
  for (let at = 0; at < words; at += 1) sentence.push(random.chance(0.62) ? random.pick(mortar) : inventWord(random));
  return sentence.join(' ');
}
