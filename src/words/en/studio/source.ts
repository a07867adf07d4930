export const source = {
  applied: 'The text is the instrument',
  help: 'What you type holds as soon as it can be read. Ctrl M lets Tab leave the editor.',
  refused: 'Not read yet',
  refusedHelp: 'The instrument stays as it was until the problems below are mended.',
  discard: 'Back to the instrument’s text',
  format: 'Format',
  editor: 'Text of the instrument',
  line: 'line {line}',
  failed: 'The editor could not be loaded',
  definition: 'Go to where the name is given',
} as const;
