import { createBenchSheet, type DrawnPaper, type Face } from './sheet';

type Page = { face: Face; head: string; place: string; paragraphs: string[]; rows: [string, string][]; close: string };

/** Letters about rent, repairs and allowances, each in the habits of its country. */
const PAGES = {
  german: {
    face: 'sans',
    head: 'Wohnungsgenossenschaft Grüner Bogen eG',
    place: 'Görlitz, den 14. August 2026',
    paragraphs: [
      'Sehr geehrte Frau Schönfließ, wir möchten Ihnen mitteilen, dass die Heizkostenabrechnung für das vergangene Jahr fertiggestellt ist. Größere Abweichungen ergaben sich durch die Änderung der Vorauszahlungen im März.',
      'Bitte prüfen Sie die Aufstellung und überweisen Sie den Restbetrag bis spätestens zum 30. September. Für Rückfragen stehen Ihnen unsere Mitarbeiter während der üblichen Öffnungszeiten zur Verfügung.',
    ],
    rows: [
      ['Grundmiete monatlich', '642,50 €'],
      ['Nebenkosten und Müllabfuhr', '118,90 €'],
      ['Nachzahlung Wärme', '1.204,36 €'],
    ],
    close: 'Mit freundlichen Grüßen, Jürgen Köhler, Buchführung',
  },
  french: {
    face: 'serif',
    head: 'Caisse de solidarité du Haut Vallon',
    place: 'Besançon, le 3 août 2026',
    paragraphs: [
      'Madame, nous avons bien reçu votre demande d’aide au logement déposée le 21 juillet dernier. Après vérification, il apparaît qu’une pièce n’est pas lisible : la quittance de loyer du mois de février.',
      'Nous vous prions de nous l’envoyer à nouveau dans un délai de vingt jours. À défaut, votre dossier serait classé sans suite, ce que nous regretterions. Le montant versé dépend de vos ressources, même irrégulières.',
    ],
    rows: [
      ['Loyer déclaré', '578,00 €'],
      ['Charges récupérables', '64,25 €'],
      ['Aide estimée à compter de septembre', '213,40 €'],
    ],
    close: 'Veuillez agréer, Madame, nos salutations distinguées, Hélène Lefèvre',
  },
  spanish: {
    face: 'sans',
    head: 'Comunidad de vecinos El Señorío',
    place: 'Logroño, 19 de agosto de 2026',
    paragraphs: [
      'Estimado señor Núñez: le comunicamos que la reparación del tejado, dañado por el granizo de la pasada primavera, terminará según lo previsto a mediados de octubre.',
      '¿Ha recibido usted la indemnización de su compañía de seguros? Si aún no la ha cobrado, envíenos una copia de la póliza y añadiremos su petición a la reclamación común. También necesitamos su número de teléfono.',
    ],
    rows: [
      ['Cuota extraordinaria', '345,00 €'],
      ['Impermeabilización', '2.180,75 €'],
      ['Pequeños daños en el baño', '96,30 €'],
    ],
    close: 'Reciba un cordial saludo, Begoña Ibáñez, administradora',
  },
  polish: {
    face: 'till',
    head: 'Spółdzielnia Mieszkaniowa Źródło',
    place: 'Łódź, dnia 7 sierpnia 2026 r.',
    paragraphs: [
      'Szanowna Pani, w odpowiedzi na pismo z dnia 12 lipca informujemy, że zgłoszona szkoda w łazience została oględzinami potwierdzona. Część kosztów pokryje nasz ubezpieczyciel.',
      'Prosimy o nadesłanie rachunków oraz zaświadczenia o wysokości zarobków najpóźniej do końca września. Później złożone wnioski będą rozpatrzone dopiero w następnym kwartale.',
    ],
    rows: [
      ['Czynsz miesięczny', '812,40 zł'],
      ['Zaliczka na ogrzewanie', '196,00 zł'],
      ['Należność ogółem', '1 008,40 zł'],
    ],
    close: 'Z poważaniem, Małgorzata Wójcik, księgowość',
  },
} as const satisfies Record<string, Page>;

export const makeGermanLetter = (): Promise<DrawnPaper> => drawPage(PAGES.german);
export const makeFrenchLetter = (): Promise<DrawnPaper> => drawPage(PAGES.french);
export const makeSpanishLetter = (): Promise<DrawnPaper> => drawPage(PAGES.spanish);
export const makePolishLetter = (): Promise<DrawnPaper> => drawPage(PAGES.polish);

function drawPage({ face, head, place, paragraphs, rows, close }: Page): Promise<DrawnPaper> {
  const sheet = createBenchSheet({ height: 640 });
  const left = 62;
  const right = sheet.width - left;
  const look = { face, size: 11 };
  sheet.write({ ...look, text: head, x: left, y: 54, size: 15 });
  sheet.write({ ...look, text: place, x: right, y: 96, align: 'right' });
  let y = 132;
  for (const text of paragraphs) y = sheet.writeProse({ ...look, text, x: left, y, width: right - left }) + 12;
  for (const [label, amount] of rows) {
    sheet.writeRow([
      { ...look, text: label, x: left + 20, y },
      { ...look, text: amount, x: right - 20, y, align: 'right' },
    ]);
    y += 20;
  }
  sheet.write({ ...look, text: close, x: left, y: y + 24, size: 10 });
  return sheet.finish();
}
