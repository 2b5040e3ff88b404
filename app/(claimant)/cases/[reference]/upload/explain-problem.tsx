'use client';

import { useTranslations } from 'use-intl';
import type { Problem } from './upload';

/** Why a file was not added, in the reader's language. */
export function ExplainProblem({ problem: { code, message, filename } }: { problem: Problem }) {
  const t = useTranslations('upload.problems');
  if (code === 'said') return <>{message}</>;
  if (code === 'already_there') return <>{t.rich(code, { name: () => <bdi translate="no">{filename}</bdi> })}</>;
  return <>{t(code)}</>;
}
