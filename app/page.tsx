import { FileText, Highlighter, UserRoundCheck } from 'lucide-react';
import { redirect } from 'next/navigation';
import { CitedPage } from './cited-page';
import { homeFor, readSession } from './session';
import { BrandMark } from './ui/brand';
import { LinkButton } from './ui/link-button';

const STEPS = [
  {
    icon: FileText,
    title: 'You send your documents',
    text: 'Scans, PDFs or photographs from your phone. You see at once whether each one can be read.',
  },
  {
    icon: Highlighter,
    title: 'A draft is prepared',
    text: 'Every statement in it quotes the page it rests on, and the quotes are checked against your documents.',
  },
  {
    icon: UserRoundCheck,
    title: 'A case officer decides',
    text: 'A person reads the draft and your documents, and makes the decision. The software never does.',
  },
];

export default async function LandingPage() {
  const actor = await readSession();
  if (actor) redirect(homeFor(actor.role));
  return (
    <main className="mx-auto flex min-h-dvh max-w-5xl flex-col px-6 text-lg">
      <p className="flex items-center gap-2.5 py-6 font-bold text-xl tracking-tight">
        <BrandMark className="size-7" />
        Casedraft
      </p>
      <div className="grid flex-1 content-center gap-16 py-12">
        <div className="grid items-center gap-12 lg:grid-cols-[1fr_22rem]">
          <div className="grid gap-6">
            <h1 className="font-bold text-4xl leading-tight sm:text-5xl">
              From your documents to a decision you can check.
            </h1>
            <p className="text-ink-soft text-xl leading-relaxed">
              Open a case, add your documents and follow it until it is decided. You can see what is happening at any
              time.
            </p>
            <div className="flex flex-wrap gap-3 pt-2">
              <LinkButton href="/sign-up" variant="primary" size="lg">
                Create account
              </LinkButton>
              <LinkButton href="/sign-in" size="lg">
                Sign in
              </LinkButton>
            </div>
          </div>
          <CitedPage />
        </div>
        <ol className="grid gap-8 border-line border-t pt-10 sm:grid-cols-3">
          {STEPS.map(({ icon: Icon, title, text }) => (
            <li key={title} className="grid content-start gap-2">
              <Icon aria-hidden className="mb-1 size-6 text-accent" strokeWidth={1.75} />
              <h2 className="font-semibold text-lg">{title}</h2>
              <p className="text-base text-ink-muted leading-relaxed">{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </main>
  );
}
