import satisfies from 'spdx-satisfies';

/** One package of the lock file; `licence` as its author writes it. */
export type LockedPackage = { name: string; version: string; licence: string | null };

/** Licences under which anybody may use, change and pass on the product, and keep it as it is. */
const ACCEPTED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
];

/** Packages under another licence, each with why it may be here all the same. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '@img/': 'libvips under the LGPL, a library of its own file that can be exchanged',
  'libheif-js': 'libheif under the LGPL, a module of its own file that can be exchanged',
  elkjs: 'the EPL, in a tool of Prisma that no part of the product loads',
  'seq-queue': 'its LICENSE file is the MIT licence; package.json names none',
  'png-js': 'its LICENSE file is the MIT licence; package.json names none',
};

const isExcepted = (name: string) =>
  Object.keys(EXCEPTIONS).some((key) => (key.endsWith('/') ? name.startsWith(key) : name === key));

/** What is wrong with the licences of these packages, a sentence each. */
export function judgePackages(packages: LockedPackage[]): string[] {
  return packages
    .filter(({ name, licence }) => !isExcepted(name) && !isAccepted(licence))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version}: ${licence ?? 'no licence is named'}. Use another package, or say in scripts/licences/judge-packages.ts why it may stay.`,
    );
}

function isAccepted(licence: string | null): boolean {
  if (licence === null) return false;
  try {
    // Operators are capitals in the standard, and not with every author.
    return satisfies(
      licence.replace(/ (?:and|or|with) /g, (operator) => operator.toUpperCase()),
      ACCEPTED,
    );
  } catch {
    // Not an expression, such as "SEE LICENSE IN …": a person has to read it.
    return false;
  }
}
