// How the program says things: its languages and all of their texts, and what any text in a language needs.

export { sayDate, sayDateTime, sayDay, sayTime, sayWhen } from './dates.ts';
export { fill, placesIn } from './fill.ts';
export { aboutOf, firstLanguage, isLanguage, LANGUAGES, type Language } from './language.ts';
export { pluralFor, sayNumber, sayShare } from './numbers.ts';
export { wordsOf } from './said.ts';
export { sayTimes } from './spans.ts';
export { directionOf, isolated, languageName, textIn } from './tags.ts';
export type { Entry, NamesOf } from './translated.ts';
export type { CommandLineText } from './en/command-line.ts';
export type { CommandName } from './en/commands.ts';
export type { PrintedText } from './en/documents.ts';
export type { Message } from './en/diagnostics.ts';
export type { FormatId } from './en/formats.ts';
export type { Property, ReportText } from './en/report.ts';
export type { Term } from './en/terms.ts';
export type { DiagnosticCode } from './en/tool-diagnostics.ts';
export type { Words, Written } from './words.ts';
export { writtenInAny } from './written.ts';
