import { ShieldCheck, ShieldOff } from 'lucide-react';
import { formatCount } from '@/app/ui/format';
import type { Overview } from './use-overview';

type Props = Pick<Overview, 'scanning' | 'confinement'>;

/** One line that is always there: whether uploads are scanned for malware, and what holds their readers. Whether the scanner answers is told beside it. */
export function ScanState({ scanning: { isOn, waiting }, confinement }: Props) {
  const Icon = isOn ? ShieldCheck : ShieldOff;
  return (
    <p className="flex items-start gap-2 text-sm">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${isOn ? 'text-success' : 'text-ink-muted'}`} />
      <span>
        {isOn ? 'Malware scanning is on.' : 'Malware scanning is off: files are read without a scan.'}{' '}
        {waiting > 0 && `${describeWaiting({ isOn, waiting })} `}
        {confinement.kind === 'no_network'
          ? 'Uploads are opened without a network.'
          : `Uploads are opened with a network: ${confinement.why}.`}
      </span>
    </p>
  );
}

const describeWaiting = ({ isOn, waiting }: Overview['scanning']): string =>
  isOn
    ? `${formatCount(waiting, 'document waits', 'documents wait')} for a scan.`
    : `${formatCount(waiting, 'document', 'documents')} came while it was on, and can be tried again without once they have failed.`;
