'use client';

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
import { useTranslations } from 'use-intl';
import type { CaseStatus, OcrStatus } from '@/generated/prisma/enums';
import { standing } from '@/messages/en/standing';
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

type Look = { tone: BadgeTone; icon: LucideIcon };

const CASE_LOOKS: Record<CaseStatus, Look> = {
  open: { tone: 'neutral', icon: FolderOpen },
  processing: { tone: 'accent', icon: ScanText },
  awaiting_officer_review: { tone: 'accent', icon: UserRoundSearch },
  awaiting_claimant: { tone: 'warning', icon: MessageCircleQuestionMark },
  approved: { tone: 'success', icon: CircleCheck },
  rejected: { tone: 'danger', icon: CircleX },
  withdrawn: { tone: 'neutral', icon: Undo2 },
};

const OCR_LOOKS: Record<OcrStatus, Look> = {
  pending: { tone: 'neutral', icon: FileClock },
  processing: { tone: 'accent', icon: CircleDashed },
  completed: { tone: 'success', icon: CircleCheck },
  failed: { tone: 'danger', icon: TriangleAlert },
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

const IN_PART: Partial<Record<CaseStatus, 'approvedInPart'>> = { approved: 'approvedInPart' };

/** Where a case or a document stands, in the same words everywhere. */
export function StatusBadge({ size = 'sm', ...status }: StatusBadgeProps) {
  const t = useTranslations('shared.standing');
  const { tone, icon } = status.caseStatus ? CASE_LOOKS[status.caseStatus] : OCR_LOOKS[status.ocrStatus];
  const word = () => {
    if (!status.caseStatus) return t(`document.${status.ocrStatus}`);
    const inPart = status.isInPart && IN_PART[status.caseStatus];
    return t(inPart || `case.${status.caseStatus}`);
  };
  return (
    <Badge tone={tone} icon={icon} size={size}>
      {word()}
    </Badge>
  );
}

/** For staff, who read English. */
export const caseStatusWord = (status: CaseStatus) => standing.case[status];
export const ocrStatusWord = (status: OcrStatus) => standing.document[status];
