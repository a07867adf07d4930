// What an instrument is shipped as: the core, in the languages of others.

export { scorerDeclarations } from './module/declarations.ts';
export { scorerModule, type Maker } from './module/index.ts';
export type { Lost } from './lost.ts';
export { DIALECTS, duckdb, postgresql, spark, sqlOf, type Dialect } from './sql/index.ts';
export { checkSteps } from './sql/check.ts';
export { CASES_TABLE, RESULTS_VIEW } from './sql/names.ts';
export { rulesModule } from './rules/index.ts';
export { semanticsOf } from './semantics.ts';
export { WASM_README } from './wasm/readme.ts';
export { WASM_HOSTS, wasmOf, type Layout, type WasmFiles } from './wasm/index.ts';
