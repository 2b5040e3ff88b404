import { encode } from 'uqr';
import { readTranslations } from '@/app/i18n/translations';

type Props = { uri: string; appKey: string };

/** What an app takes by its camera, and what is typed into it where there is none. */
export async function AppKey({ uri, appKey }: Props) {
  const t = await readTranslations('account');
  const groups = appKey.match(/.{1,4}/g) ?? [];
  return (
    <div className="grid items-start gap-6 sm:grid-cols-[auto_1fr]">
      <QrCode text={uri} label={t('secondStep.picture')} />
      <div className="grid gap-2">
        <p className="text-ink-soft">{t('secondStep.scan')}</p>
        {/* Whoever is on the phone already has nothing to point at the screen. */}
        <p>
          <a href={uri} className="link inline-flex min-h-11 items-center">
            {t('secondStep.open')}
          </a>
        </p>
        <p className="text-base text-ink-muted">{t('secondStep.type')}</p>
        <p translate="no" className="flex flex-wrap gap-x-3 font-mono font-semibold text-base">
          {groups.map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups stay where they are.
            <span key={place}>{group}</span>
          ))}
        </p>
      </div>
    </div>
  );
}

/** Drawn on the server. Black on white in a dark look too: cameras want it so. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 rounded-md border border-line bg-white"
    >
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}
