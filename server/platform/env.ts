import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { CLAMD_ADDRESS_WANTED, malwareVariables } from './malware-variables';
import { findRedisProblems, redisVariables } from './redis-variables';
import { sessionVariables } from './session-variables';
import { oneOf, webAddress, wholeNumber, yesOrNo } from './variable-kinds';

const networkSchema = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const ADDRESS_WANTED = 'the address people open, for example https://cases.example.org';

const OPENAI_KEY_WANTED =
  'the key of the OpenAI account that pays for drafts; or set AI_PROVIDER=local to draft without AI';

const CLOUDINARY_URL_WANTED =
  'the account’s address, cloudinary://key:secret@cloud; or set STORAGE_PROVIDER=local and OCR_PROVIDER=local to do without it';

const OCR_WANTS_STORAGE =
  'Cloudinary reads only what is stored there; set STORAGE_PROVIDER=cloudinary as well, or OCR_PROVIDER=local';

const LANGUAGES_WANTED =
  'languages by two letters, separated by commas, the one that most pages are in first: en,de,pl';

const TIME_ZONE_WANTED = 'a time zone by its IANA name, for example Europe/Berlin';

const HOLIDAYS_WANTED =
  'the absolute path of a list of the office’s holidays, or none; those of England and Wales go with Europe/London alone';

/** The one zone whose holidays Casedraft brings. */
const HOME_ZONE = 'Europe/London';

/** An offset, which newer runtimes take as well, is the time of no place: it has no summer. */
function isTimeZone(name: string): boolean {
  if (/^[+\-−]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // The runtime throws for a name that it doesn't know; which names it knows is the answer.
    return false;
  }
}

const TESSERACT_WANTED = 'the absolute path of a native tesseract, or off to read without it';

const SMTP_URL_WANTED =
  'the mail server’s address, for example smtps://user:password@mail.example.org; or set MAIL=off to send no mail';

const MAIL_FROM_WANTED =
  'whom mails come from, for example Claims <claims@insurer.example>; or set MAIL=off to send no mail';

const OUTBOX_IN_PRODUCTION =
  'outbox keeps mails in files, links to passwords among them; in production set smtp, or off';

const BOUNCE_ADDRESS_WANTED =
  'an address that mails come back to, at most 31 characters and no + before its @, for example bounces@insurer.example';

const BOUNCE_SECRET_WANTED =
  'at least 32 random characters, for MAIL_BOUNCE_ADDRESS; whoever hands over what came to that address has to send them';

/** A local part has 64 characters at most (RFC 5321); a plus sign and 32 characters come behind it. */
const MAXIMUM_LOCAL_PART = 31;

/** `Name <address>` or the address alone. */
const mailFrom = () =>
  z
    .string()
    .trim()
    .max(200, MAIL_FROM_WANTED)
    .transform((given) => {
      const begin = given.endsWith('>') ? given.lastIndexOf('<') : -1;
      return begin < 0
        ? { name: '', address: given }
        : { name: given.slice(0, begin).trim(), address: given.slice(begin + 1, -1) };
    })
    .refine(({ address }) => z.email().safeParse(address).success, MAIL_FROM_WANTED);

/** How claimants are told by mail. */
const mailVariables = {
  MAIL: oneOf('smtp', 'outbox', 'off').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: SMTP_URL_WANTED }).optional(),
  MAIL_FROM: mailFrom().optional(),
  /** Where mails come back to that could not be delivered; each from an address of its own, with a part after a plus sign. */
  MAIL_BOUNCE_ADDRESS: z
    .email(BOUNCE_ADDRESS_WANTED)
    .refine(
      (address) => address.lastIndexOf('@') <= MAXIMUM_LOCAL_PART && !address.includes('+'),
      BOUNCE_ADDRESS_WANTED,
    )
    .optional(),
  /** Whoever has it may hand over what came to that address. */
  MAIL_BOUNCE_SECRET: z.string().min(32, BOUNCE_SECRET_WANTED).optional(),
  /** How many days before the last one people are reminded to answer a request, or to ask for another look; 0 sends no such mail. */
  REMIND_ANSWER_DAYS: wholeNumber({ min: 0, max: 60 }).default(3),
  REMIND_ASKING_DAYS: wholeNumber({ min: 0, max: 60 }).default(7),
};

