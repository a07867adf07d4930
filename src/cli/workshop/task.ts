// What is served: the participants' file. An exercise becomes one here, and its key goes no further.

import { decodeStrictly } from '../../interchange/index.ts';
import { readJson, type Diagnostic, type Instrument } from '../../model/index.ts';
import { exerciseKind, handoutFile, readHandoutFile, readText, type Handout } from '../../workshop/index.ts';
import { BadUse, type Call } from '../call.ts';
import { readBytes } from '../files.ts';
import { openFile } from '../open.ts';
import { lineOf, tell } from '../print.ts';

export interface ServedTask {
  /** The text of the participants' file. */
  readonly file: string;
  readonly handout: Handout;
  readonly instrument: Instrument;
}

/** Null where a file has errors, which are told. */
export async function readTask(call: Call): Promise<ServedTask | null> {
  const name = call.files[0]!;
  const text = decodeStrictly(await readBytes(name));
  if (text === null) throw new BadUse('notUtf8', { file: name });
  const { value } = readJson(text);
  const { format } = (value ?? {}) as { readonly format?: unknown };
  const kind = /^aspect-(exercise|handout-file)\//.exec(String(format))?.[1];
  if (kind === undefined) throw new BadUse('workshopOther', { file: name });
  const file = kind === 'exercise' ? await fileOf(text, call) : text;
  if (file === null) return null;
  const { handout, instrument, diagnostics } = readHandoutFile(file);
  if (handout && instrument) return { file, handout, instrument };
  return refuse(name, diagnostics, call);
}

async function fileOf(text: string, call: Call): Promise<string | null> {
  const name = call.files[0]!;
  const { document: exercise, diagnostics } = readText(exerciseKind, text);
  if (!exercise) return refuse(name, diagnostics, call);
  if (call.instrument === null) throw new BadUse('workshopNeedsInstrument', { file: name });
  const opened = await openFile({ ...call, files: [call.instrument] });
  const { instrument } = opened;
  if (!instrument)
    return refuse(
      call.instrument,
      opened.diagnostics.map(({ diagnostic }) => diagnostic),
      call,
    );
  const file = handoutFile(exercise, instrument);
  return typeof file === 'string' ? file : refuse(name, [file], call);
}

function refuse(name: string, diagnostics: readonly Diagnostic[], { language }: Call): null {
  for (const one of diagnostics) if (one.severity === 'error') tell(lineOf(name, one, language));
  return null;
}
