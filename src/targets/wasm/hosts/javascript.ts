// The host in JavaScript: text, because it is what is shipped.

import { CASE_ERROR, CASES, DATES } from '../../module/prelude.ts';

export const JAVASCRIPT_HOST = `// Runs scorer.wasm in Node, Deno, Bun and browsers; README.md says how. Not to be edited.

${CASE_ERROR.trim()}

/** \`wasm\`: the bytes of scorer.wasm. \`layout\`: what layout.json holds. */
export async function open(wasm, layout) {
  if (layout.format !== 'aspect-wasm/1') throw new Error(\`\${layout.format} is not known\`);
  const { instance } = await WebAssembly.instantiate(wasm);
  const { memory, run } = instance.exports;
  const { instrument, engine, rows, texts: TEXTS, shown: SHOWN } = layout;
  const INPUTS = layout.inputs.filter(({ item }) => item !== undefined);
  const OVERRIDES = layout.inputs
    .filter(({ override }) => override !== undefined)
    .map(({ override, codes }) => ({ id: override, codes }));
  const columnsOf = (all) => all.map(({ address }) => new Float64Array(memory.buffer, address, rows));
  const inputs = columnsOf(layout.inputs);
  const outputs = columnsOf(layout.outputs);

${DATES.trim()}

${CASES.trim()}

  /** As many cases as the columns have room for. */
  function block(cases) {
    const read = cases.map(readCase);
    inputs.forEach((column, at) => {
      read.forEach((values, row) => {
        column[row] = values[at] === null ? NaN : Number(values[at]);
      });
    });
    const refused = run(cases.length);
    if (refused >= 0) throw new CaseError([{ code: 'answer-out-of-range', path: \`/\${cases[refused].id}\` }]);
    return cases.map((given, row) => {
      const values = outputs.map((column, at) => {
        if (Number.isNaN(column[row])) return null;
        return layout.outputs[at].type === 'boolean' ? column[row] === 1 : column[row];
      });
      const said = assessmentOf(String(given.id), read[row], values);
      // Where it cannot be said of every item whether it is asked, nothing is said of items.
      return SHOWN.items.length > 0 ? said : { ...said, missing: undefined, answered: undefined };
    });
  }

  /** What the instrument says of many cases. Throws a CaseError where one does not fit it. */
  function assessAll(cases) {
    const all = [];
    for (let start = 0; start < cases.length; start += rows) all.push(...block(cases.slice(start, start + rows)));
    return all;
  }

  return { instrument, engine, assessAll, assess: (given) => assessAll([given])[0] };
}
`;
