// From a case, as it was sent, to what is answered, over the audit file: nothing is answered that does not stand there.

import { createHash } from 'node:crypto';
import { readJson } from '../../model/json.ts';
import type { Language } from '../../words/index.ts';
import type { Audit } from './audit.ts';
import { problem, Refusal, told, type Problem } from './problem.ts';
import type { Outcome, Served } from './served.ts';

export interface Decided {
  readonly package: { readonly sha256: string };
  readonly assessment: object;
  readonly problems: readonly object[];
}

interface Asked {
  readonly served: Served;
  /** Whether the reasons are answered, too. */
  readonly explain: boolean;
  readonly language: Language;
}

/** One case. Rejects with a `Refusal`. */
export async function decide(text: string, asked: Asked, audit: Audit): Promise<Decided> {
  const [decided] = await decideAll([text], asked, audit);
  if ('status' in decided!) throw new Refusal(decided);
  return decided!;
}

/** Cases in their order; one that is refused keeps none of the others back. */
export async function decideAll(
  texts: readonly string[],
  asked: Asked,
  audit: Audit,
): Promise<(Decided | Problem)[]> {
  const outcomes: (Outcome | Problem)[] = [];
  for (const text of texts) outcomes.push(await outcomeOf(text, asked));
  const lines = outcomes.flatMap((outcome, at) =>
    'assessment' in outcome ? [lineOf(texts[at]!, outcome, asked.served)] : [],
  );
  try {
    if (lines.length > 0) await audit.append(lines);
  } catch (error) {
    throw new Refusal(problem('not-audited'), error);
  }
  return outcomes.map((outcome) => ('assessment' in outcome ? answerOf(outcome, asked) : outcome));
}

async function outcomeOf(text: string, { served, explain, language }: Asked): Promise<Outcome | Problem> {
  const { value, diagnostics } = readJson(text);
  if (diagnostics.length > 0) return problem('not-json', { problems: told(diagnostics, language) });
  const outcome = await served.assess(value, explain);
  if (outcome.assessment) return outcome;
  return problem('case-refused', { problems: told(outcome.problems, language) });
}

function answerOf({ assessment, why, problems }: Outcome, { served, explain, language }: Asked): Decided {
  return {
    package: { sha256: served.sha256 },
    assessment: explain ? { ...assessment!, why } : assessment!,
    problems: told(problems, language),
  };
}

/** Who asks later which package decided what, of which answers and why, finds it here; the answers are not in it. */
function lineOf(
  text: string,
  { assessment, why }: Outcome,
  { sha256, id, version, status, engine }: Served,
): object {
  const { id: of, scores, levels, values, classification, flags, recommendations, unknown } = assessment!;
  return {
    at: new Date().toISOString(),
    package: sha256,
    instrument: { id, version, status },
    engine,
    case: of,
    input: createHash('sha256').update(text).digest('hex'),
    result: { classification, levels, scores, values, flags, recommendations, unknown },
    why: Object.fromEntries(
      Object.entries(why).filter(
        ([, { kind, value }]: [string, { kind: string; value?: unknown }]) =>
          DECIDING.includes(kind) && value !== false,
      ),
    ),
  };
}

const DECIDING: readonly string[] = ['classification', 'level', 'flag', 'recommendation'];
