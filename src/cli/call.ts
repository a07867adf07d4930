// How a command was called, or in which way it must not be called.

import { parseArgs } from 'node:util';
import type { CaseFormat } from '../interchange/index.ts';
import { isLanguage, LANGUAGES, type CommandLineText, type Language } from '../words/index.ts';
import { say } from './say.ts';

/** What a person asked for. */
export interface Call {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly json: boolean;
  /** Notations to accept, as they are written: `COLUMN=A,B` or `A,B`. */
  readonly accept: readonly string[];
  /** Codes that stand for no answer, written likewise. */
  readonly missing: readonly string[];
  /** What cases are written as, where the name of their file does not say it. */
  readonly format: CaseFormat | null;
  /** The format to export; null for the usual one. */
  readonly as: string | null;
  /** The language of the texts in what is exported; null for the first of the instrument. */
  readonly texts: string | null;
  /** What a package carries; null: a package that carries nothing. */
  readonly targets: readonly string[] | null;
  /** The version of the same instrument that changes are told since. */
  readonly since: string | null;
  /** Columns of the cases that go into the results as they stand. */
  readonly carry: readonly string[];
  /** Where rows are written that could not be assessed. */
  readonly rejects: string | null;
  /** Whether only errors are told. */
  readonly quiet: boolean;
  /** Whether all findings are told, not only the first of each kind. */
  readonly all: boolean;
  /** The SHA-256 that the first file must have, in lower case; null where none is demanded. */
  readonly digest: string | null;
  /** Whether a CSV is to be written with semicolons and decimal commas. */
  readonly decimalComma: boolean;
  /** Whether what two versions say is compared, over all sets of answers. */
  readonly exact: boolean;
  /** Items on which no outcome may depend; null where this is not asked. */
  readonly independent: readonly string[] | null;
  /** Whether small changes of the instrument are tried on its test cases. */
  readonly mutate: boolean;
  readonly suggest: boolean;
  /** Whether rules about instruments are looked at. */
  readonly safeguards: boolean;
  /** Files, or folders of files, with safeguards of one's own. */
  readonly own: readonly string[];
  /** Where a server listens; null for the usual port. */
  readonly port: number | null;
  /** The folder into which responses are collected. */
  readonly dir: string | null;
  /** The instrument of an exercise. */
  readonly instrument: string | null;
  /** A file of translations. */
  readonly from: string | null;
  /** The file of the signatures of a package. */
  readonly signatures: string | null;
  /** Public keys of those who must have signed, as they are written or in files. */
  readonly keys: readonly string[];
  /** How many of them; null: all. */
  readonly atLeast: number | null;
  /** The smallest version that is taken. */
  readonly minVersion: string | null;
  /** The file of the key that signs. */
  readonly privateKey: string | null;
  /** Who signs. */
  readonly name: string | null;
  readonly role: string | null;
  /** Where a service listens; null for this computer alone. */
  readonly host: string | null;
  /** The file of decisions. */
  readonly audit: string | null;
  readonly tokenFile: string | null;
  /** Whether what is not released is served, too. */
  readonly drafts: boolean;
  readonly language: Language;
}

export interface Command {
  readonly usage: string;
  /** How many files it is given, `-o` not counted. */
  readonly files: number;
  /** Whether it may be given more. */
  readonly more?: boolean;
  readonly takes: readonly Exclude<OptionName, OfAll | 'help' | 'version'>[];
  readonly needsOut?: boolean;
  /** Answers whether all is well. */
  readonly run: (call: Call) => Promise<boolean>;
}

/** Ends a command that cannot do what it was asked to; its message says what to do instead. */
export class BadUse extends Error {
  readonly cliMessage: CommandLineText;
  readonly params: Readonly<Record<string, string>>;

  constructor(cliMessage: CommandLineText, params: Readonly<Record<string, string>> = {}) {
    super(say(cliMessage, params, 'en'));
    this.cliMessage = cliMessage;
    this.params = params;
  }
}

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  accept: { type: 'string' },
  missing: { type: 'string' },
  format: { type: 'string' },
  as: { type: 'string' },
  texts: { type: 'string' },
  targets: { type: 'string' },
  since: { type: 'string' },
  carry: { type: 'string' },
  rejects: { type: 'string' },
  digest: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  all: { type: 'boolean' },
  'decimal-comma': { type: 'boolean' },
  exact: { type: 'boolean' },
  independent: { type: 'string' },
  mutate: { type: 'boolean' },
  suggest: { type: 'boolean' },
  safeguards: { type: 'boolean' },
  own: { type: 'string' },
  port: { type: 'string' },
  dir: { type: 'string' },
  instrument: { type: 'string' },
  from: { type: 'string' },
  signatures: { type: 'string' },
  key: { type: 'string' },
  'at-least': { type: 'string' },
  'min-version': { type: 'string' },
  'private-key': { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  host: { type: 'string' },
  audit: { type: 'string' },
  'token-file': { type: 'string' },
  drafts: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** Options that every command takes. */
const OF_ALL = ['digest', 'quiet', 'all', 'lang'] as const;
type OfAll = (typeof OF_ALL)[number];

/** The words of a command line, before it is known which command they are for. */
export interface Words {
  readonly command: string | undefined;
  readonly rest: readonly string[];
  readonly options: ReadonlyMap<string, WrittenOption>;
}

interface WrittenOption {
  readonly written: string;
  /** The last, where it is written several times. */
  readonly value: string | undefined;
  readonly all: readonly (string | undefined)[];
}

export function readWords(args: readonly string[]): Words {
  const { tokens, positionals } = parseArgs({
    args: withKeys(args),
    options: OPTIONS,
    strict: false,
    tokens: true,
  });
  const options = new Map<string, WrittenOption>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    options.set(name, { written: rawName, value, all: [...(options.get(name)?.all ?? []), value] });
  }
  const [command, ...rest] = positionals;
  return { command, rest, options };
}