/** In a demo mails are files that staff can look at. Tests say for themselves when they want mail. */
const MAIL = { production: 'smtp', development: 'outbox', demo: 'outbox', test: 'off' } as const;

const DEMO_FROM = { name: 'Casedraft Demonstration Office', address: 'no-reply@demo.casedraft.test' };

const chooseTesseract = (given: string) => {
  if (given === '') return { kind: 'found' as const };
  return given === 'off' ? { kind: 'off' as const } : { kind: 'named' as const, program: given };
};

/** For STORAGE_PROVIDER=cloudinary and OCR_PROVIDER=cloudinary. The SDK reads CLOUDINARY_URL by itself, too. */
const cloudinaryVariables = {
  CLOUDINARY_URL: z
    .string()
    .regex(/^cloudinary:\/\/[^:@/?]+:[^@/?]+@[^@/?]+/, CLOUDINARY_URL_WANTED)
    .optional(),
  /** Keeps installations in one account apart; every file is inside it. */
  CLOUDINARY_FOLDER: z
    .string()
    .regex(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/, 'letters, digits, _ and -, folders separated by /')
    .default('casedraft'),
  /** For dense print, and the one of the two that says how sure it is of each word. */
  CLOUDINARY_OCR: oneOf('adv_ocr', 'adv_ocr:document').default('adv_ocr:document'),
  /** One request; recognising a page is one. */
  CLOUDINARY_TIMEOUT_MS: wholeNumber({ min: 100, max: 110_000 }).default(60_000),
};

/** In a demo nobody waits ten minutes to see a letter arrive; tests say for themselves when they want to wait. */
const UNDO_SECONDS = { production: 600, development: 600, demo: 20, test: 0 } as const;

/** For AI_PROVIDER=openai: OpenAI itself, or another server that speaks its protocol. */
const openAiVariables = {
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: webAddress(
    'the address of a server that speaks OpenAI’s protocol, for example http://127.0.0.1:8080/v1',
  ).optional(),
  OPENAI_API: oneOf('responses', 'chat').optional(),
  OPENAI_MODEL: z.string().default('gpt-4.1-mini'),
  OPENAI_EMBEDDING_MODEL: z.string().default('text-embedding-3-small'),
  OPENAI_SEND_DIMENSIONS: yesOrNo().default(true),
  OPENAI_CONTEXT_TOKENS: wholeNumber({ min: 1_000 }).default(100_000),
  OPENAI_MAX_OUTPUT_TOKENS: wholeNumber({ min: 500 }).default(8_000),
  /** Ends before a draft's own deadline of 92 s, so that the reason is the service's silence. */
  OPENAI_TIMEOUT_MS: wholeNumber({ min: 100, max: 90_000 }).default(90_000),
};

/** What a model may be asked in one day of the office, whatever it is paid by. A draft of the longest case takes 0.11 million tokens. */
const spendingVariables = {
  AI_TOKENS_PER_CASE: wholeNumber({ min: 1_000 }).default(1_000_000),
  AI_TOKENS_PER_CLAIMANT: wholeNumber({ min: 1_000 }).default(2_000_000),
  AI_TOKENS_PER_DAY: wholeNumber({ min: 1_000 }).default(20_000_000),
  /** In whole US dollars, where the model's price is known. */
  AI_DOLLARS_PER_DAY: wholeNumber({ min: 1 }).default(100),
};

/** Lines as they stand on an envelope, parted by a bar. */
const lines = () => z.string().transform((text) => text.split('|').flatMap((line) => line.trim() || []));

