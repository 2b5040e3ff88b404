import type { CaseSpec } from '../sample-case';
import { hollisCottage } from './housing-hollis';
import { mensahFlat } from './housing-mensah';
import { brandtGarage } from './storm-brandt';
import { okaforConservatory } from './storm-okafor';
import { whitcombeRoof } from './storm-whitcombe';
import { ferreiraVienna } from './travel-ferreira';
import { lindqvistLisbon } from './travel-lindqvist';

export function listSampleCases(): CaseSpec[] {
  return [whitcombeRoof, okaforConservatory, brandtGarage, mensahFlat, hollisCottage, lindqvistLisbon, ferreiraVienna];
}
