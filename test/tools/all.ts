// Everything that must hold before a change is shared, the quick checks first: `npm test`.
// One line a stage; the whole output of the first one that fails.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

interface Stage {
  readonly name: string;
  readonly command: string;
  /** The part of its output that is worth a place in the summary. */
  readonly tells?: RegExp;
}

const stages: readonly Stage[] = [
  { name: 'browser', command: 'tsx test/tools/browser.ts', tells: /^(.+)$/m },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'layers', command: 'npm run -s layers', tells: /\((.+? cruised)\)/ },
  { name: 'types', command: 'npm run -s check', tells: /COMPLETED (\d+ FILES)/ },
  { name: 'unit', command: 'npm run -s test:unit', tells: /Tests +(.+)/ },
  { name: 'component', command: 'npm run -s test:component', tells: /Tests +(.+)/ },
  { name: 'build', command: 'npm run -s build' },
  { name: 'end to end', command: 'playwright test --pass-with-no-tests', tells: /(\d+ passed)/ },
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

const start = performance.now();
for (const { name, command, tells } of stages) {
  const since = performance.now();
  process.stdout.write(name.padEnd(12));
  const { code, output } = await run(command);
  if (code !== 0) {
    console.log(`FAILED after ${seconds(since)}\n\n${output}\nFailed: ${name} (${command})`);
    process.exit(1);
  }
  console.log(`ok ${seconds(since).padStart(8)}  ${tells?.exec(output)?.[1] ?? ''}`.trimEnd());
}
console.log(`\nEverything holds (${seconds(start)}).`);
