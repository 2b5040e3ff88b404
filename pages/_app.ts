import '@fontsource-variable/public-sans/wght.css';
import '@/app/globals.css';
import type { AppProps } from 'next/app';
import { createElement } from 'react';

/** Around the pages of this folder, which are sent without script: docs/decisions/0073. */
export default function PlainPages({ Component, pageProps }: AppProps) {
  return createElement(Component, pageProps);
}
