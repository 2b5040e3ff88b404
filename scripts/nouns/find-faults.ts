import { findCycles, type Use } from './find-cycle';
import { EXEMPT, EXEMPTIONS, LIBRARIES, MOVES_CASES, NAMES, SHARED, VERBS } from './layout';
import { type ReadSource, readSource, type Source } from './read-source';

/** What the files below server/ and worker/ have against the layout of nouns, a sentence each. Tests may import what they like. */
export function findFaults(sources: Source[]): string[] {
  const files = sources.filter(({ file }) => !/\.test\.tsx?$|\/testing\//.test(file)).map(readSource);
  const uses = files.flatMap(listUses);
  return [
    ...findCycles(uses).map(tellCycle),
    ...findNameFaults(files),
    ...uses.flatMap(findImportFault),
    ...files
      .filter(({ file, setsCaseStatus }) => setsCaseStatus && file !== MOVES_CASES)
      .map(({ file }) => `${file} writes the status of a case. Call moveCase of ${MOVES_CASES}.`),
  ];
}

/** The folder below server/ that a file is in; drafters, which build on facts and rules, are one of their own. Null for the files above them. */
function findNoun(file: string): string | null {
  const [place, noun, part] = file.split('/');
  if (place !== 'server' || noun === undefined || part === undefined) return null;
  return noun === 'providers' && part === 'ai' ? 'providers/ai' : noun;
}

function listUses({ file, imports }: ReadSource): Use[] {
  const from = findNoun(file);
  if (from === null) return [];
  return imports.flatMap((target) => {
    const to = findNoun(target);
    return to === null || to === from ? [] : [{ from, to, file, target }];
  });
}

const tellCycle = (cycle: Use[]): string =>
  `${cycle.map(({ from }) => from).join(' → ')} → ${cycle[0]?.from} is a cycle:\n${cycle
    .map(({ file, target }) => `  ${file} imports ${target}`)
    .join('\n')}`;

const isLibrary = (noun: string): boolean => LIBRARIES.includes(noun.split('/')[0] ?? noun);

function findNameFaults(files: ReadSource[]): string[] {
  const off = files.map(({ file }) => file).filter((file) => !isWellNamed(file));
  const unneeded = Object.keys(EXEMPT).filter((file) => !off.includes(file));
  const count = Object.keys(EXEMPT).length;
  return [
    ...off
      .filter((file) => EXEMPT[file] === undefined)
      .map(
        (file) =>
          `${file} has a name that a noun has not. It is ${NAMES.join(', ')}, or in a sub-folder begins with a verb of scripts/nouns/layout.ts.`,
      ),
    ...unneeded.map((file) => `${file} needs no exemption. Take it off the list in scripts/nouns/layout.ts.`),
    ...(count === EXEMPTIONS ? [] : [`${count} files are exempt and not ${EXEMPTIONS}: that number only goes down.`]),
  ];
}

/** At the top of a noun a name of the list, below it also one that begins with a verb. */
function isWellNamed(file: string): boolean {
  const noun = findNoun(file);
  if (noun === null || isLibrary(noun)) return true;
  const [name = '', ...folders] = file
    .replace(/\.tsx?$/, '')
    .split('/')
    .slice(2)
    .reverse();
  if (NAMES.includes(name)) return true;
  return folders.length > 0 && VERBS.includes(name.split('-')[0] ?? '');
}

function findImportFault({ from, to, file, target }: Use): string[] {
  if (isLibrary(to)) return [];
  if (isLibrary(from)) return [`${file} imports ${target}: ${from} is what nouns build on, and knows none.`];
  const [, , name, ...deeper] = target.split('/');
  if (deeper.length === 0 && name !== undefined && SHARED.includes(name)) return [];
  return [`${file} imports ${target}: another noun is used through its ${SHARED.join(', ')}.`];
}
