// What undo calls each command. `{kind}` is a word of terms.ts, `{name}` the id of the part where there is one.

export const commands = {
  edit: 'Edit[ “{name}”]',
  fix: 'Correct[ “{name}”]',
  add: 'Add {kind}',
  duplicate: 'Duplicate {kind}',
  remove: 'Remove {kind}',
  move: 'Move {kind}',
  rename: 'Rename',
  replace: 'Replace the document',
  'set-points': 'Change points',
  'share-points': 'Share points',
  'set-weight': 'Change a weight',
  'set-cutoff': 'Change a cut-off',
  'add-language': 'Add a language',
  'remove-language': 'Remove a language',
  'remove-texts': 'Remove the texts in a language',
  'set-texts': 'Take in translations',
} as const;

export type CommandName = keyof typeof commands;
export type CommandNames = Readonly<Record<CommandName, string>>;
