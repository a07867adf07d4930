// `aspect prove`: what holds of an instrument whatever the answers are.

import { prove, responsesOf, type Asserted, type Finding, type Report } from '../analysis/index.ts';
import { exceptionFor, formatDiagnostic, type Instrument } from '../model/index.ts';
import type { InstrumentRecord, JustifiedException } from '../model/record/types.ts';
import { sayShares } from '../interchange/index.ts';
import type { Plan } from '../plan/index.ts';
import type { Call, Command } from './call.ts';
import { independentCommand } from './independent.ts';
import { openToRun } from './open.ts';
import { inOneLine, lineOf, note, print, printJson } from './print.ts';
import { BUDGET, byIds, inWords } from './proofs.ts';
import { say } from './say.ts';

export const proveCommand: Command = {
  usage: 'aspect prove FILE [--independent ITEM,ITEM] [--json] [OPTIONS]',
  files: 1,
  takes: ['independent', 'json'],
  run: async (call) => {
    const opened = await openToRun(call);
    if (!opened) return false;
    const { instrument, record, plan } = opened;
    if (call.independent) return independentCommand(plan, call.independent, call);
    const assessedOn = new Date().toISOString().slice(0, 10);
    const proved = prove(instrument, plan, { assessedOn, budget: BUDGET });
    // What only repeats that a level never comes is told with the level.
    const report = { ...proved, findings: proved.findings.filter(({ because }) => !because) };
    const accepted = acceptedIn(report, instrument, record);
    if (call.json) printJson(asJson(report, accepted, plan, assessedOn, call));
    else sayReport(report, accepted, plan, call);
    return report.findings.every((one) => one.severity === 'info' || accepted.has(one));
  },
};

/** Findings that stand for a reason, which the record of the instrument keeps. */
type Accepted = ReadonlyMap<Finding, JustifiedException>;

function acceptedIn({ findings }: Report, document: Instrument, record: InstrumentRecord | null): Accepted {
  const reasons = findings.flatMap((finding): [Finding, JustifiedException][] => {
    const because = record && exceptionFor({ document, record }, finding);
    return because ? [[finding, because]] : [];
  });
  return new Map(reasons);
}

function sayReport(
  { findings, shares, assertions, undecided }: Report,
  accepted: Accepted,
  plan: Plan,
  call: Call,
): void {
  const { language } = call;
  for (const finding of findings) {
    const because = accepted.get(finding);
    if (because && call.quiet) continue;
    print(lineOf(finding.path, finding, language));
    if (because) print(inOneLine(`  ${say('proofAccepted', { reason: because.why }, language)}`));
    for (const responses of casesOf(finding, plan))
      print(`  ${say('proofCase', { responses: JSON.stringify(responses) }, language)}`);
  }
  if (!call.quiet) shares.flatMap((one) => sayShares(one, byIds(language))).forEach(print);
  for (const one of assertions) linesOfAssertion(one, plan, call).forEach(print);
  for (const { id, reason } of undecided)
    print(say('notDecided', { id, reason: inWords(reason, call) }, language));
  const counts = {
    findings: findings.length - accepted.size,
    decided: shares.length,
    undecided: undecided.length,
  };
  const file = call.files[0]!;
  note(say('proved', { file, ...counts }, language), call);
  if (accepted.size > 0) note(say('provedAccepted', { file, count: accepted.size }, language), call);
}

const casesOf = ({ witnesses }: Finding, plan: Plan) =>
  witnesses.map((answers) => responsesOf(plan, answers));

/** The case that refutes one stands among the findings. */
function linesOfAssertion({ id, state, unknown, reason }: Asserted, plan: Plan, call: Call): string[] {
  const { language } = call;
  if (reason) return [say('assertionUndecided', { id, reason: inWords(reason, call) }, language)];
  const responses = unknown && JSON.stringify(responsesOf(plan, unknown));
  return [
    say(state === 'holds' ? 'assertionHolds' : 'assertionRefuted', { id }, language),
    ...(responses === undefined ? [] : [say('assertionUnknown', { id, responses }, language)]),
  ];
}

/** Counts as text: they are larger than what JSON keeps exactly. */
function asJson(
  { findings, shares, assertions, undecided }: Report,
  accepted: Accepted,
  plan: Plan,
  assessedOn: string,
  call: Call,
) {
  return {
    file: call.files[0]!,
    assessedOn,
    findings: findings.map((finding) => ({
      code: finding.code,
      path: finding.path,
      params: finding.params,
      ...formatDiagnostic(finding, call.language),
      cases: casesOf(finding, plan),
      ...(accepted.has(finding) && { accepted: accepted.get(finding)!.why }),
    })),
    shares: shares.map(({ id, counts }) => ({
      id,
      counts: counts.map(({ code, count }) => ({ code, count: String(count) })),
    })),
    assertions: assertions.map(({ id, state, witness, unknown, reason }) => ({
      id,
      state,
      ...(witness && { case: responsesOf(plan, witness) }),
      ...(unknown && { unknown: responsesOf(plan, unknown) }),
      ...(reason && { reason }),
    })),
    undecided,
  };
}
