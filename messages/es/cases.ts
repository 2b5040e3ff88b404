import type { cases as english } from '../en/cases';
import type { SameKeys } from '../same-keys';

export const cases: SameKeys<typeof english> = {
  title: 'Sus expedientes',
  newCase: 'Nuevo expediente',
  loading: 'Cargando sus expedientes',
  none: 'Todavía no tiene ningún expediente',
  noneText: 'Elija de qué se trata, añada sus documentos y envíe el expediente.',
  showMore: 'Mostrar más',
  all: 'Todos los expedientes',
  decided: 'Resuelto <time></time>',
  submitted: 'Enviado <time></time>',
  opened: 'Abierto <time></time>',
  erased: 'Sus documentos se eliminaron, según lo previsto.',
};
