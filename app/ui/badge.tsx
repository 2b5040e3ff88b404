import {
  CircleCheck,
  CircleDashed,
  CircleX,
  FileClock,
  FolderOpen,
  type LucideIcon,
  MessageCircleQuestionMark,
  ScanText,
  TriangleAlert,
  Undo2,
  UserRoundSearch,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseStatus, OcrStatus } from '@/generated/prisma/enums';
import { joinClasses } from './join-classes';

export type BadgeTone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

const TONES: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
};

/** A short word with an icon; the colour only repeats what the word says. */
export function Badge({
  tone = 'neutral',
  icon: Icon,
  size = 'sm',
  children,
}: {
  tone?: BadgeTone;
  icon?: LucideIcon;
  size?: 'sm' | 'md';
  children: ReactNode;
}) {
  return (
    <span
      className={joinClasses(
        'inline-flex w-fit shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full font-semibold',
        size === 'md' ? 'px-3 py-1 text-base' : 'px-2 py-0.5 text-[13px]',
        TONES[tone],
      )}
    >
      {Icon && <Icon aria-hidden className="size-[1.05em]" strokeWidth={2.25} />}
      {children}
    </span>
  );
}

type Look = { word: string; tone: BadgeTone; icon: LucideIcon };

const CASE_LOOKS: Record<CaseStatus, Look> = {
  open: { word: 'Not submitted', tone: 'neutral', icon: FolderOpen },
  processing: { word: 'Being read', tone: 'accent', icon: ScanText },
  awaiting_officer_review: { word: 'With an officer', tone: 'accent', icon: UserRoundSearch },
  awaiting_claimant: { word: 'More information needed', tone: 'warning', icon: MessageCircleQuestionMark },
  approved: { word: 'Approved', tone: 'success', icon: CircleCheck },
  rejected: { word: 'Rejected', tone: 'danger', icon: CircleX },
  withdrawn: { word: 'Withdrawn', tone: 'neutral', icon: Undo2 },
};

const OCR_LOOKS: Record<OcrStatus, Look> = {
  pending: { word: 'Waiting to be read', tone: 'neutral', icon: FileClock },
  processing: { word: 'Being read', tone: 'accent', icon: CircleDashed },
  completed: { word: 'Read', tone: 'success', icon: CircleCheck },
  failed: { word: 'Could not be read', tone: 'danger', icon: TriangleAlert },
};

type StatusBadgeProps = { size?: 'sm' | 'md' } & (
  | {
      caseStatus: CaseStatus;
      /** Approved, and not all that was claimed is paid. */
      isInPart?: boolean;
      ocrStatus?: never;
    }
  | { ocrStatus: OcrStatus; caseStatus?: never }
);

const LOOKS_IN_PART: Partial<Record<CaseStatus, Look>> = {
  approved: { ...CASE_LOOKS.approved, word: 'Approved in part' },
};

/** Where a case or a document stands, in the same words everywhere. */
export function StatusBadge({ size = 'sm', ...status }: StatusBadgeProps) {
  const { word, tone, icon } = lookOf(status);
  return (
    <Badge tone={tone} icon={icon} size={size}>
      {word}
    </Badge>
  );
}

function lookOf(status: StatusBadgeProps): Look {
  if (!status.caseStatus) return OCR_LOOKS[status.ocrStatus];
  return (status.isInPart && LOOKS_IN_PART[status.caseStatus]) || CASE_LOOKS[status.caseStatus];
}

export const caseStatusWord = (status: CaseStatus) => CASE_LOOKS[status].word;
export const ocrStatusWord = (status: OcrStatus) => OCR_LOOKS[status].word;
