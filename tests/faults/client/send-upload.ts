import type { UploadFile } from '../plan/make-file';
import { UploadRefusal } from './persist';

/** Posts a file as a browser does: the fields first, the file last. */
export async function sendUpload({
  upload,
  file,
}: {
  upload: { url: string; fields: Record<string, string> };
  file: UploadFile;
}): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file.bytes)]), file.filename);
  const response = await fetch(upload.url, { method: 'POST', body: form, signal: AbortSignal.timeout(15_000) });
  if (response.ok) return;
  const said = await response.text();
  // Cut off on its way counts as broken, as for a browser, which sends it again.
  if (response.status < 500 && !said.includes('cut off')) throw new UploadRefusal(said);
  throw new Error(`the upload was answered ${response.status}`);
}
