// What a catalogue of texts is. English gives the keys; another language must have the same, or it does not compile.

/** A text that depends on the number `n`, by the plural rules of the language. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
type RussianPlural = Plural & { readonly one: string; readonly few: string; readonly many: string };

export type Entry = string | Plural;
export type Section = Readonly<Record<string, Entry>>;

/** The same keys in another language; where nothing of a text depends on the number, one form serves. */
type Translated<English extends Section, Form extends Plural> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : string | Form;
};
export type Russian<English extends Section> = Translated<English, RussianPlural>;
/** After a number a Kazakh noun stays in the singular: one form serves. */
export type Kazakh<English extends Section> = Translated<English, Plural>;

/** The names in braces of a text. */
export type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
export type NamesOf<Text> = Text extends string ? Names<Text> : 'n' | Names<Text[keyof Text]>;
