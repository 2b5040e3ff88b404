import NextDocument, { type DocumentContext, Head, Html, Main, NextScript } from 'next/document';
import { requestHeaders } from '@/app/request-headers';
import { ICONS, MANIFEST, THEME_COLORS } from '@/app/site-head';
import { LANGUAGE_TAGS, type Locale } from '@/messages/locales';
import { requestLocale } from '@/messages/request-locale';

/** The document around a page of this folder. `app/layout.tsx` is its like for all others. */
export default class PlainDocument extends NextDocument<{ locale: Locale }> {
  static override async getInitialProps(context: DocumentContext) {
    const initial = await NextDocument.getInitialProps(context);
    return { ...initial, locale: context.req ? requestLocale(requestHeaders(context.req)) : 'en' };
  }

  override render() {
    return (
      <Html lang={LANGUAGE_TAGS[this.props.locale]}>
        <Head>
          <link rel="manifest" href={MANIFEST} />
          {ICONS.icon.map(({ url, ...kind }) => (
            <link key={url} rel="icon" href={url} {...kind} />
          ))}
          <link rel="apple-touch-icon" href={ICONS.apple} />
          {THEME_COLORS.map(({ media, color }) => (
            <meta key={media} name="theme-color" media={media} content={color} />
          ))}
        </Head>
        <body className="min-h-dvh">
          <Main />
          <NextScript />
        </body>
      </Html>
    );
  }
}
