import { joinClasses } from './join-classes';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'text-accent hover:bg-accent-soft',
  danger: 'bg-danger text-on-danger hover:bg-danger-strong',
};

// 28, 36 and 48 px high: dense rows, forms, and thumbs.
const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 px-2.5 text-[13px]',
  md: 'h-9 gap-2 px-4 text-sm',
  lg: 'h-12 gap-2.5 px-6 text-lg',
};

/** How buttons and links that look like buttons are drawn. */
export const buttonStyle = ({ variant, size }: { variant: ButtonVariant; size: ButtonSize }) =>
  joinClasses(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-semibold transition-colors',
    'disabled:pointer-events-none disabled:opacity-50 aria-disabled:cursor-default',
    VARIANTS[variant],
    SIZES[size],
  );
