// What only the studio and the command line find, in English: in files of cases, texts and lists, in proofs, in workshops.

import { saying, type Diagnostics } from './diagnostics.ts';

export const toolDiagnostics = saying({
  // The text
  'text-encoding': {
    message: 'The file is not text in UTF-8 or UTF-16.',
    hint: 'Save it as UTF-8 and try again.',
  },
  'file-too-large': {
    message: 'The file is larger than {most} MB.',
    hint: 'Check that this is an instrument and not a case bank.',
  },
  'read-only': {
    message: 'Version {version} is approved or released, and is not edited any more.',
    hint: 'Begin the next version, or take an approved one back to a draft.',
  },
  // Cases
  'answer-ambiguous-number': {
    message: 'In “{value}” a point or comma can mean decimals or thousands.',
    hint: 'Write “{item}” without marks between thousands, and with other than three decimals: 1000, or 1.0. Or accept decimal-comma or decimal-point for it (on the command line: --accept).',
  },
  'answer-too-many-digits': {
    message: '“{value}” has more digits than can be kept.',
    hint: 'Round the answer to “{item}” to at most 15 digits.',
  },
  'answer-other-notation': {
    message: '“{value}” is not taken as it is written; it could mean {means}.',
    hint: 'Accept “{accept}” for “{item}” (on the command line: --accept {accept}), or write {means}.',
  },
  'answer-ambiguous': {
    message: '“{value}” could mean several answers to “{item}”: {means}.',
    hint: 'Accept only one notation for “{item}”, or write the code.',
  },
  'answer-label-of-several': {
    message: '“{value}” is the label of several options of “{item}”: {codes}.',
    hint: 'Write the code, or give the options of “{item}” different labels.',
  },
  'answer-no-value': {
    message: '“{value}” is not an answer.',
    hint: 'If it means “no answer”, declare it as missing for “{item}” (on the command line: --missing {value}), or leave the cell empty.',
  },
  'answer-code-and-label': {
    message: '“{value}” is a code of “{item}” and the label of another option.',
    hint: 'Do not accept labels for “{item}”, or give its options other labels.',
  },
  'missing-is-option': {
    message: '“{value}” cannot mean “no answer”: it is an answer to “{item}”.',
    hint: 'Declare other missing codes for “{item}”, or name the columns in which {value} is one (on the command line: --missing COLUMN={value}).',
  },
  'missing-is-answer': {
    message: '“{value}” means “no answer” but is within the limits of “{item}” too.',
    hint: 'Check that no such answer is lost; it is taken as missing in every case.',
  },
  // Files of translations
  'texts-not-xml': {
    message: 'The file is not well-formed XML: line {line}, column {column}.',
    hint: 'Ask for the file again, or export the texts anew.',
  },
  'texts-no-xliff': {
    message: 'The file is XML, but not XLIFF.',
    hint: 'Take the file that was made of the texts of this instrument.',
  },
  'texts-xliff-version': {
    message: 'The file is XLIFF {version}; versions 2.0 and 2.1 are read.',
    hint: 'Save it as XLIFF 2.0 or 2.1 in the program for translations.',
  },
  'texts-no-language': {
    message: 'The file does not say its source language.',
    hint: 'Add srcLang to its first element, or export the texts anew.',
  },
  'texts-no-place': {
    message: 'The table has no column “place”.',
    hint: 'Export the texts as CSV again and keep its first row and its first column.',
  },
  'texts-line': {
    message: 'Line {line} is not a whole row.',
    hint: 'Nothing of it is taken. Look for a quotation mark that is not closed, or a missing separator.',
  },
  'texts-language': {
    message: 'The instrument has no language “{language}”: its texts are not taken.',
    hint: 'Add the language to the instrument first.',
  },
  'texts-place': {
    message: 'The instrument has no text at “{place}”: it is not taken.',
    hint: 'The part was removed or has another name since the file was made.',
  },
  'texts-twice': {
    message: '“{place}” appears twice in the file: the first one is taken.',
    hint: 'Remove one of the two if the second one is right.',
  },
  'texts-half': {
    message: 'The text at “{place}” is translated only in part: it is not taken.',
    hint: 'Ask for the rest of its translation.',
  },
  'texts-codes': {
    message: 'The text at “{place}” has marks of the program for translations: they are left out.',
    hint: 'Read the text after it is taken.',
  },
  'texts-nothing': {
    message: 'The file has no translation for this instrument.',
    hint: 'Check that it is the right file.',
  },
  // Files of cases
  'case-file-empty': {
    message: 'The file contains no cases.',
    hint: 'Check that it is the right file; a CSV file begins with the names of its columns.',
  },
  'case-file-workbook': {
    message: 'The file is a workbook of a spreadsheet, and no text.',
    hint: 'Open it in the spreadsheet and save it as CSV (UTF-8).',
  },
  'case-file-windows-1251': {
    message: 'The file is not UTF-8; it was read as Windows-1251.',
    hint: 'Look at a few texts in it; if they are not right, save the file as UTF-8 and read it again.',
  },
  'case-damaged-text': {
    message: 'The line has characters that cannot be read.',
    hint: 'Save the file as UTF-8 and read it again.',
  },
  'case-column-twice': {
    message: 'The column “{column}” appears twice.',
    hint: 'Remove one of the two; only one of them could count.',
  },
  'case-column-needed': {
    message: 'The column “{column}” is missing.',
    hint: 'Add it: every case needs an id and the date of its assessment (YYYY-MM-DD).',
  },
  'case-column-missing': {
    message: 'There is no column “{column}”: its answer is missing in every case.',
    hint: 'Add the column if the answers are known.',
  },
  'case-carry-missing': {
    message: 'There is no column “{column}”, which is to be carried.',
    hint: 'Correct its name[: {nearest}], or do not ask for it.',
  },
  'case-column-unknown': {
    message: 'The column “{column}” belongs to nothing in the instrument and is not read.',
    hint: 'Correct its name or remove it.[ Nearest: {nearest}.]',
  },
  'case-quote': {
    message: 'There is text after a closing quotation mark.',
    hint: 'Put the whole cell in quotation marks, and write a quotation mark within it twice.',
  },
  'case-quote-open': {
    message: 'A quotation mark is never closed.',
    hint: 'Close it, or write a quotation mark within a cell twice.',
  },
  'case-width': {
    message: 'The line does not have as many cells as the header has columns ({expected})[; it has {found}].',
    hint: 'Compare it with the line before: a cell is missing, or one with a separator lacks quotation marks.',
  },
  'case-line-long': {
    message: 'The line is too long to be a case.',
    hint: 'Check that it is the right file, and that its lines end with line breaks.',
  },
  'case-id-rounded': {
    message: '“{id}” is an id that a spreadsheet has rounded: its last digits are lost.',
    hint: 'Give the column the format Text in the spreadsheet, enter or paste the ids anew, and save the cases again.',
  },
  'case-id-twice': {
    message: 'The id “{id}” was already on line {first}.',
    hint: 'Give each case its own id, or remove one of the two. Both are kept.',
  },
  // Pasted text
  'text-not-a-number': {
    message: '“{text}” is not a number.',
    hint: 'Write digits only, with a point or a comma for decimals.',
  },
  'number-too-precise': {
    message: '“{text}” has more decimals than the {decimals} that are kept here.',
    hint: 'Round it, or allow more decimals first.',
  },
  'text-not-yes-no': {
    message: '“{text}” is neither yes nor no.',
    hint: 'Write true or false.',
  },
  'pasted-cell-empty': {
    message: 'The cell is empty.',
    hint: 'Write the number that belongs there.',
  },
  'pasted-several-codes': {
    message: '“{text}” is the name of several codes: {codes}.',
    hint: 'Write the code that is meant.',
  },
  'pasted-too-wide': {
    message: 'There is no column for “{text}”.',
    hint: 'Paste further to the left, or copy fewer columns.',
  },
  'pasted-too-many-cells': {
    message: 'There is no column for “{text}”.',
    hint: 'Copy label, kind and answers, or write headings above the rows: Label, Kind, Answers.',
  },
  'pasted-no-label': {
    message: 'The row has no label.',
    hint: 'Write in its cell what is asked.',
  },
  'pasted-id-changed': {
    message: 'The name “{id}” becomes “{instead}”.',
    hint: 'A name has small Latin letters, digits and underscores, and means one thing only.',
  },
  'pasted-kind-unknown': {
    message: '“{text}” is neither a kind of item nor a response scale.',
    hint: 'Write choice, several choices, yes or no, number, date or text; or the name of a response scale.',
  },
  'pasted-kind-or-scale': {
    message: '“{text}” is a kind of item, and a response scale is called so too.',
    hint: 'Write the kind as choice, and the id of the scale as its answers; or rename the scale first.',
  },
  'pasted-several-scales': {
    message: 'Several response scales are called “{text}”.',
    hint: 'Write the id of the scale.',
  },
  'pasted-nature-unknown': {
    message: '“{text}” does not say whether the item can change.',
    hint: 'Write static or dynamic, or leave the cell empty.',
  },
  'pasted-direction-unknown': {
    message: '“{text}” is no direction of an item.',
    hint: 'Write risk, protective or neutral, or leave the cell empty.',
  },
  'pasted-evidence-unknown': {
    message: '“{text}” is no source of evidence.',
    hint: 'Write file, interview, observation or test, with semicolons between them, or leave the cell empty.',
  },
  'pasted-several-aspects': {
    message: 'Several aspects are called “{text}”.',
    hint: 'Write the name in expressions of the aspect.',
  },
  'pasted-yes-no-points': {
    message: 'An item of the kind yes or no has no points of its own: “{text}”.',
    hint: 'Write choice as its kind. Or leave the cell empty: what a yes counts is its weight in a score.',
  },
  'pasted-answers-unread': {
    message: '“{text}” says nothing about the answers to an item of this kind.',
    hint: 'Leave the cell empty, or write another kind.',
  },
  'pasted-no-range': {
    message: '“{text}” is not a range of numbers.',
    hint: 'Write the lowest and the highest number: 0 – 100.',
  },
  'pasted-range-order': {
    message: '{min} comes after {max}.',
    hint: 'Write the lower limit first.',
  },
  'pasted-range-missing': {
    message: 'No limits are written: the item gets {min} to {max}.',
    hint: 'Set its own limits.',
  },
  'pasted-limit-missing': {
    message: '“{text}” says one limit only: the item gets {min} to {max}.',
    hint: 'Set the other limit.',
  },
  'pasted-no-dates': {
    message: '“{text}” is not two dates.',
    hint: 'Write 2020-01-01 – 2026-12-31, with … for a limit that is open.',
  },
  'pasted-options-missing': {
    message: 'No options are written.',
    hint: 'Add them to the item, or choose a response scale.',
  },
  'pasted-list-unclear': {
    message: 'It is not clear where the options in “{text}” begin and end.',
    hint: 'Write | between them: Never | Sometimes; or the name of a response scale.',
  },
  'pasted-option-empty': {
    message: 'Option {number} is empty.',
    hint: 'Write its label, or remove one of the signs beside it.',
  },
  'pasted-options-unclear': {
    message: 'In “{text}” it is not clear what is code, label and points.',
    hint: 'Write all options alike: 1: Never for a code, Never = 1 for points, 1: Never = 1 for both.',
  },
  'pasted-code-twice': {
    message: 'Two options have the code “{code}”.',
    hint: 'Give each a code of its own.',
  },
  'pasted-codes-made': {
    message: 'No codes are written: the options get new ones.',
    hint: 'If files of cases have codes, write them: 1: Never.',
  },
  'pasted-points-are-codes': {
    message: 'The points are the codes, too.',
    hint: 'If files of cases have other codes, write them: a: Never = 0.',
  },
  'pasted-points-behind': {
    message: 'The number behind each label was read as its points: “{label}” gets {points}.',
    hint: 'Check them; “{label} = {points}” leaves no doubt.',
  },
  'pasted-codes-before': {
    message: 'The number before each label was read as its code: “{label}” gets {code}.',
    hint: 'Check them; “{code}: {label}” leaves no doubt.',
  },
  'pasted-answers-across': {
    message: 'The cells behind the label were taken as its answers: {text}.',
    hint: 'Check them; headings above the rows leave no doubt: Label, Kind, Answers.',
  },
  'pasted-slashes': {
    message: 'The options were separated at the slashes.',
    hint: 'Check them; | between options leaves no doubt.',
  },
  'pasted-label-twice': {
    message: 'Two options are called “{label}”.',
    hint: 'Give each a label of its own.',
  },
  'pasted-points-missing': {
    message: '“{label}” has no points, and other options have.',
    hint: 'Write its points; or Not stated = – for an option that is no answer.',
  },
  // Packages
  'package-over-limit': {
    message: '“{file}” would have {size} MB; a package may have {most} MB of it.',
    hint: 'Keep fewer test cases in the instrument, and the others in case files.',
  },
  'package-account-reworded': {
    message:
      '“{file}” is not worded as this version of the studio words it: another version wrote it, or somebody altered it.',
    hint: 'Rely on it only where somebody you trust signed the package, or export the instrument again.',
  },
  'package-edition': {
    message:
      'Another version of the studio wrote the package, or somebody altered it: some files are not as this version writes them: {files}.',
    hint: 'Verify it by its signatures or its SHA-256, or export the instrument again.',
  },
  'package-engine-not-compared': {
    message:
      'The package was made for the older engine “{engine}”: its test vectors were run and its manifest compared, but not compared with the instrument: {files}.',
    hint: 'Export the instrument again to have every file checked.',
  },
  'package-engines-differ': {
    message: 'The two engines give different results for the case “{id}”: “{name}”.',
    hint: 'This is a bug in the program: nothing was exported. Please report it and attach the instrument.',
  },
  'package-test-fails': {
    message: 'The test case “{id}” fails: “{name}” should be {expected} but is {found}.',
    hint: 'Correct the instrument or what the test case expects; a package must not contradict itself.',
  },
  'package-test-invalid': {
    message: 'The test case “{id}” cannot be read: {count} of its answers do not fit the instrument.',
    hint: 'Correct its answers.',
  },
  // What a file of another format does not say
  'export-language': {
    message: 'The instrument has no texts in “{language}”.',
    hint: 'Choose one of its languages: {languages}.',
  },
  'loss-property': {
    message: '“{key}” is not in the file: {count} in all, the first in “{of}”.',
    hint: 'Whoever needs it takes the instrument itself or its package.',
  },
  'loss-no-answer': {
    message:
      'In the file the option “{code}” of “{of}” looks like any other; in truth it says why there is no answer.',
    hint: 'Tell those who analyse the data to count it as missing.',
  },
  'level-never': {
    message: 'No answers give “{level}” of “{name}”.',
    hint: 'Check the cut-offs, the rows or the rules that should lead there, or remove the level.',
  },
  'row-never-holds': {
    message: 'No answers make row {row} true.',
    hint: 'Check its conditions: each may be true by itself, but never all at once.',
  },
  'row-never-taken': {
    message: 'Row {row} never counts: wherever it is true, another row is taken.',
    hint: 'Move the row up, narrow the rows before it, or remove it.',
  },
  'rows-overlap': {
    message: 'Rows of this table contradict each other in some cases.',
    hint: 'Make the conditions of these rows exclude each other, or choose another hit policy.',
  },
  'table-gap': {
    message: 'In some cases no row is true, and there is no value for that.',
    hint: 'Add a row or a default value.',
  },
  'norm-gap': {
    message: 'A score of {score} in “{name}” has no converted score.',
    hint: 'Add a line for it to the norm table.',
  },
  'rule-never-holds': {
    message: 'No answers make the condition of this rule true.',
    hint: 'Check the condition: its parts may each be true, but never all at once.',
  },
  'override-without-effect': {
    message:
      'The override by rule “{rule}” never changes “{name}”: without it every case would be classified as it is.',
    hint: 'Check what the rule should do, or remove the override.',
  },
  'item-without-effect': {
    message: 'No answer to “{item}” ever changes an outcome.',
    hint: 'Check the cut-offs and conditions that it should count for; if it is only recorded, say so in its guidance.',
  },
  'not-monotone': {
    message:
      'A worse answer to “{item}” can lower “{name}”, and another can raise it. (Worse: more points; without points, yes, a higher number or a later date.)',
    hint: 'Look at the cases: often the answer makes another item asked, or leaves one out.',
  },
  'level-never-in-group': {
    message: 'In this group no answers give “{level}” of “{name}”.',
    hint: 'Check the cut-offs of the group against the scores that it can have.',
  },
  'group-never': {
    message:
      'No case falls into group {group}: its condition is never true, or a group before it takes every case.',
    hint: 'Check its condition, move it before the others, or remove it.',
  },
  'band-never': {
    message:
      '“{name}” is never[ {from} or more][ below {to}] whatever the answers are: this row is never used.',
    hint: 'Check the numbers of the rows against the values that can come, or remove the row.',
  },
  'norm-group-unknown': {
    message: 'Where an answer is missing that decides the group, “{name}” has no converted score.',
    hint: 'Have that question answered in every case, or let the condition of a group say what holds without the answer.',
  },
  'score-hole': {
    message: 'No answers give “{name}” between {from} and {to}.',
    hint: 'Check the points; cut-offs and rows for numbers in between say nothing.',
  },
  'value-beyond-scale': {
    message: 'With answers missing “{name}” can be {value}; with all answers it lies from {min} to {max}.',
    hint: 'Prorate by range (“basis”: “range”), or allow no missing answer.',
  },
  'branch-never': {
    message: '“{text}” never decides: wherever it is true, a condition before it is true, too.',
    hint: 'Put the narrower condition first, or remove this branch.',
  },
  'rows-counted-twice': {
    message: 'Rows {other} and {row} are true in the very same cases, and both count.',
    hint: 'Remove one of them, or correct the condition of one.',
  },
  'constraint-never-broken': {
    message: 'No answers violate the constraint “{constraint}”.',
    hint: 'What it demands always holds: check the condition, or remove it.',
  },
  'constraint-excludes-all': {
    message: 'No case meets the constraints: {constraints}.',
    hint: 'Check their conditions: each case violates one of them, so that nothing can be proved of the others.',
  },
  'assertion-refuted': {
    message: 'The assertion “{assertion}” is not true of every case.',
    hint: 'Look at the case: either the instrument is to be mended, or the claim says too much.',
  },
  'assertion-never-applies': {
    message: 'There is no case that the assertion “{assertion}” is about.',
    hint: 'Check the condition that says of which cases it is claimed: no answers make it true.',
  },
  'loss-cutoffs': {
    message: 'The file has the cut-offs of “{of}” for everybody, not those of single groups.',
    hint: 'Take the level from the results; do not cut the number anew by the file.',
  },
  'loss-relevance': {
    message: 'The file takes an answer to “{of}” in every case; when it is asked depends on other answers.',
    hint: 'Whoever asks by the file needs the condition from the codebook; an answer that is not asked for does no harm.',
  },
  'loss-decimals': {
    message: 'The file does not say that “{of}” has at most this many decimals: {decimals}.',
    hint: 'Round the number before it is sent; with more decimals the case is refused.',
  },
  'loss-override-steps': {
    message: 'The file takes every code that an assessor gives “{of}”, however far it departs.',
    hint: 'One that goes further than the instrument allows is told when the case is scored, and not taken.',
  },
  'loss-doubles': {
    message:
      '“{of}” is not in the file: it needs powers, logarithms or numbers beyond what the file can hold.',
    hint: 'Use the JavaScript module, or compute it without them.',
  },
  'loss-rests-on-lost': {
    message: '“{of}” is not in the file: it rests on a value that is not in it.',
    hint: 'See which value that is among the other losses.',
  },
  'loss-language': {
    message: 'The texts in “{language}” are not in the file.',
    hint: 'Export it once more in this language.',
  },
  'loss-translation': {
    message: 'There is no text in “{language}” here; in the file stands “{text}”.',
    hint: 'Translate the text and export again.',
  },
  // Workshops
  'workshop-format-other': {
    message: 'The file is not what is expected here: its “format” is not “{format}”.',
    hint: 'Choose the file that was made for this.',
  },
  'workshop-format-newer': {
    message: 'The file was written by a newer studio; this one reads “{format}”.',
    hint: 'Update the studio, then open the file again. Nothing was changed.',
  },
  'workshop-named-twice': {
    message: '“{name}” stands here twice.',
    hint: 'Remove one of the two; only one of them could count.',
  },
  'exercise-no-vignette': {
    message: 'The exercise has no vignette “{name}”.',
    hint: 'Correct the name, or add the vignette.',
  },
  'exercise-other-instrument': {
    message: 'The exercise was made for another text of the instrument: “{id}”, version {version}.',
    hint: 'Open the instrument as it was then, or make the exercise anew for this one.',
  },
  'exercise-not-in-instrument': {
    message: 'The instrument has nothing to be rated by the name “{name}”.',
    hint: 'Correct the name, or take it out of the exercise.',
  },
  'exercise-key-not-possible': {
    message: 'The key for “{name}” cannot be given: {value}.',
    hint: 'Choose a value that participants can give, too.',
  },
  'response-other-exercise': {
    message: 'The response belongs to another exercise: “{name}”.',
    hint: 'Open it with that exercise. Nothing of it is counted here.',
  },
  'response-other-version': {
    message:
      'The response answers another version of the exercise: the task or the instrument is not the one of now.',
    hint: 'Open it with the exercise as it was handed out. Nothing of it is counted here.',
  },
  'response-edited': {
    message: 'The file was changed after it was handed in: its checksum does not fit.',
    hint: 'Ask the participant for the file as it was saved. Nothing of this one is counted.',
  },
  'bank-broken': {
    message: 'The case bank “{name}” in this file cannot be read as a whole.',
    hint: 'Ask for the file again; it was changed outside of the studio.',
  },
  'response-future': {
    message: 'The response says that it was handed in at {time}, which is still to come.',
    hint: 'Its ratings are counted. Check the clock of the device on which it was made.',
  },
  'response-no-participant': {
    message: 'The exercise has no participant “{code}”.',
    hint: 'Check the code, or add the participant to the exercise. Nothing of the file is counted until then.',
  },
  'response-no-round': {
    message: 'The exercise has no such round: {round}.',
    hint: 'Open the response with the exercise that it was made for.',
  },
  'response-again': {
    message: 'The same response is in the file “{file}”, too; it is counted once.',
    hint: 'Nothing needs to be done.',
  },
  'response-twice': {
    message:
      'There are two different responses with the code “{code}” for round {round}. The one that was handed in first is counted, in the file “{file}”; this one is not.',
    hint: 'Find out which is right: two people may have used one code. Take away the other file.',
  },
  'response-not-asked': {
    message: '“{name}” is not part of what this participant rates.',
    hint: 'Ask for the file as it was saved. Nothing of this one is counted.',
  },
  'response-not-possible': {
    message: '“{name}” cannot be rated like this: {value}.',
    hint: 'Ask for the file as it was saved. Nothing of this one is counted.',
  },
  'response-empty': {
    message: 'The file is empty.',
    hint: 'Ask for it once more: what was handed in is still on the participant’s device.',
  },
  'response-archive': {
    message: 'This is an archive.',
    hint: 'Unpack it, and take the files that are in it.',
  },
  'response-other-file': {
    message: 'This is {kind}.',
    hint: 'A participant’s response is needed here.',
  },
  'response-none': {
    message: 'This is no participant’s response.',
    hint: 'Take the file that the participant saved after handing in.',
  },
  'response-unreadable': {
    message: 'The file could not be read: {reason}.',
    hint: 'Nothing of it is counted. See whether it can be opened, and take it once more.',
  },
  'response-too-large': {
    message: 'The response is larger than {most} KB.',
    hint: 'A response file of this exercise is smaller. Check which file it is.',
  },
  'response-unrated': {
    message: 'Not everything is rated in “{name}”: {count} of {of} items are missing.',
    hint: 'What is rated counts. What is missing is left out; it is not taken for “no”.',
  },
});

export type ToolDiagnostics = typeof toolDiagnostics;
export type DiagnosticCode = keyof Diagnostics | keyof ToolDiagnostics;
