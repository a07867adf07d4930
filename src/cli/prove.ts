// `aspect prove`: what holds of an instrument whatever the answers are.

import {
  prove,
  responsesOf,
  type Asserted,
  type Finding,
  type Report,
  type Shares,
} from '../analysis/index.ts';
import { formatDiagnostic } from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import type { Call, Command } from './call.ts';
import { independentCommand } from './independent.ts';
import { openToRun } from './open.ts';
import { lineOf, note, print, printJson } from './print.ts';
import { BUDGET, inWords, percent } from './proofs.ts';
import { say } from './say.ts';

export const proveCommand: Command = {
  usage: 'aspect prove FILE [--independent ITEM,ITEM] [--json] [OPTIONS]',
  files: 1,
  takes: ['independent', 'json'],
  run: async (call) => {
    const opened = await openToRun(call);
    if (!opened) return false;
    const { instrument, plan } = opened;
    if (call.independent) return independentCommand(plan, call.independent, call);
    const assessedOn = new Date().toISOString().slice(0, 10);
    const report = prove(instrument, plan, { assessedOn, budget: BUDGET });
    if (call.json) printJson(asJson(report, plan, assessedOn, call));
    else sayReport(report, plan, call);
    return report.findings.every(({ severity }) => severity === 'info');
  },
};

function sayReport({ findings, shares, assertions, undecided }: Report, plan: Plan, call: Call): void {
  const { language } = call;
  for (const finding of findings) {
    print(lineOf(finding.path, finding, language));
    for (const responses of casesOf(finding, plan))
      print(`  ${say('proofCase', { responses: JSON.stringify(responses) }, language)}`);
  }
  if (!call.quiet) shares.flatMap((one) => linesOf(one, call)).forEach(print);
  for (const one of assertions) linesOfAssertion(one, plan, call).forEach(print);
  for (const { id, reason } of undecided)
    print(say('notDecided', { id, reason: inWords(reason, call) }, language));
  const counts = { findings: findings.length, decided: shares.length, undecided: undecided.length };
  note(say('proved', { file: call.files[0]!, ...counts }, language), call);
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

/** What is never given stands among the findings. */
function linesOf({ id, counts }: Shares, { language }: Call): string[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0n);
  return counts
    .filter(({ count }) => count > 0n)
    .map(({ code, count }) =>
      say(
        'proofShare',
        { id, code: code ?? 'null', share: percent(count, total), count: String(count) },
        language,
      ),
    );
}

/** Counts as text: they are larger than what JSON keeps exactly. */
function asJson(
  { findings, shares, assertions, undecided }: Report,
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
