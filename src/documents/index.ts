// Documents made from an instrument: pure functions from it to one HTML file each.

export { codebookPages } from './codebook.ts';
export { Conditions } from './conditions.ts';
export { paperForm } from './form.ts';
export { html, type Html } from './html.ts';
export { manualPages } from './manual.ts';
export { page, type PageOf } from './page.ts';
export { Say } from './say.ts';
export { statement, type Lower } from './statement.ts';
