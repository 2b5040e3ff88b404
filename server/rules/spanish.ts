/** By the noun that a Spanish label begins with. A test walks the labels of all case types. */
const ARTICLES: Readonly<Record<string, string>> = {
  ...fill(
    'el',
    'nombre número importe total período titular alquiler inicio sueldo saldo motivo destino precio centro',
  ),
  ...fill('el', 'formulario presupuesto informe contrato extracto documento recibo billete programa'),
  ...fill('la', 'fecha dirección causa suma franquicia racha empresa referencia cuenta carta factura'),
  ...fill('los', 'recibos ingresos ahorros gastos otros'),
  ...fill('las', 'partidas personas fechas condiciones fotografías nóminas'),
};

function fill(article: string, nouns: string): Record<string, string> {
  return Object.fromEntries(nouns.split(' ').map((noun) => [noun, article]));
}

export const findArticle = (label: string): string | undefined => ARTICLES[label.split(' ')[0]?.toLowerCase() ?? ''];

/** "la fecha de los daños"; the label alone where its noun is not known. */
export function nameIt(label: string): string {
  const article = findArticle(label);
  return article ? `${article} ${label}` : label;
}

/** "del formulario", "de la carta" */
export const ofIt = (named: string): string => `de ${named}`.replace(/^de el /, 'del ');

/** Whether its verb is in the plural. */
export const isSeveral = (named: string): boolean => /^(?:los|las|nuestras) /.test(named);

/** "un presupuesto" or "otro presupuesto", of two papers of one name. */
export const oneOf = (named: string, isFirst: boolean): string =>
  named
    .replace(/^el /, isFirst ? 'un ' : 'otro ')
    .replace(/^la /, isFirst ? 'una ' : 'otra ')
    .replace(/^los /, isFirst ? 'unos ' : 'otros ')
    .replace(/^las /, isFirst ? 'unas ' : 'otras ');

export const countMonths = (months: number): string => `${months} ${months === 1 ? 'mes' : 'meses'}`;
