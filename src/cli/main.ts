// The process of the command line. Only this folder knows Node.

import { languageOf, readWords } from './call.ts';
import { runProgram, tellFault } from './program.ts';

const args = process.argv.slice(2);
process.on('uncaughtException', (error) => process.exit(tellFault(error, languageOf(readWords(args)))));
process.exitCode = await runProgram(args);
