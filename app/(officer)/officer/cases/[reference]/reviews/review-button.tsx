'use client';

import { Lock } from 'lucide-react';
import { type ComponentProps, useId } from 'react';
import { Button } from '@/app/ui/button';
import { Sentence } from '@/app/ui/sentence';
import { type Needs, useReviewObstacle } from './review-obstacle';

/**
 * The button that finishes what needs the case. Once the case is somebody else's it keeps its place and the focus, does nothing, and
 * says who has the case: in a line of its own before the buttons it stands among.
 */
export function ReviewButton({ needs, ...props }: ComponentProps<typeof Button> & { needs?: Needs }) {
  const id = useId();
  const obstacle = useReviewObstacle(needs);
  return (
    <>
      {obstacle && (
        <p
          id={id}
          role="status"
          className="order-first flex w-full basis-full items-start gap-1.5 text-left text-[13px]"
        >
          <Lock aria-hidden className="mt-1 size-3.5 shrink-0 text-warning" />
          <span className="wrap-anywhere min-w-0">
            <strong className="font-semibold">
              <Sentence text={`${obstacle.title}.`} kept={[obstacle.holder]} />
            </strong>{' '}
            {obstacle.text}
          </span>
        </p>
      )}
      {/* The same one before and after, so that the focus stays on it. */}
      <Button
        {...props}
        blocked={obstacle !== null || props.blocked === true}
        aria-describedby={obstacle ? id : props['aria-describedby']}
      />
    </>
  );
}
