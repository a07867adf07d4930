// What is proved in the background is shown of the present instrument alone, and a newer edit gives up an older run.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { open } from './workspace.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { Proofs } from '../../src/studio/background/proofs.svelte.ts';
import { sorted } from '../../src/studio/proofs/accepted.ts';
import { proofStatus } from '../../src/studio/proofs/status.ts';
import { sayReason } from '../../src/studio/proofs/reasons.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { Prover } from '../../src/workers/prover/prover.ts';
import type { ProofRequest, Proved, SheetData } from '../../src/workers/index.ts';

const en = (text: string) => ({ en: text });
const option = (code: string, points: number) => ({ code, label: en(code.toUpperCase()), points });

/** A worse answer to `a` makes `b` asked, which can only take points away; nothing is ever extreme. */
const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  items: [
    { id: 'a', kind: 'choice', label: en('Calls'), options: [option('no', 0), option('yes', 1)] },
    {
      id: 'b',
      kind: 'choice',
      label: en('Willing'),
      nature: 'dynamic',
      relevantWhen: 'a = "yes"',
      options: [option('none', 0), option('clear', -3)],
    },
    {
      id: 'c',
      kind: 'choice',
      label: en('Threats'),
      nature: 'dynamic',
      options: [option('never', 0), option('once', 2), option('often', 4)],
    },
  ],
  scores: [
    {
      id: 'total',
      label: en('Total'),
      method: 'sum',
      terms: ['a', 'b', 'c'].map((of) => ({ of })),
      missing: { policy: 'value', value: 0 },
      decimals: 0,
    },
  ],
  levels: [
    {
      id: 'level',
      label: en('Risk'),
      of: 'total',
      levels: [
        { code: 'low', label: en('Low') },
        { code: 'high', label: en('High'), from: 3 },
        { code: 'extreme', label: en('Extreme'), from: 50 },
      ],
    },
  ],
  classifications: [{ id: 'security', label: en('Security'), of: 'level' }],
};

/** The worker's work without a worker: each run waits to be let go on. */
class Slowly {
  readonly asked: ProofRequest[] = [];
  readonly days: string[] = [];
  given = 0;
  fails = false;
  #end: (() => void) | null = null;

  async prove(request: ProofRequest): Promise<Proved | null> {
    this.asked.push(request);
    const isLeft = await Promise.race([
      new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 1000)),
      new Promise<boolean>((resolve) => (this.#end = () => resolve(false))),
    ]);
    if (this.fails) throw new Error('out of memory');
    return isLeft ? new Prover().prove(request) : null;
  }

  sheets(request: ProofRequest): Promise<readonly SheetData[] | null> {
    this.days.push(request.assessedOn);
    return Promise.resolve(new Prover().sheets(request));
  }

  giveUp(): void {
    this.given += 1;
    this.#end?.();
  }
}

let workspace: Workspace;
let worker: Slowly;
let proofs: Proofs;
let isBusy: boolean;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 26, 12) });
  workspace = open(document);
  worker = new Slowly();
  isBusy = false;
  proofs = new Proofs(workspace, () => isBusy, worker);
  workspace.tell({
    tests: () => null,
    covered: () => null,
    simulated: () => null,
    proofs: () => proofs,
    safeguards: () => null,
  });
});
afterEach(() => void vi.useRealTimers());

