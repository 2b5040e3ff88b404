import type { GetServerSideProps, PageConfig } from 'next';
import Head from 'next/head';
import { homeFor } from '@/app/home-for';
import { requestHeaders } from '@/app/request-headers';
import { StartPage, type StartPageProps } from '@/app/start-page';
import { MESSAGES } from '@/messages/messages';
import { requestLocale } from '@/messages/request-locale';
import { readPerson } from '@/server/accounts/service';

/** Neither React nor the router reaches the browser: docs/decisions/0073. */
export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps: GetServerSideProps<StartPageProps> = async ({ req, res }) => {
  // Next says so of its own accord of a page, and not of an answer that leads on.
  res.setHeader('cache-control', 'private, no-store');
  const headers = requestHeaders(req);
  const person = await readPerson({ headers });
  // Staff who have just signed in with a password alone, where that is not enough, see to that first.
  if (person?.lacksSecondStep) return leadTo('/account/second-step');
  if (person) return leadTo(homeFor(person.actor.role));
  const locale = requestLocale(headers);
  const { home, shared } = MESSAGES[locale];
  return { props: { locale, messages: { home, shared } } };
};

const leadTo = (destination: string) => ({ redirect: { destination, permanent: false } });

export default function Start(props: StartPageProps) {
  return (
    <>
      <Head>
        <title>Casedraft</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={props.messages.home?.description} />
      </Head>
      <StartPage {...props} />
    </>
  );
}
