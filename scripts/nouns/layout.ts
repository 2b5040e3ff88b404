/** Below server/: what others build on. Their files are named by topic, and they know no noun. Every other folder is a noun. */
export const LIBRARIES = ['case-types', 'facts', 'jobs', 'platform', 'providers', 'rules'];

/** The files of a noun. docs/architecture.md says what each is for. */
export const NAMES = [
  'access',
  'contract',
  'lease',
  'limits',
  'lock',
  'outcomes',
  'owed',
  'router',
  'schema',
  'service',
  'state',
  'view',
  'words',
];

/** The files through which another noun uses it. */
export const SHARED = ['access', 'lease', 'limits', 'lock', 'outcomes', 'owed', 'schema', 'service', 'state', 'view'];

/** What a file in a noun's sub-folder does: its name begins with one of these, as "read-entries" does. */
export const VERBS = (
  'add align assert assess check choose compare compose count describe embed erase find fingerprint fold group hash identify ' +
  'inspect is keep leave lift limit list locate match note pause plan prepare read receive record redraft refuse register release ' +
  'remove replay report scan score send set settle sketch split store take undo walk watch weigh word write'
).split(' ');

/** Files with another name, each with the reason. */
export const EXEMPT: Readonly<Record<string, string>> = {
  'server/queue/search/places.ts': 'from before names were closed',
  'server/queue/search/ways.ts': 'from before names were closed',
};

/** How many there are. It goes down with them, and never up. */
export const EXEMPTIONS = 2;

/** The one place that writes a case's status. */
export const MOVES_CASES = 'server/cases/service.ts';
