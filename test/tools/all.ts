// Everything that must hold before a change is shared, the quick checks first: `npm test`.
// One line a stage; the whole output of the first one that fails; at the end the tests that passed only at a second try.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { secondTriesIn } from './second-try.ts';

interface Stage {
  readonly name: string;
  readonly command: string;
  /** The part of its output that is worth a place in the summary. */
  readonly tells?: RegExp;
}

type Lane = readonly Stage[];

/**
 * Stages of a lane run one after the other, the lanes of a step beside each other, so that two cores always have work:
 * the unit tests have two processes, and beside them goes what looks at the text, what builds, and the components, which
 * wait much for their browser. Tests of the built studio have the machine for themselves.
 */
const steps: readonly (readonly Lane[])[] = [
  [[{ name: 'browser', command: 'tsx test/tools/browser.ts', tells: /^(.+)$/m }]],
  [
    [
      { name: 'format', command: 'oxfmt --check' },
      { name: 'layers', command: 'npm run -s layers', tells: /\((.+? cruised)\)/ },
      { name: 'types', command: 'npm run -s check', tells: /COMPLETED (\d+ FILES)/ },
      { name: 'lint', command: 'npm run -s lint' },
      { name: 'build', command: 'npm run -s build' },
      { name: 'component', command: 'npm run -s test:component', tells: /Tests +(.+)/ },
    ],
    [{ name: 'unit', command: 'npm run -s test:unit', tells: /Tests +(.+)/ }],
  ],
  [
    [
      {
        name: 'end to end',
        command: 'playwright test --pass-with-no-tests',
        tells: /((?:\d+ flaky[^]*)?\d+ passed)/,
      },
    ],
  ],
];

function run(command: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
    let output = '';
    const keep = (text: Buffer): string => (output += text.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

const secondTries: string[] = [];

async function runStage({ name, command, tells }: Stage): Promise<void> {
  const since = performance.now();
  const { code, output } = await run(command);
  if (code !== 0) {
    console.log(
      `${name.padEnd(12)}FAILED after ${seconds(since)}\n\n${output}\nFailed: ${name} (${command})`,
    );
    process.exit(1);
  }
  secondTries.push(...secondTriesIn(output));
  const told = tells?.exec(output)?.[1] ?? '';
  console.log(`${name.padEnd(12)}ok ${seconds(since).padStart(8)}  ${told}`.trimEnd());
}

async function runLane(lane: Lane): Promise<void> {
  for (const stage of lane) await runStage(stage);
}

const start = performance.now();
for (const lanes of steps) await Promise.all(lanes.map(runLane));
console.log([`\nEverything holds (${seconds(start)}).`, ...secondTries].join('\n'));
