export const documents = {
  title: 'Documents',
  kind: 'Document',
  kind_statement: 'Statement for the person',
  kind_form: 'Paper form',
  kind_codebook: 'Codebook',
  about_statement:
    'For the person assessed, from the case in “Try it”. It has no totals; what nobody here may decide is a line to fill in.',
  about_form: 'All items to be filled in by hand, with a sheet by which they are scored.',
  about_codebook: 'Every item and result with its codes, for those who analyse the data.',
  print: 'Print',
  save: 'Save as HTML',
  broken: 'The instrument has errors',
  brokenText: 'Its form and its statement need an instrument that runs. The codebook does not.',
  noCase: 'No case is answered',
  noCaseText: 'Answer items in “Try it”; the statement explains that case.',
} as const;
