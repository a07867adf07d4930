// The packages that are served: each opened as a production system opens it, its vectors assessed once.

import { createHash } from 'node:crypto';
import {
  caseDeciders,
  caseEngine,
  NO_OVERRIDES,
  type Assessment,
  type Case,
  type Why,
} from '../../engine/index.ts';
import {
  FILES,
  madeBy,
  problemsOf,
  provenanceOf,
  readCase,
  readPackage,
  SIGNATURES_ENDING,
  type Demands,
  type Provenance,
} from '../../interchange/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Status } from '../../model/types.ts';
import { readBytes } from '../files.ts';

/** What comes of a case. */
export interface Outcome {
  readonly assessment: (Provenance & Assessment) | null;
  /** Of what was decided; of everything where that is asked for. */
  readonly why: Readonly<Record<string, Why>>;
  readonly problems: readonly Diagnostic[];
}

interface Reasoned {
  readonly assessment: Assessment;
  readonly why: Outcome['why'];
}

export interface Served {
  readonly id: string;
  readonly version: string;
  readonly status: Status;
  readonly title: Readonly<Record<string, string>>;
  /** Of the archive. */
  readonly sha256: string;
  readonly engine: string;
  readonly signedBy: readonly string[];
  readonly schemas: { readonly case: unknown; readonly assessment: unknown };
  readonly assess: (given: unknown, explain: boolean) => Promise<Outcome>;
}

/** A package that is not served, and why. */
export interface NotServed {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where it is whole, and only not released. */
  readonly draft?: { readonly id: string; readonly version: string; readonly status: Status };
}

export interface Serving {
  readonly drafts: boolean;
  /** Without their signatures, which stand beside each package. */
  readonly demands: Omit<Demands, 'signatures'>;
}

export async function openServed(file: string, { drafts, demands }: Serving): Promise<Served | NotServed> {
  const bytes = await readBytes(file);
  const signatures =
    'publicKeys' in demands
      ? { signatures: Buffer.from(await readBytes(`${file}${SIGNATURES_ENDING}`)).toString() }
      : {};
  const opened = await readPackage(bytes, { ...demands, ...signatures });
  const { manifest, instrument, plan, files, diagnostics } = opened;
  if (!manifest || !instrument || !plan) return { file, diagnostics };
  const { id, version, status, title } = manifest.instrument;
  if (status !== 'released' && !drafts) return { file, diagnostics: [], draft: { id, version, status } };
  const engine = caseEngine(plan);
  const { decide, decidePlain } = caseDeciders(plan);
  const explain = async (given: Case) => {
    const { why, ...assessment } = await engine.explain(given);
    return { assessment, why };
  };
  const provenance = provenanceOf(instrument, status);
  const outcomeOf = (given: Pick<Case, 'overrides'>, { assessment, why }: Reasoned): Outcome => {
    const told = problemsOf(plan, given, assessment);
    return { assessment: madeBy(provenance, assessment), why, problems: told };
  };
  const parsed = (name: string): unknown => JSON.parse(new TextDecoder().decode(files.get(name)));
  return {
    ...{ id, version, status, title, engine: provenance.engine },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signedBy: opened.signatures.flatMap(({ isKnown, name }) => (isKnown ? [name] : [])),
    schemas: { case: parsed(FILES.caseSchema), assessment: parsed(FILES.assessmentSchema) },
    assess: async (raw, all) => {
      const plain = all ? null : decidePlain(raw);
      if (plain) return outcomeOf(NO_OVERRIDES, plain);
      const { case: given, problems } = readCase(plan, raw);
      if (!given) return { assessment: null, why: {}, problems };
      return outcomeOf(given, all ? await explain(given) : decide(given));
    },
  };
}

export const addressOf = ({ id, version }: Pick<Served, 'id' | 'version'>): string =>
  `/instruments/${id}/${version}/assessments`;
