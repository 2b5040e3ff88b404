import type { standing as english } from '../en/standing';
import type { SameKeys } from '../same-keys';

export const standing: SameKeys<typeof english> = {
  case: {
    open: 'Sin enviar',
    processing: 'En lectura',
    awaiting_officer_review: 'En revisión',
    awaiting_claimant: 'Falta información',
    approved: 'Aprobado',
    rejected: 'Denegado',
    withdrawn: 'Retirado',
  },
  approvedInPart: 'Aprobado en parte',
  document: {
    pending: 'Pendiente de lectura',
    processing: 'En lectura',
    completed: 'Leído',
    failed: 'No se ha podido leer',
  },
};
