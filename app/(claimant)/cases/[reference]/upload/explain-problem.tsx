'use client';

import { useTranslations } from 'use-intl';
import { isClaimantRefusal } from '@/app/ui/error-message';
import type { Problem } from './upload';

/** Why a file was not added, in the reader's language. */
export function ExplainProblem({ problem: { code, message, filename } }: { problem: Problem }) {
  const t = useTranslations('upload.problems');
  const refusals = useTranslations('shared.refusals');
  if (code === 'said') return <>{message}</>;
  if (code === 'already_there') return <>{t.rich(code, { name: () => <bdi translate="no">{filename}</bdi> })}</>;
  return <>{isClaimantRefusal(code) ? refusals(code) : t(code)}</>;
}
