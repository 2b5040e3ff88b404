const writer = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** "Today", "Tomorrow", "In 3 days", "2 days ago". */
export function describeDaysLeft(days: number): string {
  const words = writer.format(days, 'day');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
