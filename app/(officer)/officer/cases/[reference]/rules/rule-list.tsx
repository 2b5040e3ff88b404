import { CircleCheck, CircleQuestionMark, CircleX, type LucideIcon, Quote } from 'lucide-react';
import type { DraftView } from '@/server/drafts/view';
import { LinkedReferences } from '../linked-references';
import { REMOVED_DOCUMENT } from '../removed-document';

type Rule = DraftView['rules'][number];
type Place = { documentId: string; page: number; wordStart: number };
export type ShowPlace = (place: Place) => void;

type Props = { rules: Rule[]; filenames: ReadonlyMap<string, string>; onShowPlace: ShowPlace };

const LOOKS: Record<Rule['outcome'], { word: string; icon: LucideIcon; tone: string }> = {
  met: { word: 'Met', icon: CircleCheck, tone: 'text-success' },
  not_met: { word: 'Not met', icon: CircleX, tone: 'text-danger' },
  unknown: { word: 'Not known', icon: CircleQuestionMark, tone: 'text-warning' },
};
const SEVERITIES: Record<Rule['severity'], { word: string; rank: number }> = {
  blocks: { word: 'blocks an approval', rank: 0 },
  warns: { word: 'to check', rank: 1 },
  informs: { word: 'for information', rank: 2 },
};

/** More places of one rule are the same evidence again. */
const PLACES_SHOWN = 6;

/** Rules with what they say and where it stands: what blocks an approval first. */
export function RuleList({ rules, filenames, onShowPlace }: Props) {
  const ordered = [...rules].sort((a, b) => SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank);
  return (
    <ul className="grid gap-3">
      {ordered.map((rule) => (
        <li key={rule.key} className="flex items-start gap-2 text-sm">
          <OutcomeIcon outcome={rule.outcome} />
          <div className="grid min-w-0 gap-0.5">
            <p className="wrap-anywhere">
              <span className="font-medium">{rule.question}</span>{' '}
              <span className={LOOKS[rule.outcome].tone}>
                {LOOKS[rule.outcome].word}
                {rule.outcome !== 'met' && `, ${SEVERITIES[rule.severity].word}`}
              </span>
            </p>
            <p className="wrap-anywhere text-ink-soft">
              <LinkedReferences text={rule.statement} />
            </p>
            <Places rule={rule} filenames={filenames} onShowPlace={onShowPlace} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function OutcomeIcon({ outcome }: { outcome: Rule['outcome'] }) {
  const { icon: Icon, tone } = LOOKS[outcome];
  return <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />;
}

function Places({ rule, filenames, onShowPlace }: Omit<Props, 'rules'> & { rule: Rule }) {
  if (rule.citations.length === 0) return null;
  const keyed = rule.citations.map((place) => [`${place.documentId} ${place.page} ${place.start}`, place] as const);
  const places = [...new Map(keyed)];
  return (
    <ul className="grid">
      {places.slice(0, PLACES_SHOWN).map(([key, { documentId, page, quote, start }]) => (
        <li key={key}>
          <button
            type="button"
            onClick={() => onShowPlace({ documentId, page, wordStart: start })}
            className="group -ml-2 flex w-full items-start gap-2 rounded-md px-2 py-0.5 text-left text-[13px] leading-5 hover:bg-accent-soft"
          >
            <Quote aria-hidden className="mt-1 size-3 shrink-0 text-ink-muted" />
            <span className="min-w-0 wrap-anywhere">
              <span className="text-accent group-hover:underline">
                <bdi>{filenames.get(documentId) ?? REMOVED_DOCUMENT}</bdi>, page {page}:
              </span>{' '}
              <q className="[quotes:'“'_'”']">{quote}</q>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
