/** For which point of a request files were chosen, until the server is told of it with their names. */
const chosen = new Map<string, Wanted>();

type Wanted = { requestId: string; item: string };

/** The bytes of a file are held in a copy of it, which has these of the first. */
const keyOf = ({ name, size, lastModified }: File) => `${lastModified} ${size} ${name}`;

export function noteWanted({ files, ...wanted }: Wanted & { files: readonly File[] }): void {
  for (const file of files) chosen.set(keyOf(file), wanted);
}

/** What the announcement of a file says of it. */
export function wantedFor(file: File): { requested?: Wanted } {
  const wanted = chosen.get(keyOf(file));
  return wanted ? { requested: wanted } : {};
}
