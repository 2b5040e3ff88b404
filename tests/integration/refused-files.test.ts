import { beforeAll, expect, test } from 'vitest';
import { receiveUpload } from '@/server/documents/files/receive-upload';
import { makeCase, makeUploadRequest } from '@/tests/setup/cases';
import { makeClaimant, type Person } from '@/tests/setup/people';
import { writePdfObjects, writeTextPage } from '@/tests/support/files/write-pdf-objects';

let claimant: Person;
let reference: string;
beforeAll(async () => {
  claimant = await makeClaimant();
  reference = (await makeCase({ claimant })).reference;
});

async function upload(bytes: Buffer) {
  const { documentId, upload: ticket } = await claimant.call.documents.requestUpload({
    reference,
    filename: 'papers.pdf',
    contentType: 'application/pdf',
    bytes: bytes.length,
  });
  await receiveUpload(makeUploadRequest({ upload: ticket, bytes }));
  return claimant.call.documents.register({ documentId });
}

const attached = (names: string[], collection: string) =>
  writePdfObjects([
    ...writeTextPage(['Invoice number NR-20418 of 14 March 2026'], {
      catalogue: `/Names<</EmbeddedFiles<</Names[${names.map((name) => `(${name}) 6 0 R`).join(' ')}]>>>>${collection}`,
    }),
    '<</Type/Filespec/F(data.xml)/EF<</F 7 0 R>>>>',
    { dictionary: '/Type/EmbeddedFile', stream: `<names>${names.join()}</names>` },
  ]);

test.each([
  [
    'a portfolio',
    attached(['one.pdf', 'two.pdf'], '/Collection<</View/T>>'),
    'This file holds 2 other files. Add them one by one.',
  ],
  [
    'a form that only Adobe Reader shows',
    writePdfObjects(
      writeTextPage(['Please wait... Adobe Reader'], {
        catalogue: '/AcroForm<</Fields[]/XFA(<xdp/>)>>/NeedsRendering true',
      }),
    ),
    'This PDF is a form that only Adobe Reader can show. Open it there, save or print it as an ordinary PDF and upload that.',
  ],
  [
    'a file encrypted by certificate',
    writePdfObjects([...writeTextPage(['Invoice']), '<</Filter/Adobe.PubSec/V 4/R 4>>'], { trailer: '/Encrypt 6 0 R' }),
    'This PDF is encrypted in a way that cannot be opened here. Open it where you read it, print it to a new PDF and upload that.',
  ],
])('%s is refused at upload with its own sentence, and leaves nothing behind', async (_, bytes, message) => {
  await expect(upload(bytes)).rejects.toMatchObject({ message });
  const { documents } = await claimant.call.cases.byReference({ reference });
  expect(documents).toEqual([]);
});

test('an invoice with its data attached is accepted', async () => {
  await upload(attached(['factur-x.xml'], ''));
  const { documents } = await claimant.call.cases.byReference({ reference });
  expect(documents).toHaveLength(1);
});
