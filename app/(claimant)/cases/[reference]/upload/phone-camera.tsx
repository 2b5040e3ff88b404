'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Smartphone } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';

/** The phone shows its page within moments of opening it. */
const LOOK_MS = 3_000;

/** On a computer: a code that makes the phone the camera of this case. Hidden where the device itself has the camera at hand. */
export function PhoneCamera({ reference }: { reference: string }) {
  const t = useTranslations('upload.phone');
  const messageOf = useMessageOf();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const asked = trpc.phoneLinks.state.queryOptions({ reference });
  // What is known of an earlier link is not of this one, whose code would stay out of sight.
  const forgetEarlier = () => queryClient.setQueryData(asked.queryKey, { state: 'waiting', files: 0 });
  const make = useMutation(trpc.phoneLinks.make.mutationOptions({ onSuccess: forgetEarlier }));
  const end = useMutation(trpc.phoneLinks.end.mutationOptions({ onSuccess: () => make.reset() }));
  const link = useQuery({
    ...asked,
    enabled: make.isSuccess,
    refetchInterval: LOOK_MS,
  });
  const state = link.data?.state ?? 'waiting';
  const problem = make.error ?? end.error;
  const isShown = make.isSuccess;
  const wasShown = useRef(isShown);
  const place = useRef<HTMLButtonElement>(null);
  // The button gives way to the code, and the code to the button: the focus goes with them.
  useEffect(() => {
    if (isShown !== wasShown.current) place.current?.focus();
    wasShown.current = isShown;
  }, [isShown]);
  return (
    <div className="grid justify-items-start gap-4 print:hidden noscript:hidden pointer-coarse:hidden">
      {!make.data && (
        <Button ref={place} pending={make.isPending} onClick={() => make.mutate({ reference })}>
          <Smartphone aria-hidden className="size-4" />
          {t('button')}
        </Button>
      )}
      {problem && <Notice tone="error">{messageOf(problem)}</Notice>}
      {make.data && (
        <section
          ref={place}
          tabIndex={-1}
          aria-label={t('button')}
          className="grid gap-4 outline-none rounded-lg border border-line bg-surface p-5 shadow-card sm:grid-cols-[auto_1fr]"
        >
          {state === 'waiting' && (
            <svg
              role="img"
              aria-label={t('code')}
              viewBox={`0 0 ${make.data.code.size} ${make.data.code.size}`}
              className="size-52 rounded-md bg-white"
              shapeRendering="crispEdges"
            >
              <path d={make.data.code.path} fill="#000" />
            </svg>
          )}
          <div className="grid content-start gap-3">
            <p role="status" className="text-base">
              {t(`state.${state}`, { count: link.data?.files ?? 0 })}
            </p>
            {state === 'waiting' && <p className="text-base text-ink-muted">{t('how')}</p>}
            <Button className="justify-self-start" pending={end.isPending} onClick={() => end.mutate({ reference })}>
              {t(state === 'over' ? 'close' : 'end')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}
