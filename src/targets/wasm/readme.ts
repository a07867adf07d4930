// What lies beside the module: how it is run, and what a host of one's own has to know.

export const WASM_README = `# The instrument as WebAssembly

\`scorer.wasm\` computes what the instrument says. It stands alone: it imports nothing, keeps nothing between two runs, and
computes in whole numbers, so that every engine gives the same. \`layout.json\` says what lies where. What cannot be computed
in whole numbers is left out, never approximated: \`../manifest.json\` names it under \`targets\`.

## Run it

Each host reads cases as \`../schemas/case.schema.json\` says, one a line, and writes an assessment for each. A case that does
not fit stops it; nothing is guessed. With \`--check\`, it says whether the package's test vectors come out as they stand.

Python, with [wasmtime](https://pypi.org/project/wasmtime/):

\`\`\`sh
pip install wasmtime
python3 host.py --check ../test-vectors.jsonl
python3 host.py < cases.jsonl
\`\`\`

Go, with [wazero](https://pkg.go.dev/github.com/tetratelabs/wazero):

\`\`\`sh
go mod init host && go get github.com/tetratelabs/wazero
go run . --check ../test-vectors.jsonl
go run . < cases.jsonl
\`\`\`

JavaScript, in Node, Deno, Bun, browsers and workers:

\`\`\`js
import { readFile } from 'node:fs/promises';
import { open } from './host.mjs';

const layout = JSON.parse(await readFile('layout.json', 'utf8'));
const { assess } = await open(await readFile('scorer.wasm'), layout);
const assessment = assess({ id: 'case-1', assessedOn: '2026-01-31', responses: {} });
\`\`\`

## Write a host of your own

- The module exports \`memory\` and \`run\`, a function of one i32 that gives one. It needs nothing but WebAssembly 1.0 and
  conversions that do not trap.
- A column is a list of doubles (64 bits, the lowest byte first) in \`memory\`, from \`address\` on, and has room for \`rows\`
  cases. **NaN is missing**: never 0, and never “no”.
- Fill all columns of \`inputs\` for n cases, at most \`rows\`. Call \`run(n)\`. It gives -1; else it gives the position of the
  first case that does not fit, and no result is to be read. Then read the columns of \`outputs\`.
- Given: yes is 1 and no is 0; a code is its position in \`codes\`; a set of codes is the sum of 2^position; a date is its days
  since 1970-01-01; a number that is \`held\` is multiplied by 10^\`decimals\`. The first column is the day of assessment. A
  column with an \`override\` is the code that an assessor decided on, by its position, or missing.
- Results are written in the same way. \`shown\` says which are scores, levels, values, flags, recommendations,
  classifications and constraints: \`at\` is the position among \`outputs\`, \`unit\` is what a number is divided by. A flag or a
  recommendation is 1 (raised), 0, or missing: too little is known.
- \`items\` says of each item where its answer lies among \`inputs\`, where it is said among \`outputs\` whether it is asked
  (it is, unless that is 0), and which positions are refusals. \`behind\` says on which of these items a result rests.
- The module refuses numbers that are not whole or are out of range. That a case names no unknown item, and that an answer
  has no more decimals than the instrument asks, is for the host to check.
`;
