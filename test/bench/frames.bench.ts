// In a real browser: frames of the page while a cut-off is dragged over 1,000,000 cases (test/e2e/drag-1000000.spec.ts),
// how long it takes from a template to the first simulated numbers (test/e2e/opening-10000.spec.ts), and from a key to the
// frame that shows it (test/e2e/typing-300.spec.ts).

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Figures {
  readonly frames: number;
  readonly median: number;
  readonly p95: number;
  readonly simulated: number;
}

interface Openings {
  readonly opened: number;
  readonly simulated: number;
  readonly both: number;
}

interface Typing {
  readonly keys: number;
  readonly median: number;
  readonly worst: number;
}

function must(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stdout } = spawnSync('npx', [command, ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stdout);
}

const folder = mkdtempSync(join(tmpdir(), 'aspect-frames-'));
const file = join(folder, 'frames.json');
must('vite', ['build']);
must('playwright', ['test', 'drag-1000000'], { ASPECT_FRAMES: file });
const opening = join(folder, 'opening.json');
must('playwright', ['test', 'opening-10000'], { ASPECT_OPENING: opening });
const typing = join(folder, 'typing.json');
must('playwright', ['test', 'typing-300'], { ASPECT_TYPING: typing });
const { frames, median, p95, simulated } = JSON.parse(readFileSync(file, 'utf8')) as Figures;
const openings = JSON.parse(readFileSync(opening, 'utf8')) as Openings;
const typed = JSON.parse(readFileSync(typing, 'utf8')) as Typing;
rmSync(folder, { recursive: true });
console.log('30 items, 1,000,000 cases in the browser, a cut-off is dragged');
console.log(
  `  between frames          median ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms (${String(frames)} frames)`,
);
console.log(`  the last edit, from the changed document to the report   ${simulated.toFixed(0)} ms`);
console.log('a template in the browser, median of several, each in a new profile');
console.log(
  `  from “Use this template”, when it was read, to the instrument ${openings.opened.toFixed(0)} ms`,
);
console.log(
  `  from “Make 10,000 cases” to the first simulated numbers   ${openings.simulated.toFixed(0)} ms`,
);
console.log(`  both                                                      ${openings.both.toFixed(0)} ms`);
console.log('300 items, 60 scores, 40 rules in the browser: from a key to the frame that shows it');
console.log(
  `  typing                  median ${typed.median.toFixed(1)} ms, worst ${typed.worst.toFixed(1)} ms (${String(typed.keys)} keys)`,
);
