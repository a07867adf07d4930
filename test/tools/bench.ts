// Runs the benchmarks, each in a process of its own so that none warms up another, and keeps what they print:
//   npm run bench                    all of test/bench/*.bench.ts, and writes docs/performance.md
//   npm run bench -- columns         those whose name contains "columns"
//   npm run bench -- columns --write and writes these into docs/performance.md, where the others stay
//   npm run bench -- --json FILE     and writes the comparison of engines as JSON
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { formatted } from './formatted.ts';

const folder = 'test/bench';
const args = process.argv.slice(2).filter((word) => word !== '--write');
const isWritten = args.length === 0 || process.argv.includes('--write');
const json = args.indexOf('--json');
const forBenches = json < 0 ? [] : args.splice(json, 2);

function run(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `${folder}/${file}`, ...forBenches], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      process.stdout.write(text);
      printed += text.toString();
    });
    child.on('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(`${file} failed`))));
  });
}

const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && args.every((word) => name.includes(word)))
  .sort();
const PAGE = 'docs/performance.md';
const today = new Date().toISOString().slice(0, 10);
/** By name, as the page has them until they are measured anew. */
const sections = new Map(
  [...readFileSync(PAGE, 'utf8').matchAll(/^## (.+)\n[^]*?^```text\n[^]*?^```$/gm)].map(([text, name]) => [
    name!,
    text,
  ]),
);
for (const file of benches) {
  const name = file.slice(0, -'.bench.ts'.length);
  console.log(`\n# ${name}\n`);
  sections.set(name, `## ${name}\n\n${today}\n\n\`\`\`text\n${(await run(file)).trim()}\n\`\`\``);
}

if (isWritten) {
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GB; ${type()} ${release()}; Node.js ${process.version}`;
  const text = `# Performance

What \`npm run bench\` printed on one machine, each part on its day: ${machine}. Other machines give other figures; ratios
within one run say more than figures of two. How each is measured stands at the head of its script in \`test/bench\`.

${[...sections]
  .sort()
  .map(([, section]) => section)
  .join('\n\n')}
`;
  writeFileSync(PAGE, await formatted(PAGE, text));
}