/** Who sends the letters. Outside production there is somebody made up, whose number rings nowhere. */
const letterVariables = {
  LETTER_SENDER: z.string().trim().max(100).optional(),
  LETTER_ADDRESS: lines().optional(),
  LETTER_PHONE: z.string().trim().max(40).optional(),
  LETTER_EMAIL: z
    .email({ error: 'an address that claimants can write to, for example claims@insurer.example' })
    .optional(),
  LETTER_HOURS: z.string().trim().max(100).optional(),
};

const DEMO_SENDER = {
  LETTER_SENDER: 'Casedraft Demonstration Office',
  LETTER_ADDRESS: ['1 Sample Street', 'Exampleton EX1 1AA'],
  LETTER_PHONE: '01632 960 123',
  LETTER_EMAIL: 'letters@demo.casedraft.test',
  LETTER_HOURS: 'Monday to Friday, 9 am to 5 pm',
};

/** Where and when the office works: its days, and so every deadline and date of a letter, are counted there. */
const officeVariables = {
  OFFICE_TIME_ZONE: z.string().trim().refine(isTimeZone, TIME_ZONE_WANTED).default(HOME_ZONE),
  /** A list of the installation's own; unset, bank holidays in England and Wales. */
  OFFICE_HOLIDAYS: z
    .string()
    .trim()
    .refine((given) => given === 'none' || path.isAbsolute(given), HOLIDAYS_WANTED)
    .optional(),
  /** As OFFICE_TIME_ZONE was called. Not read, it would move an installation to London without a word. */
  CASEDRAFT_TIME_ZONE: z.undefined({ error: 'is called OFFICE_TIME_ZONE now' }).optional(),
};

/** What one person, or one network address, may have. Generous: nobody honest meets them, and nobody else stops others. */
const quotaVariables = {
  /** Neither decided nor withdrawn. */
  QUOTA_OPEN_CASES: wholeNumber({ min: 1 }).default(100),
  QUOTA_FILES_PER_DAY: wholeNumber({ min: 1 }).default(500),
  QUOTA_MEGABYTES_PER_DAY: wholeNumber({ min: 1 }).default(2_000),
  /** At one web process. A browser holds one for all its tabs. */
  QUOTA_STREAMS: wholeNumber({ min: 1 }).default(20),
  /** From one network address, so a library behind one must fit in. */
  QUOTA_SIGN_UPS_PER_HOUR: wholeNumber({ min: 1 }).default(60),
};