/** A public key (32 bytes in base64url) can begin with a dash, as an option does. */
const DASHED_KEY = /^-[\w-]{42}$/;

function withKeys(args: readonly string[]): string[] {
  const isKey = (at: number): boolean => args[at - 1] === '--key' && DASHED_KEY.test(args[at] ?? '');
  return args.flatMap((arg, at) => (isKey(at) ? [] : [isKey(at + 1) ? `${arg}=${args[at + 1]!}` : arg]));
}

/** The language of all that is said, English where none was asked for. */
export function languageOf({ options }: Words): Language {
  const asked = options.get('lang')?.value ?? 'en';
  return isLanguage(asked) ? asked : 'en';
}

export function readCall(words: Words, command: Command): Call {
  const { options, rest, command: name = '' } = words;
  const known: readonly string[] = [...command.takes, ...OF_ALL];
  for (const [option, { written, all }] of options) {
    if (!known.includes(option)) throw new BadUse('unknownOption', { command: name, option: written });
    const needsValue = OPTIONS[option as OptionName].type === 'string';
    if (needsValue && !all.every((value) => isValue(option, value)))
      throw new BadUse('optionWithoutValue', { option: written });
    if (!needsValue && all.some((value) => value !== undefined))
      throw new BadUse('optionWithValue', { option: written });
  }
  const language = options.get('lang')?.value;
  if (language !== undefined && !isLanguage(language))
    throw new BadUse('unknownLanguage', { language, languages: LANGUAGES.join(', ') });
  const out = options.get('out')?.value ?? null;
  const format = options.get('format')?.value ?? null;
  if (format !== null && format !== 'csv' && format !== 'jsonl')
    throw new BadUse('unknownFormat', { format });
  if (rest.filter((file) => file === '-').length > 1) throw new BadUse('inputTwice');
  const digest = options.get('digest')?.value?.toLowerCase() ?? null;
  if (digest !== null && !/^[0-9a-f]{64}$/.test(digest)) throw new BadUse('wrongDigest', { digest });
  const isCount = command.more ? rest.length >= command.files : rest.length === command.files;
  if (!isCount || rest.includes('') || (command.needsOut && out === null))
    throw new BadUse('use', { usage: command.usage });
  const allOf = (option: OptionName) => (options.get(option)?.all ?? []).map(String);
  return {
    files: rest,
    out,
    json: options.has('json'),
    accept: allOf('accept'),
    missing: allOf('missing'),
    format,
    as: options.get('as')?.value ?? null,
    texts: options.get('texts')?.value ?? null,
    targets: options.has('targets') ? [...new Set(namesIn(allOf('targets')))] : null,
    since: options.get('since')?.value ?? null,
    carry: namesIn(allOf('carry')),
    rejects: options.get('rejects')?.value ?? null,
    quiet: options.has('quiet'),
    all: options.has('all'),
    digest,
    decimalComma: options.has('decimal-comma'),
    exact: options.has('exact'),
    independent: options.has('independent') ? [...new Set(namesIn(allOf('independent')))] : null,
    mutate: options.has('mutate'),
    suggest: options.has('suggest'),
    safeguards: options.has('safeguards'),
    own: allOf('own'),
    port: portIn(options.get('port')?.value),
    dir: options.get('dir')?.value ?? null,
    instrument: options.get('instrument')?.value ?? null,
    from: options.get('from')?.value ?? null,
    signatures: options.get('signatures')?.value ?? null,
    keys: allOf('key'),
    atLeast: countIn(options.get('at-least')?.value),
    minVersion: options.get('min-version')?.value ?? null,
    privateKey: options.get('private-key')?.value ?? null,
    name: options.get('name')?.value ?? null,
    role: options.get('role')?.value ?? null,
    host: options.get('host')?.value ?? null,
    audit: options.get('audit')?.value ?? null,
    tokenFile: options.get('token-file')?.value ?? null,
    drafts: options.has('drafts'),
    language: languageOf(words),
  };
}

function portIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Infinity;
  if (port > 65_535) throw new BadUse('wrongPort', { port: written });
  return port;
}

function countIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(written)) throw new BadUse('wrongCount', { count: written });
  return Number(written);
}

function namesIn(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(',').map((name) => name.trim()));
}

/**
 * A blank value, or an option in its place, is nearly always a variable of a script that was empty. A missing code may
 * be a negative number.
 */
function isValue(option: string, value: string | undefined): boolean {
  if (value === undefined || value.trim() === '') return false;
  return !/^-./.test(value) || (option === 'missing' && /^-\d/.test(value));
}
