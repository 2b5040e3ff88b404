import { Printer } from 'lucide-react';
import { Button } from '@/app/ui/button';
import { LetterSheet } from '@/app/ui/letter-sheet';
import type { LetterFrame } from '@/server/letters/frame';

/** A letter that was sent, as on paper; printing the page prints it alone. */
export function Letter({ body, frame }: { body: string; frame: LetterFrame | null }) {
  return (
    <div className="grid gap-4">
      <LetterSheet isPrinted body={body} frame={frame} className="px-5 py-8 text-[17px] sm:px-14 sm:py-14" />
      <Button className="justify-self-start print:hidden" onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        Print letter
      </Button>
    </div>
  );
}
