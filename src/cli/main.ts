// The command line: `aspect check | score | test | export | verify`. Only this folder knows Node.

import { version } from '../../package.json';
import { BadUse, languageOf, readCall, readWords, type Command, type Words } from './call.ts';
import { check } from './check.ts';
import { exportCommand } from './export.ts';
import { say } from './messages/index.ts';
import { tell } from './print.ts';
import { score } from './score.ts';
import { test } from './test.ts';
import { verify } from './verify.ts';

const commands = new Map<string, Command>([
  ['check', check],
  ['score', score],
  ['test', test],
  ['export', exportCommand],
  ['verify', verify],
]);

/** 0: nothing is wrong. 1: something was found. 2: bad use. */
async function main(words: Words): Promise<0 | 1 | 2> {
  const language = languageOf(words);
  if (words.options.has('help')) {
    process.stdout.write(say('help', {}, language));
    return 0;
  }
  if (words.options.has('version')) {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  try {
    return (await run(words)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    tell(say(error.cliMessage, error.params, language));
    if (['noCommand', 'unknownCommand', 'unknownOption'].includes(error.cliMessage))
      tell(say('seeHelp', {}, language));
    return 2;
  }
}

function run(words: Words): Promise<boolean> {
  const { command: name } = words;
  const all = [...commands.keys()].join(', ');
  if (name === undefined) throw new BadUse('noCommand', { commands: all });
  const command = commands.get(name);
  if (!command) throw new BadUse('unknownCommand', { command: name, commands: all });
  return command.run(readCall(words, command));
}

// Whoever reads the output may stop reading: `aspect score … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(1);
});

process.exitCode = await main(readWords(process.argv.slice(2)));
