/**
 * The modules that say something about every outcome of a decision. Each holds a record over the outcomes, so that a new outcome does
 * not compile before all of them name it. Every other module asks these.
 */
export const OUTCOME_HOMES = [
  // What an outcome does to the case, and what an officer gives with it.
  'server/cases/outcomes.ts',
  // The recommendations that an outcome follows.
  'server/rules/recommendation.ts',
  // Its words in each case type's letter, and the parts of that letter.
  'server/case-types/letter.ts',
  'server/letters/compose/compose-outcome.ts',
  // What the claimant is told of by mail.
  'server/decisions/sending/send-decisions.ts',
  // Its look and its names: button, badge, notice, timeline, the claimant's page.
  'app/ui/outcome-looks.ts',
  // What the officer reads before they decide so.
  'app/(officer)/officer/cases/[reference]/decisions/decision-texts.ts',
];

/** Modules that tell recommendations apart by themselves, in switches that have to name each to compile. */
export const EXHAUSTIVE = ['server/rules/explain.ts'];