const schema = z
  .object({
    NODE_ENV: oneOf('development', 'test', 'production').default('development'),
    CASEDRAFT_MODE: oneOf('production', 'demo', 'development', 'test').default('production'),
    ...officeVariables,
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error:
        'the address of the Postgres database, postgresql:// or postgres://, for example postgresql://user:password@host:5432/casedraft',
    }),
    /** A statement that takes longer ends, and a connection that is silent for half as long again is given up. */
    DATABASE_TIMEOUT_MS: wholeNumber({ min: 1_000, max: 600_000 }).default(30_000),
    ...redisVariables,
    /** Keeps queues of several installations on one Redis apart. */
    QUEUE_PREFIX: z
      .string()
      .regex(/^[A-Za-z0-9_{}-]+$/, 'letters, digits, _, - and { }')
      .default('casedraft'),
    AUTH_SECRET: z
      .string({ error: 'at least 32 random characters; sessions are signed with it' })
      .min(32, 'at least 32 random characters; sessions are signed with it'),
    /** Where people open the app; outside production this machine's default port unless it is given. */
    APP_URL: webAddress(ADDRESS_WANTED).optional(),
    DATA_DIR: z
      .string()
      .default('.casedraft')
      .transform((dir) => path.resolve(dir)),
    STORAGE_PROVIDER: oneOf('local', 'cloudinary').optional(),
    OCR_PROVIDER: oneOf('local', 'cloudinary').optional(),
    AI_PROVIDER: oneOf('local', 'openai').optional(),
    ...cloudinaryVariables,
    ...malwareVariables,
    ...openAiVariables,
    ...spendingVariables,
    /** Bundled child process that opens uploaded files; unset when running from source. */
    DOCUMENT_READER: z.string().optional(),
    /** In which pages are read, the first one first; unset: all whose data is installed. */
    OCR_LANGUAGES: z
      .string()
      .trim()
      .regex(/^[a-z]{2}(\s*,\s*[a-z]{2})*$/, LANGUAGES_WANTED)
      .transform((list) => [...new Set(list.split(',').map((code) => code.trim()))])
      .optional(),
    /** The native program that recognises pages; unset: the one on PATH, where there is one. */
    TESSERACT_PATH: z
      .string()
      .trim()
      .refine((given) => given === 'off' || path.isAbsolute(given), TESSERACT_WANTED)
      .default('')
      .transform(chooseTesseract),
    PATH: z.string().default(''),
    OCR_PROCESSES: wholeNumber({ min: 1, max: 64 }).default(availableParallelism()),
    WORKER_CONCURRENCY: wholeNumber({ min: 1, max: 64 }).default(4),
    /** Of one person's, in all workers together: fewer than a worker has slots, so that one person's never fill them. */
    DOCUMENTS_AT_ONCE_PER_PERSON: wholeNumber({ min: 1 }).default(3),
    /** A worker that leaves waiting jobs lying for this long ends itself, for its supervisor to start it again. */
    WORKER_STALL_MS: wholeNumber({ min: 100 }).default(120_000),
    /** One that has had the same jobs in all its hands for so long does the same: twice what the longest reading may take. */
    WORKER_HANG_MS: wholeNumber({ min: 100 }).default(2_400_000),
    /** Where a worker answers GET /health; unset, it opens no port. */
    WORKER_HTTP_PORT: wholeNumber({ min: 0, max: 65_535 }).optional(),
    WORKER_HTTP_HOST: z.string().default('127.0.0.1'),
    /** Running jobs get this long to finish at shutdown; then they are left to another worker, which goes on from their kept steps. */
    WORKER_DRAIN_MS: wholeNumber({ min: 0 }).default(25_000),
    JOB_BACKOFF_MS: wholeNumber({ min: 1 }).default(5_000),
    SWEEP_INTERVAL_MS: wholeNumber({ min: 100 }).default(15_000),
    /** How long a row must have stood still before the sweep looks at its job. */
    SWEEP_AFTER_MS: wholeNumber({ min: 0 }).default(20_000),
    /** How long an outside service that does not answer is left alone at first; each time it stays away twice as long, up to 12 times. */
    CIRCUIT_OPEN_MS: wholeNumber({ min: 1, max: 60_000 }).default(5_000),
    /** How long a document or draft waits for such a service; then it fails, so that no case waits for ever. */
    OUTAGE_PATIENCE_MS: wholeNumber({ min: 0, max: 86_400_000 }).default(4 * 3_600_000),
    /** How long a decision can be undone before it is sent; an hour is as long as anybody should be kept waiting by it. */
    DECISION_UNDO_SECONDS: wholeNumber({ min: 0, max: 3_600 }).optional(),
    /** Proxies before the app that pass an address on; without them, one that passed through several is not believed. */
    TRUSTED_PROXIES: z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((entry) => entry.trim() || []))
      .refine((list) => list.every((entry) => networkSchema.safeParse(entry).success), {
        error: 'addresses or networks separated by commas, for example 10.0.0.0/8,192.0.2.7',
      }),
    /** From one address, so an office behind one address must fit in; guessing is stopped by the limit on each account. */
    SIGN_IN_ATTEMPTS_PER_MINUTE: wholeNumber({ min: 1 }).default(60),
    ...sessionVariables,
    ...quotaVariables,
    /** Whoever has it may read the metrics; unset, there are none to read. */
    METRICS_TOKEN: z.string().min(16, 'at least 16 random characters').optional(),
    /** An OpenTelemetry collector's address for OTLP over HTTP; unset, nothing is traced. */
    OTEL_EXPORTER_OTLP_ENDPOINT: webAddress('the address of a collector, for example http://collector:4318').optional(),
    ...letterVariables,
    ...mailVariables,
    LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
  })
  // Whoever forgets to choose in production must not find out from a draft that no AI was at work, nor from a lost disk
  // that files were only there.
  .transform((env) => ({
    ...env,
    STORAGE_PROVIDER: env.STORAGE_PROVIDER ?? (env.CASEDRAFT_MODE === 'production' ? 'cloudinary' : 'local'),
    OCR_PROVIDER: env.OCR_PROVIDER ?? (env.CASEDRAFT_MODE === 'production' ? 'cloudinary' : 'local'),
    AI_PROVIDER: env.AI_PROVIDER ?? (env.CASEDRAFT_MODE === 'production' ? 'openai' : 'local'),
    MAIL: env.MAIL ?? MAIL[env.CASEDRAFT_MODE],
    STAFF_SECOND_FACTOR:
      env.STAFF_SECOND_FACTOR ?? (env.CASEDRAFT_MODE === 'production' ? ('required' as const) : ('optional' as const)),
    OPENAI_API: env.OPENAI_API ?? (env.OPENAI_BASE_URL ? 'chat' : 'responses'),
    DECISION_UNDO_SECONDS: env.DECISION_UNDO_SECONDS ?? UNDO_SECONDS[env.CASEDRAFT_MODE],
  }))
  .superRefine((env, context) => {
    if (env.AI_PROVIDER === 'openai' && !env.OPENAI_API_KEY)
      context.addIssue({ code: 'custom', path: ['OPENAI_API_KEY'], message: OPENAI_KEY_WANTED });
    if ((env.STORAGE_PROVIDER === 'cloudinary' || env.OCR_PROVIDER === 'cloudinary') && !env.CLOUDINARY_URL)
      context.addIssue({ code: 'custom', path: ['CLOUDINARY_URL'], message: CLOUDINARY_URL_WANTED });
    if (env.OCR_PROVIDER === 'cloudinary' && env.STORAGE_PROVIDER !== 'cloudinary')
      context.addIssue({ code: 'custom', path: ['OCR_PROVIDER'], message: OCR_WANTS_STORAGE });
    if (env.MALWARE_SCANNER === 'clamd' && !env.CLAMD_ADDRESS)
      context.addIssue({ code: 'custom', path: ['CLAMD_ADDRESS'], message: CLAMD_ADDRESS_WANTED });
    if (env.OFFICE_TIME_ZONE !== HOME_ZONE && env.OFFICE_HOLIDAYS === undefined)
      context.addIssue({ code: 'custom', path: ['OFFICE_HOLIDAYS'], message: HOLIDAYS_WANTED });
    if (env.MAIL === 'smtp' && !env.SMTP_URL)
      context.addIssue({ code: 'custom', path: ['SMTP_URL'], message: SMTP_URL_WANTED });
    if (env.MAIL === 'smtp' && !env.MAIL_FROM)
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: MAIL_FROM_WANTED });
    if ((env.MAIL_BOUNCE_ADDRESS === undefined) !== (env.MAIL_BOUNCE_SECRET === undefined))
      context.addIssue({
        code: 'custom',
        path: [env.MAIL_BOUNCE_ADDRESS === undefined ? 'MAIL_BOUNCE_ADDRESS' : 'MAIL_BOUNCE_SECRET'],
        message: env.MAIL_BOUNCE_ADDRESS === undefined ? BOUNCE_ADDRESS_WANTED : BOUNCE_SECRET_WANTED,
      });
    if (env.MAIL === 'outbox' && env.CASEDRAFT_MODE === 'production')
      context.addIssue({ code: 'custom', path: ['MAIL'], message: OUTBOX_IN_PRODUCTION });
    for (const { name, message } of findRedisProblems(env)) context.addIssue({ code: 'custom', path: [name], message });
    if (env.CASEDRAFT_MODE !== 'production') return;
    const appUrlProblem = findAppUrlProblem(env.APP_URL);
    if (appUrlProblem) context.addIssue({ code: 'custom', path: ['APP_URL'], message: appUrlProblem });
  })
  .transform((env) => ({
    ...env,
    APP_URL: env.APP_URL ?? 'http://127.0.0.1:3000',
    MAIL_FROM: env.MAIL_FROM ?? DEMO_FROM,
    ...chooseSender(env),
  }));

