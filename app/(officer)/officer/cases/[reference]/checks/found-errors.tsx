import { ERROR_KINDS } from '@/app/ui/error-kinds';
import type { CheckView } from '@/server/checks/view';
import { formatMoney } from '@/server/facts/display';

type Props = Pick<CheckView, 'errors' | 'checkerName' | 'currency'>;

/** What a colleague found wrong with a decision. */
export function FoundErrors({ errors, checkerName, currency }: Props) {
  const keyed = errors.map((error, at) => ({ ...error, key: `${at} ${error.kind}` }));
  return (
    <div className="grid gap-1">
      <p>
        {checkerName ? (
          <>
            <bdi translate="no">{checkerName}</bdi> found this wrong:
          </>
        ) : (
          'Found wrong:'
        )}
      </p>
      <ul className="grid list-disc gap-1 pl-5">
        {keyed.map(({ key, kind, words, harmMinor }) => (
          <li key={key} className="wrap-anywhere">
            <span className="font-semibold">{ERROR_KINDS[kind]}</span>
            {harmMinor !== null && currency && <span> ({formatMoney({ minor: harmMinor, currency })})</span>}
            <span>: {words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