/** Does what the background does for so long. */
async function follow(milliseconds: number): Promise<void> {
  proofs.follow();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** What is checked in pieces is checked when the typing pauses. */
function change(path: string, value: unknown): void {
  workspace.set(path, value);
  vi.advanceTimersByTime(200);
}
const edit = (title: string): void => change('/title', en(title));

describe('a proof', () => {
  test('begins when edits have rested, and is then said', async () => {
    expect(workspace.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    await follow(400);
    expect(worker.asked).toHaveLength(0);
    expect(proofs.state).toBe('proving');
    expect(proofStatus(workspace)?.text).toBe('Proving…');
    await follow(2000);
    expect(worker.asked).toHaveLength(1);
    expect(worker.asked[0]!.assessedOn).toBe('2026-11-26');
    expect(proofs.state).toBe('proved');
    expect(proofs.current!.findings.map(({ code }) => code)).toEqual(['level-never', 'not-monotone']);
    expect(proofStatus(workspace)?.text).toBe('Proved: 2 findings');
  });

  test('is of no present state from the moment of an edit, and is done again', async () => {
    await follow(3000);
    const before = proofs.current;
    edit('Another');
    expect(proofs.current).toBeNull();
    expect(proofs.latest).toBe(before);
    expect(proofs.state).toBe('proving');
    await follow(3000);
    expect(worker.asked).toHaveLength(2);
    expect(proofs.current).not.toBe(before);
  });

  test('is given up by a newer edit, whose own answer is the one that is shown', async () => {
    await follow(700);
    expect(worker.asked).toHaveLength(1);
    edit('Another');
    proofs.follow();
    expect(worker.given).toBe(1);
    await follow(3000);
    expect(worker.asked.map(({ instrument }) => instrument.title)).toEqual([document.title, en('Another')]);
    expect(proofs.current).not.toBeNull();
  });

  test('is not of an instrument with errors, nor of one without results', async () => {
    await follow(3000);
    workspace.set('/levels/0/of', 'nowhere');
    await follow(3000);
    expect(proofs.state).toBe('broken');
    expect(proofs.current).toBeNull();
    expect(proofStatus(workspace)).toBeNull();
    const empty = open(newInstrument('en', 'Empty'));
    expect(new Proofs(empty, () => false, worker).state).toBe('nothing');
  });

  test('begins after what the user waits for, which then does not end it', async () => {
    isBusy = true;
    await follow(3000);
    expect(worker.asked).toHaveLength(0);
    expect(proofs.state).toBe('proving');
    isBusy = false;
    await follow(700);
    isBusy = true;
    await follow(3000);
    expect(proofs.state).toBe('proved');
    expect(worker.given).toBe(0);
  });

  test('that fails is told, and can be tried again', async () => {
    worker.fails = true;
    await follow(3000);
    expect(proofs.state).toBe('failed');
    expect(proofStatus(workspace)?.text).toBe('The proof ended without an answer');
    worker.fails = false;
    proofs.tryAgain();
    await follow(3000);
    expect(proofs.state).toBe('proved');
  });

  test('lets go of the worker when the instrument is left', async () => {
    await follow(700);
    proofs.stop();
    await vi.advanceTimersByTimeAsync(3000);
    expect(worker.given).toBe(1);
    expect(proofs.current).toBeNull();
  });
});

test('two cases say what changes, and how the outcome goes', async () => {
  await follow(3000);
  const [pair] = proofs.current!.findings.find(({ code }) => code === 'not-monotone')!.pairs;
  expect(pair).toMatchObject({
    item: 'a',
    outcome: 'security',
    before: { code: 'high', responses: { a: 'no', c: 'often' } },
    after: { code: 'low', responses: { a: 'yes', b: 'clear', c: 'often' } },
  });
});

test.each([
  [{ kind: 'size', branches: 10 }, 'too many different combinations of answers'],
  [{ kind: 'time', ms: 1999.9 }, 'it would take longer than 2 seconds'],
  [{ kind: 'values', item: 'c' }, 'too many values of “Threats” make a difference'],
] as const)('why something was not decided: %j', (reason, said) => {
  expect(sayReason(reason, workspace)).toBe(said);
});

describe('a case that is only looked at', () => {
  const witness = { id: 'trial', assessedOn: '2026-11-26', responses: { a: 'yes' } };

  test('leaves the own one to go back to, also after answers', () => {
    const { trial } = workspace;
    trial.answer('c', 'often');
    const own = trial.case;
    trial.lookAt(witness);
    trial.answer('c', 'never');
    trial.lookAt(witness);
    expect(trial.case).toBe(witness);
    expect(trial.kept).toBe(own);
    trial.goBack();
    expect(trial.case).toBe(own);
    expect(trial.kept).toBeNull();
  });

  test('becomes the own one where it is kept', () => {
    const { trial } = workspace;
    trial.lookAt(witness);
    trial.keepShown();
    expect(trial.case).toBe(witness);
    expect(trial.kept).toBeNull();
  });
});

describe('a finding that is accepted', () => {
  const apart = () => sorted(proofs.current!.findings, workspace);
  const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

  test('is open no more, stays with its reason, and can be undone', async () => {
    await follow(3000);
    workspace.accept(apart().open[0]!, { who: 'Aisha', why: 'Kept for later' });
    expect(codes(apart().open)).toEqual(['not-monotone']);
    expect(apart().accepted[0]).toMatchObject({
      finding: { code: 'level-never' },
      because: { who: 'Aisha', why: 'Kept for later', at: '/levels/0' },
    });
    expect(proofStatus(workspace)?.text).toBe('Proved: 1 finding');
    expect(workspace.undoable).toBe('Accept a finding');
    workspace.undo();
    expect(codes(apart().open)).toEqual(['level-never', 'not-monotone']);
  });

  test('is known again where parts were moved, and told where it is not found any more', async () => {
    await follow(3000);
    for (const finding of apart().open) workspace.accept(finding, { who: '', why: 'As it is' });
    change('/items', [...document.items].reverse());
    await follow(3000);
    expect(apart()).toMatchObject({ open: [], gone: [] });
    expect(codes(apart().accepted.map(({ finding }) => finding))).toEqual(['level-never', 'not-monotone']);
    change('/levels/0/levels/2/from', 4);
    await follow(3000);
    expect(codes(apart().open)).toEqual([]);
    expect(apart().gone.map(({ rule }) => rule)).toEqual(['level-never level level=extreme name=level']);
    workspace.withdraw(apart().gone[0]!.rule);
    expect(apart().gone).toEqual([]);
  });
});