type Sender = z.infer<z.ZodObject<typeof letterVariables>>;

/** Whoever names a sender names the rest of it too: nobody is sent to a made-up address. */
function chooseSender({ CASEDRAFT_MODE, ...env }: Sender & { CASEDRAFT_MODE: string }) {
  const { LETTER_SENDER, LETTER_ADDRESS, LETTER_PHONE, LETTER_EMAIL, LETTER_HOURS } =
    env.LETTER_SENDER === undefined && CASEDRAFT_MODE !== 'production' ? DEMO_SENDER : env;
  return { LETTER_SENDER, LETTER_ADDRESS: LETTER_ADDRESS ?? [], LETTER_PHONE, LETTER_EMAIL, LETTER_HOURS };
}

/** Session cookies cross the network only over TLS; a loopback address is somebody trying the build at home. */
function findAppUrlProblem(appUrl: string | undefined): string | undefined {
  if (!appUrl) return ADDRESS_WANTED;
  const { protocol, hostname } = new URL(appUrl);
  const isLoopback = hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
  return protocol === 'https:' || isLoopback
    ? undefined
    : 'must start with https:// so that sessions cannot be overheard';
}

export type Env = z.infer<typeof schema>;

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Parses an environment; throws EnvironmentError with one line a problem. */
export function parseEnv(given: Record<string, string | undefined>): Env {
  const source = leaveOutEmpty(given);
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const problems = listProblems({ source, issues: result.error.issues });
  const lines = problems.map(({ name, message }) => `  ${name}: ${message}`);
  throw new EnvironmentError([describeProblems({ source, problems }), ...lines].join('\n'));
}

