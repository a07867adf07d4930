// REPORT.md: what was tested and proved of an instrument, and what of it others do not carry.

import { responsesOf, type Asserted, type Finding, type Report } from '../../../../analysis/index.ts';
import { digestOf, formatDiagnostic } from '../../../../model/index.ts';
import type { Instrument, Status } from '../../../../model/types.ts';
import type { Plan } from '../../../../plan/index.ts';
import { wordsOf } from '../../../../words/index.ts';
import { reasonOf, sayShares, Speech } from '../../../changes/index.ts';
import { ENGINE } from '../../../provenance.ts';
import type { FormatId, Loss } from '../../contract.ts';
import { ASSESSED_ON } from '../vectors/edges.ts';
import { heading, list, markdown, paragraph } from './markdown.ts';

/** A target with what it does not carry. */
export interface Lacking {
  readonly id: FormatId;
  readonly losses: readonly Loss[];
}

export interface Reported {
  readonly instrument: Instrument;
  readonly plan: Plan;
  readonly status: Status;
  readonly vectors: number;
  readonly proved: Report;
  readonly targets: readonly Lacking[];
}

export function reportText({ instrument, plan, status, vectors, proved, targets }: Reported): string {
  const speech = new Speech(instrument);
  const { id, version, tests } = instrument;
  const about = { id, version, status, sha256: digestOf(instrument), engine: ENGINE };
  const section = (depth: number, title: Parameters<Speech['say']>[0], lines: readonly string[]) =>
    lines.length === 0 ? [] : [...heading(depth, speech.say(title)), ...lines];
  return markdown([
    ...heading(1, speech.say('reportTitle', { title: speech.text(instrument.title) || id })),
    ...paragraph(speech.say('reportAbout', about)),
    ...section(2, 'testCases', [
      ...paragraph(
        tests.length === 0 ? speech.say('noTestCases') : speech.say('testCasesPass', { count: tests.length }),
      ),
      ...list(
        tests.map((test) => (test.label ? `\`${test.id}\` ${speech.text(test.label)}` : `\`${test.id}\``)),
      ),
      ...paragraph(speech.say('vectorsAgree', { count: vectors })),
    ]),
    ...section(2, 'proofs', paragraph(speech.say('proofsHelp', { day: ASSESSED_ON }))),
    ...section(3, 'findings', findingLines(proved.findings, plan, speech)),
    ...section(
      3,
      'assertions',
      listed(proved.assertions.flatMap((one) => assertionLines(one, plan, speech))),
    ),
    ...section(3, 'shares', shareLines(proved, speech)),
    ...section(
      3,
      'undecided',
      listed(
        proved.undecided.map(({ id: name, reason }) =>
          speech.told('notDecided', { id: speech.nameOf(name), reason: reasonOf(reason, speech) }),
        ),
      ),
    ),
    ...section(2, 'targets', targetLines(targets, speech)),
  ]);
}

const listed = (lines: readonly string[]) => (lines.length === 0 ? [] : list(lines));

/** What only repeats that a level never comes is told with the level. */
function findingLines(findings: readonly Finding[], plan: Plan, speech: Speech): string[] {
  const told = findings.filter(({ because }) => !because);
  if (told.length === 0) return paragraph(speech.say('noFindings'));
  const lines = told.flatMap((one) => {
    const { message } = formatDiagnostic(one, speech.language);
    const cases = one.witnesses.map((answers) => JSON.stringify(responsesOf(plan, answers)));
    return [
      `\`${one.path}\` ${message}`,
      ...cases.map((responses) => `  ${speech.told('proofCase', { responses })}`),
    ];
  });
  return [...paragraph(speech.say('findingsHelp')), ...list(lines)];
}

function assertionLines(
  { id: name, state, witness, unknown, reason }: Asserted,
  plan: Plan,
  speech: Speech,
): string[] {
  const id = speech.nameOf(name);
  if (reason) return [speech.told('assertionUndecided', { id, reason: reasonOf(reason, speech) })];
  const said = (answers: NonNullable<typeof witness>) => JSON.stringify(responsesOf(plan, answers));
  return [
    speech.told(state === 'holds' ? 'assertionHolds' : 'assertionRefuted', { id }),
    ...(witness ? [`  ${speech.told('proofCase', { responses: said(witness) })}`] : []),
    ...(unknown ? [`  ${speech.told('assertionUnknown', { id, responses: said(unknown) })}`] : []),
  ];
}

function shareLines({ shares }: Report, speech: Speech): string[] {
  if (shares.length === 0) return [];
  return [...paragraph(speech.say('sharesHelp')), ...list(shares.flatMap((one) => sayShares(one, speech)))];
}

function targetLines(targets: readonly Lacking[], speech: Speech): string[] {
  if (targets.length === 0) return paragraph(speech.say('noTargets'));
  const { formats } = wordsOf(speech.language);
  return list(
    targets.flatMap(({ id, losses }) => {
      const target = formats[id].title;
      if (losses.length === 0) return [speech.say('carriesAll', { target })];
      return [
        speech.say('loses', { target }),
        ...losses.map((one) => `  \`${one.path}\` ${formatDiagnostic(one, speech.language).message}`),
      ];
    }),
  );
}
