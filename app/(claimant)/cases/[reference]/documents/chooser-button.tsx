import type { ReactNode } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';
import { Button } from '@/app/ui/button';
import { type ButtonVariant, buttonStyle } from '@/app/ui/button-style';
import { joinClasses } from '@/app/ui/join-classes';

/** `input`: the id of the field that chooses the files. */
type Props = { input: string; variant?: ButtonVariant; className: string; children: ReactNode };

/**
 * Opens a field for files. On a slow network the scripts come seconds after the page: until then the field's own label, which looks the
 * same, opens it, and what is chosen waits in the field.
 */
export function ChooserButton({ input, variant = 'secondary', className, children }: Props) {
  const hydrated = useHydrated();
  if (!hydrated)
    return (
      <label htmlFor={input} className={joinClasses(buttonStyle({ variant, size: 'lg' }), className)}>
        {children}
      </label>
    );
  return (
    <Button variant={variant} size="lg" className={className} onClick={() => document.getElementById(input)?.click()}>
      {children}
    </Button>
  );
}
