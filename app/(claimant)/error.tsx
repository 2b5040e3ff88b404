'use client';

import { ErrorMessagePage, type ErrorPageProps } from '@/app/ui/error-message-page';

export default function ClaimantErrorPage(props: ErrorPageProps) {
  return <ErrorMessagePage {...props} />;
}
