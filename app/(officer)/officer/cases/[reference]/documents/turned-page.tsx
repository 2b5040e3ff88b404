import type { ReactNode } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import { type Rotation, turnedSize } from './geometry';

type Props = { page: { width: number; height: number }; rotation: Rotation; children: ReactNode };

/** A page's own frame inside a box of the turned page's shape: what stands in it by fractions of the page turns along. */
export function TurnedPage({ page, rotation, children }: Props) {
  return (
    <span
      className={joinClasses('absolute block', rotation === 0 ? 'inset-0' : 'top-1/2 left-1/2')}
      style={
        rotation === 0
          ? undefined
          : {
              width: `${(page.width / turnedSize({ page, rotation }).width) * 100}%`,
              aspectRatio: `${page.width} / ${page.height}`,
              transform: `translate(-50%, -50%) rotate(${rotation}deg)`,
            }
      }
    >
      {children}
    </span>
  );
}
