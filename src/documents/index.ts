// Documents made from an instrument: pure functions from it to one HTML file each.

export { codebookPages } from './codebook.ts';
export { paperForm } from './form.ts';
export { manualPages } from './manual.ts';
export { statement, type Lower } from './statement.ts';
