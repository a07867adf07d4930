// What the library says of each instrument beside its name: how it is built, how many problems the checks find, and
// how many of its test cases fail.

import { inPieces, outlineOf, pause, validateInstrument, type Instrument } from '../../model/index.ts';
import { readCase } from '../../interchange/index.ts';
import { compiling } from '../../plan/index.ts';
import { runTests } from '../../simulation/index.ts';
import { keepSummary, listUnsummarised, readStored, type Summary } from '../../storage/index.ts';

/** Milliseconds of one piece of work, after which others are heard. */
const PIECE = 40;
/** The name of its file changes with what is in it. */
const program = (): string => ('location' in globalThis ? globalThis.location.pathname : '');

export async function summariseAll(): Promise<void> {
  for (const row of await listUnsummarised(program())) {
    const stored = await readStored(row);
    // What was written over or deleted meanwhile has its own turn.
    if (stored === undefined) continue;
    const { instrument } = validateInstrument(stored);
    await keepSummary(row, program(), instrument && (await summaryOf(instrument)));
    await pause();
  }
}

export async function summaryOf(document: Instrument): Promise<Summary> {
  const { plan, diagnostics } = await inPieces(compiling(document), { piece: PIECE });
  const tests = plan && (await runTests(plan, document.tests, readCase));
  const problems = diagnostics.filter(({ code }) => code !== 'text-missing');
  return {
    outline: outlineOf(document),
    scores: document.scores.length,
    tables: document.tables.length,
    rules: document.rules.length,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    untranslated: diagnostics.length - problems.length,
    failing: tests?.failed ?? 0,
  };
}
