const NAMES = ['Ada Brook', 'Tom Hill', 'Maria Costa', 'Ken Ito', 'Lena Vogel', 'Omar Said', 'Joan Price'];

/** The same form each time, with a person's two sentences among its own words. */
export function fillForm({ number, sentences }: { number: number; sentences: [string, string] }): string {
  const name = NAMES[number % NAMES.length];
  return `Claim form
Full name: ${name}
Address: ${number + 3} Station Road, Leeds LS${(number % 9) + 1} 3AB
Date: ${(number % 27) + 1} March 2026
Policy number: AB-${1_000 + number * 37}
Describe what happened: ${sentences.join(' ')}
Amount claimed: £${100 + number * 13}.00
I declare that the information I have given on this form is correct and complete.
Signed: ${name}`;
}
