import { EnvironmentError, env } from '@/server/platform/env';
import { findTesseract, type TesseractProgram } from './local/tesseract/find-tesseract';

const scope = globalThis as { casedraftTesseract?: TesseractProgram };

/** The native tesseract that this process's readers use, looked for once. Throws EnvironmentError where there is one that does not work. */
export function nativeTesseract(): TesseractProgram {
  scope.casedraftTesseract ??= find();
  return scope.casedraftTesseract;
}

function find(): TesseractProgram {
  try {
    return findTesseract({ choice: env().TESSERACT_PATH, path: env().PATH });
  } catch (error) {
    throw refuseTesseract(error);
  }
}

/** Nothing takes its place unasked: who finds it broken is told so, and how to do without it. */
export const refuseTesseract = (error: unknown): EnvironmentError =>
  refuseSetting('TESSERACT_PATH', error, '; mend it, name another, or set TESSERACT_PATH=off to read without it');

/** One line a problem, however much a program said. */
export function refuseSetting(name: string, error: unknown, advice = ''): EnvironmentError {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '').join('; ');
  return new EnvironmentError(`The environment is not right:\n  ${name}: ${said}${advice}`);
}
