import { LinkButton } from '@/app/ui/link-button';
import type { CaseView } from '@/server/case-view/view';
import { DocumentsPanel } from '../documents/documents-panel';
import { Section } from '../section';
import { EarlierLetters } from './earlier-letters';

export function WithdrawnCase({ view }: { view: CaseView }) {
  return (
    <>
      <Section title="You withdrew this case">
        <p className="text-ink-soft">It will not be decided, and nothing can be added to it. You can open a new one.</p>
        <LinkButton href="/cases/new" size="lg" className="justify-self-start">
          New case
        </LinkButton>
      </Section>
      {view.documents.length > 0 && <DocumentsPanel view={view} canAdd={false} />}
      <EarlierLetters decisions={view.decision ? [view.decision, ...view.earlierDecisions] : []} />
    </>
  );
}
