// Grids and editable tables.

export const grid = {
  row: 'Row',
  noChoice: 'not filled in',
  rowsFromTo: 'Rows {from} to {to}',
  addRowAbove: 'Add a row above',
  duplicate: 'Duplicate',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: { one: 'Remove the row', other: 'Remove {n} rows' },
  moreProblems: { one: '{n} more problem in these rows.', other: '{n} more problems in these rows.' },
  tooMany: 'There is no room for “{text}”: paste it further to the left.',
  noRows: 'There is no row yet.',
  cellAt: 'Row {row}, {column}',
  pasteRefused: 'Nothing was pasted. {place}: {reason}',
  pasteEdited: 'The rows were edited since. Take the steps back one by one.',
  pasteMore: { one: '{n} more cell is not understood.', other: '{n} more cells are not understood.' },
  rowNumbered: 'Row {n}',
  addRowBelow: 'Add a row below',
  pasted: { one: '{n} row was pasted.', other: '{n} rows were pasted.' },
  addRow: 'Add a row',
} as const;
