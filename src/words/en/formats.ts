// What formats are called, and what they are for.

interface FormatTexts {
  readonly title: string;
  readonly help: string;
}

export const formats = {
  package: {
    title: 'Package',
    help: 'What production systems run.',
  },
  codebook: {
    title: 'Codebook as CSV',
    help: 'One line for each code of each item and result, for those who analyse the data.',
  },
  'case-schema': {
    title: 'JSON Schema of cases',
    help: 'For those who make files of cases: what passes it can be scored.',
  },
  scorer: {
    title: 'ES module',
    help: 'Scores cases in JavaScript: one file with its types, no dependency.',
  },
  wasm: {
    title: 'WebAssembly',
    help: 'One module that runs anywhere, with hosts in Python, Go and JavaScript.',
  },
  sql: {
    title: 'SQL',
    help: 'A table of cases and a view of their results, for DuckDB, PostgreSQL and Spark.',
  },
  'json-rules-engine': {
    title: 'Rules for json-rules-engine',
    help: 'The conditions as rules, with the facts that they need.',
  },
  'texts-csv': {
    title: 'Texts as CSV',
    help: 'All texts side by side, for translators who work in a spreadsheet. The file comes back under Texts.',
  },
  xliff: {
    title: 'Texts as XLIFF 2',
    help: 'The texts of one language, for programs of translators. The file comes back under Texts.',
  },
} as const satisfies Record<string, FormatTexts>;

export type FormatId = keyof typeof formats;
export type Formats = Readonly<Record<FormatId, FormatTexts>>;
