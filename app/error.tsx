'use client';

import { ErrorMessagePage, type ErrorPageProps } from './ui/error-message-page';

export default function ErrorPage(props: ErrorPageProps) {
  return (
    <main id="main" className="mx-auto max-w-3xl px-6 py-24">
      <ErrorMessagePage {...props} />
    </main>
  );
}
