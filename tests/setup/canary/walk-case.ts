import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { auth } from '@/server/accounts/sign-in/set-up-auth';
import { database } from '@/server/platform/database';
import { addDocument, makeCase, makeLetter, readSample } from '@/tests/setup/cases';
import { caseIs, documentSettled } from '@/tests/setup/look';
import { makeOfficer, type Person } from '@/tests/setup/people';
import { PASSWORD, type SignedIn, signInPerson } from '@/tests/setup/signed-in';
import { until } from '@/tests/setup/until';

async function signUp(): Promise<SignedIn> {
  const email = `quokkamail-${randomUUID()}@example.com`;
  await auth().api.signUpEmail({ body: { email, password: PASSWORD, name: 'Clara Quokkaname' } });
  await database().user.update({ where: { email }, data: { emailVerified: true } });
  return signInPerson({ email, userAgent: 'Quokkabrowser' });
}

const addPaper = async ({ claimant, reference, name }: { claimant: Person; reference: string; name: string }) => {
  const file = await makeLetter([
    `Policyholder: Clara Quokkaname`,
    `The quokkatext storm took the slates off the roof of 12 Quokkastreet on 7 October 2026.`,
    `Policy number: QUOKKA-4471-22`,
  ]);
  const documentId = await addDocument({ claimant, reference, file: { ...file, filename: name } });
  await documentSettled(documentId);
  return documentId;
};

/**
 * A case goes the whole way, from signing up to another look that is taken back, and each word that a person says in it bears the marker.
 * Needs a worker that sends mails, decisions and PDFs.
 */
export async function walkCase() {
  const claimant = await signUp();
  const { id: caseId, reference } = await makeCase({ claimant, title: 'Quokkatitle slates blown off' });
  const documentId = await addPaper({ claimant, reference, name: 'quokkafile.pdf' });
  await addBroken({ claimant, reference });
  const refusal = await refuseProgram({ claimant, reference });
  await claimant.call.cases.submit({ reference, missingNote: 'Quokkanote: the photos follow.' });
  await caseIs(reference, 'awaiting_officer_review');
  const officer = await makeOfficer('Oscar Decider');
  await ask({ officer, claimant, reference, documentId });
  await decide({ officer, reference });
  await takeBackAnotherLook({ claimant, reference });
  return { claimant, officer, caseId, reference, errors: [refusal] };
}

type Adding = { claimant: Person; reference: string };

/** A document that no reader can read. */
async function addBroken({ claimant, reference }: Adding): Promise<void> {
  const { bytes } = await readSample('faulty/torn.png');
  const file = { filename: 'quokkabroken.png', bytes: Buffer.concat([bytes, Buffer.from('quokkabytes')]) };
  await documentSettled(await addDocument({ claimant, reference, file }));
}

/** The message that a file which is no document gets. */
async function refuseProgram({ claimant, reference }: Adding): Promise<string> {
  const file = { filename: 'quokkaprogram.pdf', bytes: Buffer.from('MZ quokkabytes') };
  try {
    await addDocument({ claimant, reference, file });
  } catch (error) {
    return String(error);
  }
  throw new Error('the program was taken');
}

type Reviewing = { officer: Person; claimant: Person; reference: string; documentId: string };

async function ask({ officer, claimant, reference, documentId }: Reviewing): Promise<void> {
  await officer.call.reviews.claim({ reference });
  await officer.call.findings.add({
    reference,
    addedFindingId: uuidv7(),
    statement: 'Quokkafinding: the roof was sound.',
    citations: [{ documentId, page: 1, start: 0, end: 12 }],
  });
  await officer.call.notes.add({ reference, noteId: uuidv7(), words: 'Quokkamemo: the insurer was rung.' });
  await officer.call.reviews.decide({
    reference,
    outcome: 'more_information',
    reasons: ['Quokkaquestion: who mended it?'],
    requestedEvidence: [],
    respondBy: '2030-01-31',
    note: 'Quokkacolleague, see the photos.',
  });
  const request = await database().decision.findFirstOrThrow({ where: { case: { reference } }, select: { id: true } });
  const words = 'Quokkaanswer: my brother.';
  await claimant.call.requests.answerItem({ reference, requestId: request.id, item: 'point-1', words });
  await claimant.call.cases.submit({ reference, message: 'Quokkamessage for you.' });
  await caseIs(reference, 'awaiting_officer_review');
}

async function decide({ officer, reference }: { officer: Person; reference: string }): Promise<void> {
  await officer.call.reviews.claim({ reference });
  const { revision, round, body } = await officer.call.letters.current({ reference });
  await officer.call.letters.save({ reference, round, revision, body: `Quokkaletter.\n\n${body}` });
  await officer.call.reviews.decide({
    reference,
    outcome: 'rejected',
    reasons: ['Quokkareason: the roof was old.'],
    note: 'Quokkanote for colleagues.',
  });
  await until('the decision is sent, with its PDF and its mail', async () => {
    const letter = await database().letter.findFirst({ where: { case: { reference }, pdfKey: { not: null } } });
    const unsent = await database().mail.count({ where: { state: 'waiting' } });
    return letter !== null && unsent === 0;
  });
}

async function takeBackAnotherLook({ claimant, reference: first }: { claimant: Person; reference: string }) {
  const { reference } = await claimant.call.reconsiderations.begin({ reference: first });
  await addPaper({ claimant, reference, name: 'quokkamore.pdf' });
  const grounds = [{ reason: 'something-else', words: 'Quokkaground: it was another day.' }];
  await claimant.call.reconsiderations.send({ reference, grounds });
  await caseIs(reference, 'awaiting_officer_review');
  await claimant.call.cases.withdraw({ reference });
}
