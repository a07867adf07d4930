// The command line: `aspect check | score | test | prove | diff | texts | export | sign | verify | …`.

import { version } from '../../package.json';
import { LANGUAGES, wordsOf, type Language } from '../words/index.ts';
import { BadUse, languageOf, readCall, readWords, type Command, type Words } from './call.ts';
import { inOneLine, pour, settled, tell } from './print.ts';
import { say } from './say.ts';

/** Each with what it needs is read when it is asked for. */
const commands = new Map<string, () => Promise<Command>>([
  ['check', async () => (await import('./check.ts')).check],
  ['score', async () => (await import('./score.ts')).score],
  ['test', async () => (await import('./test.ts')).test],
  ['prove', async () => (await import('./prove.ts')).proveCommand],
  ['diff', async () => (await import('./diff.ts')).diff],
  ['texts', async () => (await import('./texts.ts')).textsCommand],
  ['export', async () => (await import('./export.ts')).exportCommand],
  ['key', async () => (await import('./key.ts')).key],
  ['sign', async () => (await import('./sign.ts')).sign],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['serve', async () => (await import('./serve/command.ts')).serve],
  ['workshop', async () => (await import('./workshop/command.ts')).workshop],
]);

/** Its exit code. 0: nothing is wrong. 1: something was found. 2: it could not be done. 3: a fault of this program. */
export async function runProgram(args: readonly string[]): Promise<0 | 1 | 2 | 3> {
  const words = readWords(args);
  const language = languageOf(words);
  try {
    const isWell = await run(words);
    await settled();
    return isWell ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadUse)) return tellFault(error, language);
    tell(say(error.cliMessage, error.params, language));
    if (['noCommand', 'unknownCommand', 'unknownOption'].includes(error.cliMessage))
      tell(say('seeHelp', {}, language));
    return 2;
  }
}

/** One line of where it happened is what a report of the fault needs; a person can do nothing with more. */
export function tellFault(error: unknown, language: Language): 3 {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const [, place = ''] = /^\s+at (.*)$/m.exec(stack ?? '') ?? [];
  tell(say('fault', { error: inOneLine(`${message} (${place})`), version }, language));
  return 3;
}

async function run(words: Words): Promise<boolean> {
  if (words.options.has('help') || words.options.has('version')) {
    await pour(words.options.has('help') ? await help(languageOf(words)) : `${version}\n`);
    return true;
  }
  return runCommand(words);
}

/** With the formats that can be written, each with what it is called. */
async function help(language: Language): Promise<string> {
  const { FORMATS, TARGETS } = await import('../interchange/index.ts');
  const written = FORMATS.filter(({ files }) => files.length > 0);
  const width = Math.max(...written.map(({ id }) => id.length));
  const lines = written.map(({ id }) => `${id.padEnd(width)}  ${wordsOf(language).formats[id].title}`);
  const formats = lines.join(`\n${' '.repeat(22)}`);
  const targets = TARGETS.map(({ id }) => id).join(', ');
  return say('help', { formats, targets, languages: LANGUAGES.join(', ') }, language);
}

async function runCommand(words: Words): Promise<boolean> {
  const { command: name } = words;
  const all = [...commands.keys()].join(', ');
  if (name === undefined) throw new BadUse('noCommand', { commands: all });
  const read = commands.get(name);
  if (!read) throw new BadUse('unknownCommand', { command: name, commands: all });
  const command = await read();
  return command.run(readCall(words, command));
}
