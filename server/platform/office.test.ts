import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('CASEDRAFT_MODE', 'test');
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1/nothing');
  vi.stubEnv('AUTH_SECRET', 'x'.repeat(32));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** As a process that starts with this environment has them. */
async function start(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { logger } = await import('./logger');
  const warn = vi.spyOn(logger(), 'warn').mockImplementation(() => {});
  return { ...(await import('./office')), warn };
}

async function writeList(holidays: Record<string, string>): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'office-')), 'holidays.json');
  await writeFile(file, JSON.stringify({ name: 'Berlin', until: '2027-12-31', holidays }));
  return file;
}

it('has the days of its zone and its own holidays', async () => {
  const OFFICE_HOLIDAYS = await writeList({ '2026-12-24': 'Heiligabend' });
  const { office } = await start({ OFFICE_TIME_ZONE: 'Europe/Berlin', OFFICE_HOLIDAYS });
  expect(office().dayOf(new Date('2026-12-23T23:30:00Z'))).toBe('2026-12-24');
  expect(office().toWorkingDay('2026-12-24')).toBe('2026-12-25');
});

it('works through every holiday where it is told of none', async () => {
  const { office } = await start({ OFFICE_HOLIDAYS: 'none' });
  expect([office().toWorkingDay('2026-12-25'), office().toWorkingDay('2026-12-26')]).toEqual([
    '2026-12-25',
    '2026-12-28',
  ]);
});

it('does not start with a list that is not there, and names its variable', async () => {
  const { checkOffice } = await start({ OFFICE_HOLIDAYS: '/nowhere/holidays.json' });
  expect(() => checkOffice()).toThrow(
    /^The environment is not right:\n {2}OFFICE_HOLIDAYS: .*\/nowhere\/holidays\.json/,
  );
});

it('warns half a year before its list ends, and once of a day behind it', async () => {
  const OFFICE_HOLIDAYS = await writeList({});
  const { checkOffice, office, warn } = await start({ OFFICE_HOLIDAYS });
  checkOffice(new Date('2027-06-01T12:00:00Z'));
  expect(warn).not.toHaveBeenCalled();
  checkOffice(new Date('2027-08-01T12:00:00Z'));
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    { holidays: 'Berlin', until: '2027-12-31' },
    expect.stringContaining('ends soon'),
  );
  for (const day of ['2028-01-01', '2028-01-10']) office().toWorkingDay(day);
  expect(warn).toHaveBeenCalledTimes(2);
});
