/** Titles and letters after a name in eight languages, folded. They tell no two people apart. */
export const TITLES: ReadonlySet<string> = new Set(
  // English
  (
    'mr mister mrs ms miss mx master dr doctor prof professor sir dame lord lady rev reverend capt captain hon ' +
    'mbe obe cbe kbe dbe bem phd md frcs esq esquire bsc msc mba jnr jr snr sr ' +
    // German
    'herr herrn frau fraulein dipl ing ' +
    // French
    'mme madame mlle mademoiselle monsieur maitre ' +
    // Spanish, Portuguese
    'senor senora srta senorita sra senhor senhora exmo exma dra ' +
    // Italian
    'sig signor signora signorina dott dottor dottoressa avv ra ssa ' +
    // Dutch
    'dhr heer mevr mevrouw drs ' +
    // Polish
    'pani mgr inz'
  ).split(' '),
);

/** Titles that are names or initials as often: "M. Dupont", "Don Smith". What doesn't match of these is left aside. */
export const MAYBE_TITLES: ReadonlySet<string> = new Set(
  'm me fr don dona pan ma ba mag mw ir med jur phil habil col rn jp mp qc kc geom'.split(' '),
);

/** Small words within a surname. They may be left out, written with a capital, or joined to the next word. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von de da do dos das del della der den di du la le las los ter ten te of y e zu zum al el bin ibn bint ap st'.split(
    ' ',
  ),
);

/** Words that only say who else a name names. */
export const MAIDEN_WORDS: ReadonlySet<string> = new Set(
  'nee ne born formerly previously geb geborene nata z domo soltera aka alias'.split(' '),
);

/** First names and their short forms, each group one name. A short form is no proof: it leaves the answer open. */
const NICKNAMES: readonly string[] = [
  'alexander alex sandy alec sasha',
  'alexandra alex sandra sasha',
  'alfred alf alfie fred',
  'andrew andy drew',
  'anthony antony tony',
  'antonio tony toni',
  'barbara barb babs',
  'benjamin ben',
  'catherine katherine kathryn kate kathy cathy katie kat',
  'charles charlie chuck',
  'charlotte lottie charlie',
  'christine christina chris tina',
  'christopher chris kit',
  'daniel dan danny',
  'david dave davy',
  'deborah debbie deb',
  'dorothy dot dolly',
  'edward ed eddie ted ned',
  'eleanor ellie nell',
  'elizabeth liz beth betty lizzie eliza libby',
  'frances fran',
  'francis frank',
  'frederick fred freddie',
  'gerald gerry jerry',
  'gregory greg',
  'harold harry',
  'henry harry hank',
  'isabel isabella bella izzy',
  'jacob jake',
  'james jim jimmy jamie',
  'janet jan',
  'jennifer jenny jen',
  'jessica jess jessie',
  'john jack johnny',
  'jonathan jon jonny',
  'joseph joe joey',
  'josephine jo josie',
  'joanna joanne jo',
  'judith judy',
  'kenneth ken kenny',
  'lawrence laurence larry',
  'leonard len lenny',
  'louis lou',
  'louise lou',
  'margaret maggie meg peggy madge rita',
  'martin marty',
  'matthew matt',
  'michael mike mick mickey',
  'nicholas nick nicky',
  'nicola nicky',
  'oliver ollie',
  'pamela pam',
  'patricia pat patsy trish',
  'patrick pat paddy',
  'peter pete',
  'philip phillip phil',
  'rebecca becky',
  'richard rick dick richie',
  'robert bob rob bobby robbie bert',
  'ronald ron ronnie',
  'rosalind ros roz',
  'samuel sam',
  'samantha sam',
  'sarah sally',
  'stephen steven steve',
  'susan sue susie',
  'terence terry',
  'theodore ted theo',
  'theresa teresa tess terry',
  'thomas tom tommy',
  'timothy tim',
  'victoria vicky tori',
  'vincent vince',
  'virginia ginny',
  'walter wally',
  'william bill will billy liam',
  'zachary zach',
  'francisco paco pancho',
  'jose pepe',
  'guillermo memo',
  'giuseppe beppe peppe',
  'giovanni gianni',
  'johannes hans johann',
  'friedrich fritz',
  'katarzyna kasia',
  'malgorzata gosia',
  'aleksandra ola',
  'tomasz tomek',
  'jan jas janek',
  'wilhelmina willemijn mina',
  'cornelis kees',
];

const GROUPS: ReadonlyMap<string, ReadonlySet<number>> = groupNicknames();

function groupNicknames(): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  for (const [group, names] of NICKNAMES.entries()) {
    for (const name of names.split(' ')) groups.set(name, (groups.get(name) ?? new Set()).add(group));
  }
  return groups;
}

/** Whether one first name is used as a short form of the other. */
export function isNickname(a: string, b: string): boolean {
  const others = GROUPS.get(b);
  return [...(GROUPS.get(a) ?? [])].some((group) => others?.has(group) === true);
}
