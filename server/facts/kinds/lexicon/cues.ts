import type { CueTable } from '@/server/facts/kinds/lexicon/cue';
import { HOUSING_CUES } from '@/server/facts/kinds/lexicon/housing';
import { OTHER_CUES } from '@/server/facts/kinds/lexicon/others';
import { STORM_CUES } from '@/server/facts/kinds/lexicon/storm';
import { TRAVEL_CUES } from '@/server/facts/kinds/lexicon/travel';

export const CUES: CueTable = { ...HOUSING_CUES, ...STORM_CUES, ...TRAVEL_CUES, ...OTHER_CUES };
