'use client';

import { Printer } from 'lucide-react';
import { usePrintAlone } from '@/app/client/use-printing';
import { Button } from '@/app/ui/button';
import { LetterSheet } from '@/app/ui/letter-sheet';
import type { LetterFrame } from '@/server/letters/schema';

/** A letter that was sent, as on paper. Its button prints it alone; printing the page prints each that is open. */
export function Letter({ body, frame }: { body: string; frame: LetterFrame | null }) {
  const { isAlone, printAlone } = usePrintAlone();
  return (
    <div className="grid gap-4">
      <LetterSheet
        isPrinted={isAlone ? 'alone' : true}
        body={body}
        frame={frame}
        className="px-5 py-8 text-[17px] sm:px-14 sm:py-14"
      />
      <Button className="justify-self-start" onClick={printAlone}>
        <Printer aria-hidden className="size-4" />
        Print letter
      </Button>
    </div>
  );
}
