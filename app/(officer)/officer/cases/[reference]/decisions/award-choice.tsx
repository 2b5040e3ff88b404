import { useFocus } from '@/app/client/focus';
import { Button } from '@/app/ui/button';
import { TextArea, TextField } from '@/app/ui/field';
import type { Approvable } from '@/server/decisions/gaps/find-gap';
import { formatMoney } from '@/server/facts/display';
import { REASON_LENGTH } from '@/server/letters/schema';
import { decideAward } from '@/server/rules/award/decide-award';
import { DecidedAward } from './decided-award';
import { type DecisionForm, readAwardMinor } from './decision-form';
import { fieldPlace } from './decision-places';
import { type FormProps, useField } from './use-field';

type Props = FormProps & { approvable: Approvable };

/** What the approval pays. The officer can pay another amount, and says why. */
export function AwardChoice({ approvable, ...shared }: Props) {
  const { form, onChange } = shared;
  const field = useField(shared);
  const { ref: place, focus } = useFocus();
  const { computed, payment, needsAward } = approvable;
  if (!payment) return null;
  const awardMinor = readAwardMinor({ form, approvable }) ?? undefined;
  const awardReason = form.awardReason.trim() || 'The reason is still to be written.';
  const { award, isInPart } = decideAward({ computed, payment, awardMinor, awardReason });
  /** Other controls take the place of the one that was pressed, and the focus. */
  function give(part: Partial<DecisionForm>) {
    onChange(part);
    focus(fieldPlace('award'));
  }
  // Where nothing is known of it, the officer has to say.
  const isOpen = form.award !== null || (needsAward && !computed);
  return (
    <div className="grid justify-items-start gap-3">
      {award ? (
        <DecidedAward award={award} caption={isInPart ? 'Approved in part: what will be paid' : 'What will be paid'} />
      ) : (
        <p className="text-ink-soft">
          {needsAward
            ? 'What would be paid can’t be worked out: something that it rests on is not known.'
            : 'No amount was worked out for this case.'}
        </p>
      )}
      {isOpen ? (
        <div className="grid w-full justify-items-start gap-3 [&>*]:w-full">
          <TextField
            {...field('award')}
            label={payment.per === 'week' ? 'Amount to be paid a week' : 'Amount to be paid'}
            inputMode="decimal"
            autoComplete="off"
            className="max-w-48"
          />
          <TextArea
            {...field('awardReason')}
            label="Why this amount"
            hint="The claimant reads it in the letter’s table, as you write it here."
            limit={REASON_LENGTH}
          />
          {form.award !== null && (
            <div>
              <Button size="sm" variant="quiet" onClick={() => give({ award: null, awardReason: '' })}>
                {computed ? 'Pay what was worked out' : 'Give no amount'}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <Button
          size="sm"
          ref={place(fieldPlace('award'))}
          name="award"
          onClick={() =>
            give({ award: computed ? formatMoney({ minor: computed.totalMinor, currency: computed.currency }) : '' })
          }
        >
          {computed ? 'Change the amount' : 'Give an amount'}
        </Button>
      )}
    </div>
  );
}
