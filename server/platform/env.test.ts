import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Env, EnvironmentError, parseEnv } from './env';

afterEach(() => {
  vi.unstubAllGlobals();
});

const complete = {
  CASEDRAFT_MODE: 'production',
  DATABASE_URL: 'postgresql://user:password@db:5432/casedraft',
  AUTH_SECRET: 'x'.repeat(32),
  APP_URL: 'https://cases.example.org',
  STORAGE_PROVIDER: 'local',
  OCR_PROVIDER: 'local',
  AI_PROVIDER: 'local',
  MAIL: 'off',
};

/** What is said at boot, line by line; nothing when it is taken. */
function refusalOf(source: Record<string, string | undefined>): string[] {
  try {
    parseEnv(source);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return error.message.split('\n');
  }
  return [];
}

const problemsOf = (source: Record<string, string | undefined>) => refusalOf(source).slice(1);

describe('parseEnv', () => {
  test('takes a complete environment, with its defaults', () => {
    const env = parseEnv(complete);
    expect(env).toMatchObject({ JOB_BACKOFF_MS: 5_000, QUEUE_PREFIX: 'casedraft' });
    expect(env.REDIS_URL).toBeUndefined();
  });

  test('says in one line each what is missing', () => {
    expect(problemsOf({ CASEDRAFT_MODE: 'demo' })).toEqual([
      '  DATABASE_URL: the address of the Postgres database, postgresql:// or postgres://, for example postgresql://user:password@host:5432/casedraft',
      '  AUTH_SECRET: at least 32 random characters; sessions are signed with it',
    ]);
  });

  test('in production stores and reads with Cloudinary, and wants its address, unless told otherwise', () => {
    const { STORAGE_PROVIDER: _, OCR_PROVIDER: __, ...unnamed } = complete;
    const wanted =
      '  CLOUDINARY_URL: the account’s address, cloudinary://key:secret@cloud; or set STORAGE_PROVIDER=local and OCR_PROVIDER=local to do without it';
    expect(problemsOf(unnamed)).toEqual([wanted]);
    expect(problemsOf({ ...unnamed, CLOUDINARY_URL: 'https://key:hunter2@cloud' })).toEqual([wanted]);
    expect(problemsOf({ ...unnamed, CASEDRAFT_MODE: 'demo', STORAGE_PROVIDER: 'cloudinary' })).toEqual([wanted]);
    expect(parseEnv({ ...unnamed, CLOUDINARY_URL: 'cloudinary://1:secret@cloud' })).toMatchObject({
      STORAGE_PROVIDER: 'cloudinary',
      OCR_PROVIDER: 'cloudinary',
      CLOUDINARY_OCR: 'adv_ocr:document',
      CLOUDINARY_FOLDER: 'casedraft',
    });
    expect(parseEnv({ ...unnamed, CASEDRAFT_MODE: 'demo' })).toMatchObject({
      STORAGE_PROVIDER: 'local',
      OCR_PROVIDER: 'local',
    });
  });

  test('counts days in London with its holidays, and wants those of any other place', () => {
    expect(parseEnv(complete).OFFICE_TIME_ZONE).toBe('Europe/London');
    expect(parseEnv(complete).OFFICE_HOLIDAYS).toBeUndefined();
    const wanted =
      '  OFFICE_HOLIDAYS: the absolute path of a list of the office’s holidays, or none; those of England and Wales go with Europe/London alone';
    expect(problemsOf({ ...complete, OFFICE_TIME_ZONE: 'Europe/Berlin' })).toEqual([wanted]);
    expect(problemsOf({ ...complete, OFFICE_HOLIDAYS: 'berlin.json' })).toEqual([wanted]);
    for (const OFFICE_HOLIDAYS of ['none', '/etc/casedraft/berlin.json'])
      expect(parseEnv({ ...complete, OFFICE_TIME_ZONE: 'Europe/Berlin', OFFICE_HOLIDAYS })).toMatchObject({
        OFFICE_HOLIDAYS,
      });
    for (const OFFICE_TIME_ZONE of ['Europe/Atlantis', '+01:00'])
      expect(problemsOf({ ...complete, OFFICE_TIME_ZONE, OFFICE_HOLIDAYS: 'none' })).toEqual([
        '  OFFICE_TIME_ZONE: a time zone by its IANA name, for example Europe/Berlin',
      ]);
    expect(problemsOf({ ...complete, CASEDRAFT_TIME_ZONE: 'Europe/Berlin' })).toEqual([
      '  CASEDRAFT_TIME_ZONE: is called OFFICE_TIME_ZONE now',
    ]);
  });

  test('an offset is no time zone, also where the runtime takes one; every name is', () => {
    const OFFICE_HOLIDAYS = 'none';
    for (const OFFICE_TIME_ZONE of ['UTC', 'Asia/Calcutta', 'Asia/Kolkata', 'US/Eastern', 'Etc/GMT+1'])
      expect(parseEnv({ ...complete, OFFICE_TIME_ZONE, OFFICE_HOLIDAYS })).toMatchObject({ OFFICE_TIME_ZONE });
    vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: class {} });
    for (const OFFICE_TIME_ZONE of ['+01:00', '-0500', '−05', '+1'])
      expect(problemsOf({ ...complete, OFFICE_TIME_ZONE, OFFICE_HOLIDAYS })).toEqual([
        '  OFFICE_TIME_ZONE: a time zone by its IANA name, for example Europe/Berlin',
      ]);
  });

  test('reads with Cloudinary only what is stored there', () => {
    const mixed = { ...complete, CLOUDINARY_URL: 'cloudinary://1:secret@cloud', OCR_PROVIDER: 'cloudinary' };
    expect(problemsOf(mixed)).toEqual([
      '  OCR_PROVIDER: Cloudinary reads only what is stored there; set STORAGE_PROVIDER=cloudinary as well, or OCR_PROVIDER=local',
    ]);
    expect(problemsOf({ ...mixed, STORAGE_PROVIDER: 'cloudinary' })).toEqual([]);
    expect(problemsOf({ ...mixed, STORAGE_PROVIDER: 'cloudinary', OCR_PROVIDER: 'local' })).toEqual([]);
  });

  test('takes languages by two letters, each once, in their order', () => {
    const languagesOf = (given: string) => parseEnv({ ...complete, OCR_LANGUAGES: given }).OCR_LANGUAGES;
    expect(languagesOf('')).toBeUndefined();
    expect(languagesOf('de')).toEqual(['de']);
    expect(languagesOf(' pl, en,pl ')).toEqual(['pl', 'en']);
    const wanted = [
      '  OCR_LANGUAGES: languages by two letters, separated by commas, the one that most pages are in first: en,de,pl',
    ];
    for (const given of ['eng', 'en de', 'en,', 'EN'])
      expect(problemsOf({ ...complete, OCR_LANGUAGES: given })).toEqual(wanted);
  });

  test('takes a native tesseract that is found, one that is named, or none', () => {
    const choiceOf = (given: string) => parseEnv({ ...complete, TESSERACT_PATH: given }).TESSERACT_PATH;
    expect(choiceOf('')).toEqual({ kind: 'found' });
    expect(choiceOf('off')).toEqual({ kind: 'off' });
    expect(choiceOf('/opt/tesseract')).toEqual({ kind: 'named', program: '/opt/tesseract' });
    expect(problemsOf({ ...complete, TESSERACT_PATH: 'tesseract' })).toEqual([
      '  TESSERACT_PATH: the absolute path of a native tesseract, or off to read without it',
    ]);
  });

  test('in production sends mail by a mail server, and wants its address and a sender, unless told otherwise', () => {
    const { MAIL: _, ...unnamed } = complete;
    const server =
      '  SMTP_URL: the mail server’s address, for example smtps://user:password@mail.example.org; or set MAIL=off to send no mail';
    const from =
      '  MAIL_FROM: whom mails come from, for example Claims <claims@insurer.example>; or set MAIL=off to send no mail';
    expect(problemsOf(unnamed)).toEqual([server, from]);
    const given = { ...unnamed, SMTP_URL: 'smtps://user:hunter2@mail.example.org' };
    expect(problemsOf(given)).toEqual([from]);
    expect(problemsOf({ ...given, MAIL_FROM: 'Claims' })).toEqual([from]);
    expect(problemsOf({ ...given, SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'a@b.example' })).toEqual([server]);
    expect(problemsOf({ ...complete, MAIL: 'outbox' })).toEqual([
      '  MAIL: outbox keeps mails in files, links to passwords among them; in production set smtp, or off',
    ]);
    expect(parseEnv({ ...given, MAIL_FROM: 'Moorland Claims <claims@moorland.example>' })).toMatchObject({
      MAIL: 'smtp',
      MAIL_FROM: { name: 'Moorland Claims', address: 'claims@moorland.example' },
    });
    expect(parseEnv({ ...unnamed, CASEDRAFT_MODE: 'demo' }).MAIL).toBe('outbox');
  });

  test('in production drafts with OpenAI, and wants its key, unless told otherwise', () => {
    const { AI_PROVIDER: _, ...unnamed } = complete;
    const wanted = [
      '  OPENAI_API_KEY: the key of the OpenAI account that pays for drafts; or set AI_PROVIDER=local to draft without AI',
    ];
    expect(problemsOf(unnamed)).toEqual(wanted);
    expect(problemsOf({ ...unnamed, AI_PROVIDER: '', OPENAI_API_KEY: '' })).toEqual(wanted);
    expect(problemsOf({ ...unnamed, CASEDRAFT_MODE: 'demo', AI_PROVIDER: 'openai' })).toEqual(wanted);
    expect(parseEnv({ ...unnamed, OPENAI_API_KEY: 'sk-1' }).AI_PROVIDER).toBe('openai');
    expect(parseEnv(complete).AI_PROVIDER).toBe('local');
    expect(parseEnv({ ...unnamed, CASEDRAFT_MODE: 'demo', OPENAI_API_KEY: 'sk-1' }).AI_PROVIDER).toBe('local');
  });

  test('speaks the newer protocol to OpenAI itself and the older to other servers, unless told otherwise', () => {
    expect(parseEnv(complete)).toMatchObject({
      OPENAI_API: 'responses',
      OPENAI_MODEL: 'gpt-4.1-mini',
      OPENAI_EMBEDDING_MODEL: 'text-embedding-3-small',
      OPENAI_SEND_DIMENSIONS: true,
      OPENAI_CONTEXT_TOKENS: 100_000,
      OPENAI_MAX_OUTPUT_TOKENS: 8_000,
      OPENAI_TIMEOUT_MS: 90_000,
    });
    const elsewhere = { ...complete, OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1', OPENAI_SEND_DIMENSIONS: 'false' };
    expect(parseEnv(elsewhere)).toMatchObject({ OPENAI_API: 'chat', OPENAI_SEND_DIMENSIONS: false });
    expect(parseEnv({ ...elsewhere, OPENAI_API: 'responses' }).OPENAI_API).toBe('responses');
    expect(problemsOf({ ...complete, OPENAI_TIMEOUT_MS: '90001' })).toHaveLength(1);
  });

  test('in production wants the address people open', () => {
    const { APP_URL: _, ...unnamed } = complete;
    const asked = '  APP_URL: the address people open, for example https://cases.example.org';
    expect(problemsOf(unnamed)).toEqual([asked]);
    expect(problemsOf({ ...complete, APP_URL: '' })).toEqual([asked]);
    expect(problemsOf({ ...complete, APP_URL: 'ftp://cases.example.org' })).toEqual([asked]);
    expect(parseEnv({ ...unnamed, CASEDRAFT_MODE: 'demo' }).APP_URL).toBe('http://127.0.0.1:3000');
  });

  test.each([
    ['https://cases.example.org', true],
    ['http://127.0.0.1:3000', true],
    ['http://localhost:8080/', true],
    ['http://[::1]:3000', true],
    ['http://cases.example.org', false],
    ['http://127.0.0.1.example.org', false],
  ])('in production %s is taken: %s', (APP_URL, isTaken) => {
    const problem = '  APP_URL: must start with https:// so that sessions cannot be overheard';
    expect(problemsOf({ ...complete, APP_URL })).toEqual(isTaken ? [] : [problem]);
    expect(problemsOf({ ...complete, APP_URL, CASEDRAFT_MODE: 'development' })).toEqual([]);
  });

  test('is production unless another mode is named', () => {
    const { CASEDRAFT_MODE: _, ...unnamed } = complete;
    expect(parseEnv(unnamed).CASEDRAFT_MODE).toBe('production');
  });

  test('never repeats a secret', () => {
    const [line] = problemsOf({ ...complete, AUTH_SECRET: 'hunter2' });
    expect(line).toContain('AUTH_SECRET');
    expect(line).not.toContain('hunter2');
  });

  test('takes proxies as a list of addresses and networks', () => {
    expect(parseEnv(complete).TRUSTED_PROXIES).toEqual([]);
    expect(parseEnv({ ...complete, TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,fd00::/8' }).TRUSTED_PROXIES).toEqual([
      '10.0.0.0/8',
      '192.0.2.7',
      'fd00::/8',
    ]);
    expect(problemsOf({ ...complete, TRUSTED_PROXIES: '10.0.0.0/8 and the other one' })).toEqual([
      '  TRUSTED_PROXIES: addresses or networks separated by commas, for example 10.0.0.0/8,192.0.2.7',
    ]);
  });

  test.each(['mysql://user:hunter2@db/casedraft', 'http://db:5432/casedraft', 'db:5432'])(
    'refuses %s for the database, without repeating it',
    (DATABASE_URL) => {
      expect(refusalOf({ ...complete, DATABASE_URL })).toEqual([
        'The environment is not right:',
        '  DATABASE_URL: the address of the Postgres database, postgresql:// or postgres://, for example postgresql://user:password@host:5432/casedraft',
      ]);
    },
  );

  test.each(['postgres://db/casedraft', 'postgresql://db/casedraft', 'postgresql:///casedraft?host=/run/postgresql'])(
    'takes %s for the database',
    (DATABASE_URL) => {
      expect(parseEnv({ ...complete, DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL);
    },
  );

  test('says what kind of number is wanted', () => {
    const lines = problemsOf({ ...complete, WORKER_CONCURRENCY: 'four', JOB_BACKOFF_MS: '1.5', CIRCUIT_OPEN_MS: '-1' });
    expect(lines.sort()).toEqual([
      '  CIRCUIT_OPEN_MS: a whole number from 1 to 60000',
      '  JOB_BACKOFF_MS: a whole number, 1 or more',
      '  WORKER_CONCURRENCY: a whole number from 1 to 64',
    ]);
    expect(problemsOf({ ...complete, WORKER_CONCURRENCY: '65' })).toHaveLength(1);
    expect(parseEnv({ ...complete, WORKER_CONCURRENCY: ' 64 ' }).WORKER_CONCURRENCY).toBe(64);
  });

  test('heads what is missing, what is wrong, and both, each as it is', () => {
    const headOf = (source: Record<string, string | undefined>) => refusalOf(source)[0];
    expect(headOf({ ...complete, AUTH_SECRET: '' })).toBe('The environment is not complete:');
    expect(headOf({ ...complete, AUTH_SECRET: 'short' })).toBe('The environment is not right:');
    expect(headOf({ ...complete, AUTH_SECRET: '', LOG_LEVEL: 'loud' })).toBe(
      'The environment is not complete, nor right in all it says:',
    );
  });

  test('says what does not fit together about Redis, in one line each', () => {
    expect(problemsOf({ ...complete, REDIS_SENTINELS: 'a:26379', REDIS_CLUSTER: 'b:7000' })).toEqual([
      '  REDIS_SENTINELS: give only one of REDIS_URL, REDIS_SENTINELS, REDIS_CLUSTER',
      '  REDIS_CLUSTER: give only one of REDIS_URL, REDIS_SENTINELS, REDIS_CLUSTER',
    ]);
  });
});

test('a production environment with nothing in it is told everything that is missing at once', () => {
  const names = [];
  try {
    parseEnv({});
  } catch (error) {
    names.push(
      ...String(error)
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(':')[0]),
    );
  }
  expect(names.sort()).toEqual(
    ['APP_URL', 'AUTH_SECRET', 'CLOUDINARY_URL', 'DATABASE_URL', 'MAIL_FROM', 'OPENAI_API_KEY', 'SMTP_URL'].sort(),
  );
});

describe('of every variable', () => {
  /** With all that is optional given, so that each name is there. */
  const everything = parseEnv({ ...complete, DATA_DIR: '/data' });
  const NAMES = [
    ...Object.keys(everything),
    'REDIS_URL',
    'REDIS_SENTINELS',
    'REDIS_SENTINEL_MASTER',
    'REDIS_SENTINEL_PASSWORD',
    'REDIS_CLUSTER',
    'REDIS_USERNAME',
    'REDIS_PASSWORD',
    'REDIS_CA_FILE',
    'CLOUDINARY_URL',
    'SMTP_URL',
    'OPENAI_API_KEY',
    'OPENAI_BASE_URL',
    'WORKER_HTTP_PORT',
    'DOCUMENT_READER',
    'METRICS_TOKEN',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
  ] as (keyof Env)[];

  test.each(NAMES)('an empty %s is one that is not set', (name) => {
    const { [name]: _, ...unset } = complete as Partial<Record<keyof Env, string>>;
    for (const empty of ['', ' '])
      expect(outcomeOf({ ...complete, [name]: empty }), `with ${JSON.stringify(empty)}`).toEqual(outcomeOf(unset));
  });

  test.each(NAMES)('nonsense in %s is taken as it is or refused in our own words', (name) => {
    const lines = problemsOf({ ...complete, [name]: '§ non/sense' });
    expect(lines.join('\n')).not.toMatch(/invalid|expected|received|pattern|NaN|§/i);
    expect(lines.length, lines.join('\n')).toBeLessThan(2);
  });

  const outcomeOf = (source: Record<string, string | undefined>) => {
    const problems = refusalOf(source);
    return problems.length > 0 ? problems : parseEnv(source);
  };
});

describe('who sends letters', () => {
  const { CASEDRAFT_MODE: _, ...unnamed } = complete;

  test('is somebody made up where nobody is named, and nobody in production', () => {
    expect(parseEnv({ ...unnamed, CASEDRAFT_MODE: 'demo' }).LETTER_SENDER).toBe('Casedraft Demonstration Office');
    expect(parseEnv(complete)).toMatchObject({ LETTER_SENDER: undefined, LETTER_ADDRESS: [] });
  });

  test('has nothing of the made-up one where somebody is named', () => {
    const named = {
      ...unnamed,
      CASEDRAFT_MODE: 'demo',
      LETTER_SENDER: 'Moorland Mutual',
      LETTER_ADDRESS: '12 Quarry Road | Brecon ',
    };
    expect(parseEnv(named)).toMatchObject({
      LETTER_SENDER: 'Moorland Mutual',
      LETTER_ADDRESS: ['12 Quarry Road', 'Brecon'],
      LETTER_PHONE: undefined,
      LETTER_EMAIL: undefined,
    });
  });
});