/** Env files, compose files and shells give an empty text for what is not set. */
const leaveOutEmpty = (given: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value.trim() !== ''));

type Source = Record<string, string | undefined>;
type Issue = z.core.$ZodIssue;
type Problem = { name: string; message: string };

/** Right in form, and never used: they let the rules between variables be looked at where one of these is missing or wrong. */
const STAND_INS: Record<string, string> = {
  DATABASE_URL: 'postgresql://stand-in',
  AUTH_SECRET: 'stand-in'.repeat(4),
  STORAGE_PROVIDER: 'local',
  OCR_PROVIDER: 'local',
  AI_PROVIDER: 'local',
  MAIL: 'off',
};

/** All problems at once: zod looks at the rules between variables only when each by itself is right. */
function listProblems({ source, issues }: { source: Source; issues: Issue[] }): Problem[] {
  const names = new Set(issues.map((issue) => issue.path.join('.')));
  const mended = Object.fromEntries([...names].map((name) => [name, STAND_INS[name]]));
  const further = schema.safeParse({ ...source, ...mended }).error?.issues ?? [];
  return [...issues, ...further.filter((issue) => !names.has(issue.path.join('.')))].map((issue) => ({
    name: issue.path.join('.'),
    message: issue.message,
  }));
}

function describeProblems({ source, problems }: { source: Source; problems: Problem[] }): string {
  const missing = problems.filter(({ name }) => source[name] === undefined).length;
  if (missing === problems.length) return 'The environment is not complete:';
  return missing === 0 ? 'The environment is not right:' : 'The environment is not complete, nor right in all it says:';
}

let cached: Env | undefined;

/** The process's environment. Parsed on first use, because `next build` imports every route and has no environment. */
export function env(): Env {
  // Windows writes it `Path`, and gives it by either name.
  cached ??= parseEnv({ ...process.env, PATH: process.env.PATH });
  return cached;
}
