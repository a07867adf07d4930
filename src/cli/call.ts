// How a command was called, or in which way it must not be called.

import { parseArgs } from 'node:util';
import type { MessageLanguage } from '../model/index.ts';
import { isLanguage, say, type CliMessage } from './messages/index.ts';

/** What a person asked for. */
export interface Call {
  readonly files: readonly string[];
  readonly out: string | null;
  readonly json: boolean;
  readonly language: MessageLanguage;
}

export interface Command {
  readonly usage: string;
  /** How many files it is given, `-o` not counted. */
  readonly files: number;
  readonly takes: readonly ('out' | 'json')[];
  readonly needsOut?: boolean;
  /** Answers whether all is well. */
  readonly run: (call: Call) => Promise<boolean>;
}

/** Ends a command that cannot do what it was asked to; its message says what to do instead. */
export class BadUse extends Error {
  readonly cliMessage: CliMessage;
  readonly params: Readonly<Record<string, string>>;

  constructor(cliMessage: CliMessage, params: Readonly<Record<string, string>> = {}) {
    super(say(cliMessage, params, 'en'));
    this.cliMessage = cliMessage;
    this.params = params;
  }
}

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

/** The words of a command line, before it is known which command they are for. */
export interface Words {
  readonly command: string | undefined;
  readonly rest: readonly string[];
  readonly options: ReadonlyMap<string, { readonly written: string; readonly value: string | undefined }>;
}

export function readWords(args: readonly string[]): Words {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    tokens: true,
  });
  const options = tokens.flatMap((token) =>
    token.kind === 'option' ? [[token.name, { written: token.rawName, value: token.value }] as const] : [],
  );
  const [command, ...rest] = positionals;
  return { command, rest, options: new Map(options) };
}

/** The language of all that is said, English where none was asked for. */
export function languageOf({ options }: Words): MessageLanguage {
  const asked = options.get('lang')?.value ?? 'en';
  return isLanguage(asked) ? asked : 'en';
}

export function readCall(words: Words, command: Command): Call {
  const { options, rest, command: name = '' } = words;
  const known: readonly string[] = [...command.takes, 'lang'];
  for (const [option, { written, value }] of options) {
    if (!known.includes(option)) throw new BadUse('unknownOption', { command: name, option: written });
    const needsValue = OPTIONS[option as OptionName].type === 'string';
    // A blank value, or an option in its place, is nearly always a variable of a script that was empty.
    if (needsValue && (value === undefined || value.trim() === '' || /^-./.test(value)))
      throw new BadUse('optionWithoutValue', { option: written });
    if (!needsValue && value !== undefined) throw new BadUse('optionWithValue', { option: written });
  }
  const language = options.get('lang')?.value;
  if (language !== undefined && !isLanguage(language)) throw new BadUse('unknownLanguage', { language });
  const out = options.get('out')?.value ?? null;
  if (rest.length !== command.files || rest.includes('') || (command.needsOut && out === null))
    throw new BadUse('use', { usage: command.usage });
  return { files: rest, out, json: options.has('json'), language: languageOf(words) };
}
