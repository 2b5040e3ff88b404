import { formatCount } from '@/app/ui/format';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import type { AuditAction } from '@/server/audit/schema';
import { nameInSentence } from '@/server/case-types/label';
import { isOutcome } from '@/server/cases/outcomes';
import { formatList } from '@/server/facts/display';
import { describeStatus } from '@/server/mail/bounces/describe-status';
import type { TimelineEvent } from '@/server/timeline/view';

type Described = Pick<
  TimelineEvent,
  'action' | 'data' | 'by' | 'subject' | 'isSubjectGone' | 'whose' | 'overridden'
> & {
  /** Of the case's type, by which a fact is named. */
  fields: readonly { key: string; label: string }[];
};

const VERDICTS: Record<string, string> = {
  accepted: 'accepted a finding',
  edited: 'edited a finding',
  rejected: 'rejected a finding',
  null: 'took back what they had said of a finding',
};

const FACT_VERDICTS: Record<string, string> = {
  corrected: 'corrected a fact',
  struck: 'struck a fact',
  null: 'took back what they had said of a fact',
};

/** What was done, as the end of a sentence that begins with who did it. */
const DONE: Record<AuditAction, string> = {
  case_created: 'opened the case',
  case_submitted: 'submitted the case',
  case_withdrawn: 'withdrew the case',
  case_awaiting_officer_review: 'passed the case to the officers',
  phone_link_made: 'made a link for a phone’s camera',
  phone_link_opened: 'opened the link on a phone',
  phone_link_ended: 'ended the link for a phone’s camera',
  document_registered: 'added a document',
  document_removed: 'removed a document',
  document_scanned: 'scanned a document for malware and found none',
  document_read: 'read a document',
  document_failed: 'could not read a document',
  document_retried: 'had a document read again',
  reading_interrupted: 'was interrupted while reading a document',
  document_text_provided: 'typed in what a document says',
  document_placed: 'said for which request a document is',
  request_item_answered: 'answered a thing that was asked for',
  request_answer_removed: 'took back an answer to a thing that was asked for',
  evidence_said: 'said what a document is',
  draft_created: 'made a draft',
  draft_failed: 'could not make a draft',
  draft_retried: 'asked for the draft again',
  review_claimed: 'started the review',
  review_released: 'gave the case back',
  review_expired: 'lost the case: the review ran out',
  review_asked_for: 'asked a supervisor for the case',
  review_ended: 'ended the review of the case',
  conflict_lifted: 'let a namesake of the claimant take the case',
  case_seen: 'looked at the case',
  finding_judged: 'judged a finding',
  finding_added: 'added a finding',
  finding_changed: 'changed a finding',
  finding_removed: 'removed a finding',
  fact_judged: 'judged a fact',
  fact_added: 'added a fact',
  fact_removed: 'removed a fact that an officer had added',
  letter_edited: 'edited the letter',
  case_decided: 'decided the case',
  decision_undone: 'undid the decision',
  check_drawn: 'drew the decision for a check before its letter goes',
  check_made: 'checked the decision',
  check_settled: 'settled what the check found',
  check_expired: 'sent the letter unchecked: nobody had checked it in time',
  decision_sent: 'sent the decision to the claimant',
  letter_pdf_stored: 'stored the letter as PDF',
  reconsideration_asked: 'asked for another look at the decision',
  reconsideration_begun: 'asked here for another look at an earlier decision',
  reconsideration_sent: 'sent the result of the other look',
  mail_sent: 'told the claimant by mail',
  mail_failed: 'could not tell the claimant by mail: write to them by post',
  mail_bounced: 'had a mail to the claimant come back: write to them by post',
  mail_delayed: 'was told that a mail to the claimant is late',
  case_held: 'held the case back from erasing',
  case_hold_lifted: 'let the case be erased when its time comes',
  erasure_asked: 'had the erasing of the case tried again',
  case_erased: 'erased the papers of the case, as planned',
};

/** The same in more detail, where the event holds it. */
function describeMore({ action, data, whose, overridden, fields }: Described): string | undefined {
  if (action === 'case_decided') return describeDecision({ data, overridden });
  if (action.startsWith('fact_')) return describeFactEvent({ action, data, fields });
  if (action.startsWith('reconsideration_')) return describeReconsideration({ action, data });
  if (action === 'conflict_lifted' && whose) return `let ${whose.name} take the case, whose name is the claimant’s too`;
  if (action === 'review_ended' && whose) return `ended ${whose.name}’s review of the case`;
  if (action === 'document_scanned' && typeof data.found === 'string')
    return `found malware in a document, ${data.found}, and removed its file`;
  if (action === 'document_read' && typeof data.pages === 'number')
    return `read a document, ${formatCount(data.pages, 'page')}`;
  if (action === 'mail_bounced')
    return `had a mail to the claimant come back (${describeStatus(String(data.status)).label}): write to them by post`;
  return action === 'finding_judged' ? VERDICTS[String(data.verdict)] : undefined;
}

/** With the questions of the rules that it was given over. */
function describeDecision({ data, overridden }: Pick<Described, 'data' | 'overridden'>): string | undefined {
  if (!isOutcome(data.outcome)) return undefined;
  const { done: decided } = OUTCOME_LOOKS[data.outcome];
  if (overridden.length === 0) return decided;
  const named = formatList(
    overridden.map((question) => `“${question}”`),
    'and',
  );
  return `${decided}, and overrode ${overridden.length === 1 ? 'this rule' : 'these rules'}: ${named}`;
}

/** With what the fact's field is called: a value is on no record but the fact's own. */
function describeFactEvent({
  action,
  data,
  fields,
}: Pick<Described, 'action' | 'data' | 'fields'>): string | undefined {
  const done = (action === 'fact_judged' && FACT_VERDICTS[String(data.verdict)]) || DONE[action];
  return typeof data.field === 'string' ? `${done}: ${nameInSentence(fields, data.field)}` : done;
}

const RESULTS: Record<string, string> = { upheld: 'the decision stands', changed: 'the decision is changed' };

/** With the other case's reference, and with what came of it. */
function describeReconsideration({ action, data }: Pick<Described, 'action' | 'data'>): string {
  const other = typeof data.reference === 'string' ? `: ${data.reference}` : '';
  const result = RESULTS[String(data.result)];
  return `${DONE[action]}${other}${result ? `, ${result}` : ''}`;
}

export const describeEvent = (event: Described): string =>
  `${event.by?.name ?? 'Casedraft'} ${nameSubject(describeMore(event) ?? DONE[event.action], event)}`;

/** Which document or finding it was; of what is gone that it is, since nothing keeps its name. */
function nameSubject(sentence: string, { action, subject, isSubjectGone }: Described): string {
  if (subject === null && (!isSubjectGone || REMOVALS.has(action))) return sentence;
  return sentence.replace(/\ba (document|finding)\b/, (_, noun) => {
    if (subject === null) return `a ${noun} that has been removed since`;
    return noun === 'finding' ? `the finding “${subject}”` : `“${subject}”`;
  });
}

/** That it is gone is what they say. */
const REMOVALS: ReadonlySet<AuditAction> = new Set(['document_removed', 'finding_removed']);

export type EventGroup = 'decisions' | 'reviews' | 'work' | 'documents';

/** What an event is about, for its icon. */
export function groupOf(action: AuditAction): EventGroup {
  if (action === 'case_decided' || action.startsWith('decision_') || action === 'case_withdrawn') return 'decisions';
  if (action.startsWith('review_') || action === 'case_seen') return 'reviews';
  return /^(document|reading|case)_/.test(action) ? 'documents' : 'work';
}
