// What diagnostics of documents, cases and packages say, in English: all that the runtime tells. Those that only the studio
// and the command line find stand in tool-diagnostics.ts. `{name}` is filled from the diagnostic's params.
// The message says what is wrong and where; the hint says what to do.

export interface Message {
  readonly message: string;
  readonly hint: string;
}

/** Keeps the codes, and not each text, in its type: types are shipped. */
export const saying = <Code extends string>(texts: Readonly<Record<Code, Message>>) => texts;

export const diagnostics = saying({
  // The text
  'json-syntax': {
    message: 'The text is not valid JSON at line {line}, column {column}: “{found}” was not expected there.',
    hint: 'Fix the text there; usually a comma, quotation mark or bracket is missing or extra.',
  },
  'json-unfinished': {
    message: 'The text ends too early, at line {line}, column {column}.',
    hint: 'Complete it: a closing bracket or quotation mark is missing, or the file was cut off.',
  },
  'json-duplicate-key': {
    message: '“{key}” appears twice in the same place (line {line}, column {column}).',
    hint: 'Remove one of the two; only one of them could count.',
  },
  'json-list-too-long': {
    message: 'A list has more than {most} entries (line {line}, column {column}).',
    hint: 'An instrument never needs as many: check that this is the right file.',
  },
  'json-forbidden-key': {
    message: 'The key “{key}” is not allowed (line {line}, column {column}).',
    hint: 'Remove it.',
  },
  'json-number-too-large': {
    message: 'The number {number} is too large (line {line}, column {column}).',
    hint: 'Write a smaller number.',
  },
  'json-number-digits': {
    message: 'The number {number} has more digits than can be kept (line {line}, column {column}).',
    hint: 'Round it to at most 15 digits, or write it in quotation marks if it is an id.',
  },
  'json-too-deep': {
    message: 'Brackets are nested more than {most} deep (line {line}, column {column}).',
    hint: 'No instrument needs that many: check that this is the right file.',
  },
  'text-too-long': {
    message: 'The text is {size} MB long; at most {most} MB are read.',
    hint: 'Check that this is an instrument and not a case bank; if it has that many test cases, keep fewer.',
  },
  'list-too-long': {
    message: 'There are {count} entries here; at most {most} are read.',
    hint: 'Check that this is the right file. A case bank is imported under Cases, not as part of the instrument.',
  },
  'entry-too-long': {
    message: 'The text here is {length} characters long; at most {most} are read.',
    hint: 'Check that this is the right file; keep long documents beside the instrument and name them in its sources.',
  },
  'expressions-too-long': {
    message: 'The expressions are {length} characters long together; at most {most} are read.',
    hint: 'Split the instrument, or name conditions that stand in several places once, as formulas.',
  },
  'more-of-a-kind': {
    message: '{count} more findings of this kind are not listed.',
    hint: 'Fix the listed ones first: the others often go with them.',
  },
  'format-missing': {
    message: 'This is not an instrument of Aspect Studio: its “format” is missing or not known.',
    hint: 'Open a file whose “format” is “aspect-instrument/2”; other formats are opened by importing them.',
  },
  'format-newer': {
    message:
      'The instrument was written by a newer studio (format {format}; this one knows formats up to {newest}).',
    hint: 'Update the studio, then open the instrument again. Nothing was changed.',
  },
  'history-entry': {
    message: 'This entry of the history lacks when, by whom or why it was kept.',
    hint: 'Ask for the file again; it was changed outside of the studio.',
  },
  'format-migrated': {
    message: 'The instrument was in the older format {format} and was brought to format {newest}.',
    hint: 'Look it through; its meaning is the same.',
  },
  'unknown-key': {
    message: '“{key}” is not a property that is allowed here.',
    hint: 'Remove it or correct its name.[ Nearest: {nearest}.]',
  },
  'belongs-to-record': {
    message: '“{key}” is not part of the instrument: its record says it.',
    hint: 'Remove it here; in the studio the status is set beside the version.',
  },
  'reserved-property': {
    message: '“{key}” belongs to the format of instruments, but this studio does not read it yet.',
    hint: 'Remove it, or open the instrument in a newer studio: passing over it would compute something else than was meant.',
  },
  'wrong-form': {
    message: '“{text}” is not written as it must be here.',
    hint: 'Write it like this: {example}',
  },
  'missing-property': {
    message: '“{key}” is missing here.',
    hint: 'Add it.',
  },
  'wrong-shape': {
    message: 'Expected here: {expected}. Found: {found}.',
    hint: 'Replace this value.',
  },
  'not-one-of': {
    message: '“{text}” is not possible here.[ Did you mean {nearest}?]',
    hint: 'Use one of: {allowed}.',
  },
  'not-an-id': {
    message: '“{text}” cannot be an id.',
    hint: 'Use lower-case Latin letters, digits and underscores; begin with a letter; 63 characters at most.',
  },
  'not-a-code': {
    message: '“{text}” cannot be a code.',
    hint: 'Use Latin letters, digits and _ . + -; begin with a letter or digit; 40 characters at most.',
  },
  'not-an-iso-date': {
    message: '“{text}” is not a date of the form YYYY-MM-DD.',
    hint: 'Write it as 2026-01-31.',
  },
  'not-a-language': {
    message: '“{text}” is not a language tag.',
    hint: 'Use a tag such as en, ru, kk or pt-BR.',
  },
  'wrong-version': {
    message: '“{text}” is not a version.',
    hint: 'Write three numbers: 1.0.0.',
  },
  'entry-empty': {
    message: 'The row does not say yet what follows.',
    hint: 'Choose a value in the cell.',
  },
  'too-few': {
    message: 'Listed here: {count}. Needed: at least {least}.',
    hint: 'Add what is missing.',
  },
  'empty-text': {
    message: 'The text here is empty.',
    hint: 'Write it, or remove the property.',
  },
  'too-small': {
    message: '{value} is less than {least}, the least possible here.',
    hint: 'Write {least} or more.',
  },
  'too-large': {
    message: '{value} is more than {most}, the most possible here.',
    hint: 'Write {most} or less.',
  },
  'not-whole': {
    message: '{value} is not a whole number.',
    hint: 'Write a whole number.',
  },
  // Expressions
  'feel-empty': {
    message: 'Nothing is written here.',
    hint: 'Write an expression.',
  },
  'feel-too-deep': {
    message: 'The expression is too large to be read.',
    hint: 'Break it into several formulas.',
  },
  'feel-too-long': {
    message: 'The expression is {length} characters long; at most {most} are read.',
    hint: 'Break it into several formulas, each with a name of its own.',
  },
  'feel-unfinished': {
    message: 'Something is missing after “{after}”.',
    hint: 'Add a value, a name or a condition.',
  },
  'feel-unexpected': {
    message: '“{text}” is not allowed here.',
    hint: 'Remove it, or write what joins it to the rest: an operator, “and”, “or”, a bracket.',
  },
  'feel-two-values': {
    message: 'There is no operator before “{text}”.',
    hint: 'Write an operator, “and” or “or” between them; a name has no spaces.',
  },
  'feel-unclosed': {
    message: 'The bracket “{bracket}” is never closed.',
    hint: 'Write the closing bracket where it belongs.',
  },
  'feel-unclosed-quote': {
    message: 'The quotation mark is never closed.',
    hint: 'Write " after the code.',
  },
  'feel-quotes': {
    message: '{text} has other quotation marks than codes have in expressions.',
    hint: 'Write straight double quotes[: {instead}].',
  },
  'code-without-quotes': {
    message: '“{text}” is a code, and codes stand in quotation marks.',
    hint: 'Write {instead}.',
  },
  'feel-spelling': {
    message: '“{text}” is written {instead} in expressions.',
    hint: 'Write {instead}.',
  },
  'feel-semicolon': {
    message: '“{text}” separates nothing in expressions.',
    hint: 'Write a comma.',
  },
  'feel-leading-equals': {
    message: 'An expression does not begin with “{text}”.',
    hint: 'Take it away.',
  },
  'feel-if': {
    message: '“if” needs “then” and “else”.',
    hint: 'Write: if condition then value else value. Where there is no other value, write else null.',
  },
  'feel-not': {
    message: '“not” needs brackets.',
    hint: 'Write not(condition).',
  },
  'feel-xor': {
    message: '“{text}” joins nothing in expressions.',
    hint: 'Write (a) != (b), with brackets around each of the two conditions.',
  },
  'comment-for-quotient': {
    message: '“{text}” is a comment and is not computed.',
    hint: 'For the quotient without its remainder, write {instead}; put a comment between /* and */.',
  },
  'feel-unsaid': {
    message: '“{text}” does not say what is compared.',
    hint: 'Write {instead}.',
  },
  'feel-decimal-comma': {
    message: '{text} has a decimal comma.',
    hint: 'Write {instead}.',
  },
  'feel-digit-groups': {
    message: '{text} has marks between its thousands.',
    hint: 'Write {instead}.',
  },
  'feel-date': {
    message: '{text} is no date in expressions.',
    hint: 'Write {instead}.',
  },
  'date-ambiguous': {
    message: '“{text}” can be several dates.',
    hint: 'Write the one that is meant: {dates}.',
  },
  'feel-input-mark': {
    message: '“?” is the input of a decision table and is not allowed here.',
    hint: 'Write the name of the value.',
  },
  'cell-without-mark': {
    message: '“{text}” is a condition; in a cell, ? is the input.',
    hint: 'Write {instead}.',
  },
  'feel-unsupported': {
    message: '“{text}” is not part of the language of instruments.',
    hint: 'Use numbers, dates, codes, comparisons, “in”, “between”, “if”, “and”, “or” and the functions that completion offers.',
  },
  'no-clock': {
    message: '“{text}” would depend on the day on which it is computed.',
    hint: 'Write {instead}, the date of the assessment.',
  },
  'unknown-name': {
    message: 'There is no value named “{name}”.',
    hint: 'Use the id of a value of this instrument.[ Nearest: {nearest}.]',
  },
  'not-a-value': {
    message: '“{name}” is {found} and has no value of its own.',
    hint: 'Write the name of an item, score, formula, table output or another part that has a value.',
  },
  'unknown-function': {
    message: 'There is no function named “{name}”.',
    hint: 'Check the name.[ Nearest: {nearest}.]',
  },
  'wrong-arguments': {
    message: '“{name}” has the wrong arguments.',
    hint: 'Write {signature}.',
  },
  'cell-range': {
    message: '“{text}” is a range of cells of a spreadsheet.',
    hint: 'List the values[: {instead}].',
  },
  'date-not-here': {
    message: '“{text}” is a date, and no date can stand here.',
    hint: 'Write the number or the range that is meant: spreadsheets make dates of 1-2 and 1/2. In a quotient, leave spaces around “/”.',
  },
  'feel-unit': {
    message: '“{text}” has a unit.',
    hint: 'Write {instead}, in the unit in which the value is counted.',
  },
  'count-conditions': {
    message: '“{text}” counts what fulfils a condition.',
    hint: 'Write (if a > 2 then 1 else 0) + (if b > 2 then 1 else 0), or make a score of it.',
  },
  'text-made': {
    message: '“{text}” works on a text, and there are no texts here: codes are compared whole.',
    hint: 'Write the codes that are meant: a = "low", or a in ("low", "mid").',
  },
  'nothing-listed': {
    message: '“{text}” lists nothing, so that it never holds.',
    hint: 'List the values that are meant[; where nothing was chosen, write {instead}].',
  },
  'look-up': {
    message: '“{text}” looks a value up.',
    hint: 'Make a decision table or a norm table, and write the id of what it gives.',
  },
  'missing-left-out': {
    message: '“{text}” leaves out what is missing.',
    hint: 'Use a score: it says what counts where answers are missing[; or write {instead}].',
  },
  'log-base': {
    message: '“{text}” is to the base 10 in spreadsheets; here log is the natural logarithm.',
    hint: 'Write log(x), or log(x) / log(10) for the base 10.',
  },
  'needs-decimals': {
    message: '“{text}” is not a whole number from 0 to 12.',
    hint: 'Write to how many decimals the number is rounded, for example round half up(x, 2).',
  },
  'needs-written-code': {
    message: '“{text}” is not a written code.',
    hint: 'Write the code of the option in quotes, for example list contains(item, "a").',
  },
  'wrong-type': {
    message: '“{text}” is {found}; needed here: {expected}.',
    hint: 'Change it so that it gives {expected}.',
  },
  'date-in-quotes': {
    message: '{text} is a date written as a code.',
    hint: 'Write {instead}.',
  },
  'date-difference': {
    message: 'The time between two dates is not a number by itself.',
    hint: 'Write (later - earlier).days, or years and months duration(earlier, later).years, or the same with .months.',
  },
  'lone-duration': {
    message: 'A length of time stands alone in “{text}”, or is not written as one.',
    hint: 'A length of time moves a date: assessed_on + duration("P6M"), - duration("P1Y6M") or + duration("P30D"); years and months, or days.',
  },
  'days-of-number': {
    message: 'A number says nothing of days, months or years: “{text}”.',
    hint: 'Write {instead}.',
  },
  'date-part': {
    message: '“{text}” takes a date apart, which is written after the date here.',
    hint: 'Write {instead}; an age is years and months duration(earlier, later).years.',
  },
  'cannot-compare': {
    message: '“{first}” ({left}) and “{second}” ({right}) cannot be compared.',
    hint: 'Compare values of one type.',
  },
  'codes-compared': {
    message: '“{text}” is a set of codes; it cannot be compared with one value.',
    hint: 'Write list contains(item, "code"), or count(item) for how many were chosen.',
  },
  'order-of-codes': {
    message: '“{text}” compares codes by order, but codes have no order.',
    hint: 'List the codes that are meant: {instead}.',
  },
  'points-of-code': {
    message: '“{name}” is a code and not a number; the points of options count in scores.',
    hint: 'List the codes that are meant[: {instead}], or use a score.',
  },
  'order-of-yes-no': {
    message: '“{text}” compares true and false by size.',
    hint: 'Use = or !=.',
  },
  'missing-here': {
    message: '“{text}” has null where a value is needed.',
    hint: 'A missing value cannot be compared; test for it with = null or != null.',
  },
  'only-missing': {
    message: 'This is always missing: its only value is null.',
    hint: 'Write the value that it gives.',
  },
  'branches-differ': {
    message: 'The two outcomes of “if” differ in type: “{first}” is {left}, “{second}” is {right}.',
    hint: 'Give both the same type.',
  },
  'unknown-code': {
    message: '“{code}” is not one of the possible codes.',
    hint: 'Use one of the codes of that value[: {nearest}].',
  },
  'disjoint-codes': {
    message: '“{first}” and “{second}” have no code in common and can never be equal.',
    hint: 'Compare values that share their codes.',
  },
  'not-a-date': {
    message: '{text} is not a date.',
    hint: 'Write it as {instead}.',
  },
  approximate: {
    message:
      '“{text}” is approximate: roots, powers, exp and log are kept to 12 decimals where they are compared.',
    hint: 'This is as it must be for a probability or an index that is rounded; do not ask whether it equals a number.',
  },
  'number-not-exact': {
    message: 'The number {text} cannot be kept exactly.',
    hint: 'Write at most 15 digits; in an expression at most 17 digits and 20 decimals.',
  },
  'number-exponent': {
    message: '{text} has an exponent.',
    hint: 'Write the number in full[: {instead}].',
  },
  'range-reversed': {
    message: 'The range “{text}” ends before it begins.',
    hint: 'Write the lower end first: {instead}.',
  },
  'empty-range': {
    message: 'No value lies in the range “{text}”: its ends are equal and do not both belong to it.',
    hint: 'Correct an end, or write [ and ] for ends that belong to the range.',
  },
  'dash-for-range': {
    message: '“{text}” is a difference here: the number {difference}.',
    hint: '[For the range, write {instead}. ][For a number and a range, write {list}. ]For the difference, write the number itself.',
  },
  'comma-between-digits': {
    message: '“{text}” is two numbers, {first} and {second}.',
    hint: 'If one number is meant, write {instead}[ or {or}]; if two are, leave a space after the comma.',
  },
  'list-or-range': {
    message: '“{text}” can be read in several ways.',
    hint: 'For the range, write {between}; for one of the two numbers, {list}[; for the number, {number}].',
  },
  'always-true': {
    message: '“{text}” is always true.',
    hint: 'If any value may stand, leave the condition out; otherwise check the numbers or codes.',
  },
  'always-false': {
    message: '“{text}” is never true, whatever the answers are.',
    hint: 'Check the numbers or codes.',
  },
  'outside-limits': {
    message: '{text} lies outside the limits of “{name}” ({limits}).',
    hint: 'Check the number, or the limits of the value.',
  },
  'division-by-zero': {
    message: '“{text}” can be zero; the quotient is then missing.',
    hint: 'If that is not meant, test for it: if … = 0 then … else …',
  },
  'log-not-positive': {
    message: '“{text}” can be zero or less; the logarithm is then missing.',
    hint: 'If that is not meant, test for it: if … > 0 then … else …',
  },
  'root-of-negative': {
    message: '“{text}” can be less than zero; the root is then missing.',
    hint: 'If that is not meant, test for it: if … >= 0 then … else …',
  },
  'compared-with-itself': {
    message: '“{text}” compares a value with itself.',
    hint: 'Name the other value.',
  },
  'formula-of-codes': {
    message: 'The formula “{id}” gives a set of codes.',
    hint: 'Use “count” or “list contains”.',
  },
  'decimals-needed': {
    message: 'It is not stated how many decimals “{id}” has.',
    hint: 'State to how many decimals it is rounded.',
  },
  'decimals-unused': {
    message: '“decimals” have no meaning for “{id}”: it gives {found}.',
    hint: 'Remove them.',
  },
  'number-needed': {
    message: '“{name}” is not a number.',
    hint: 'Choose a score, formula or number item.',
  },
  'date-scored': {
    message: 'The date “{name}” has no points.',
    hint: 'Score a formula of it instead.',
  },
  'points-missing': {
    message: '“{name}” has no points.',
    hint: 'Give its codes points.',
  },
  'reverse-without-limits': {
    message: '“{name}” cannot be reversed: its lowest and highest points are not known.',
    hint: 'Give it limits, or own points.',
  },
  'collect-needs-numbers': {
    message: 'The output “{id}” of a collecting table is not a number.',
    hint: 'Make it a number or choose another hit policy.',
  },
  'sets-need-codes': {
    message: 'The output “{id}” is to list codes, and is not of the kind “code”.',
    hint: 'Make it a code, or choose another hit policy.',
  },
  'priority-needs-codes': {
    message: 'The table “{id}” needs codes in its first output for priority.',
    hint: 'List them from the lowest to the highest.',
  },
  circular: {
    message: '“{name}” depends on itself: {circle}.',
    hint: 'Remove one of these references.',
  },
  'condition-branched': {
    message: 'Whether “{name}” is asked rests on too many other items that are not always asked.',
    hint: 'Let its condition read fewer of them, or give the items a condition that does not rest on other items.',
  },
  'duplicate-id': {
    message: 'The id “{id}” is used more than once.',
    hint: 'Give each part its own id.',
  },
  'reserved-word': {
    message: '“{name}” has another meaning in expressions or in case files.',
    hint: 'Choose another name, for instance with a second word.',
  },
  'unknown-reference': {
    message: 'There is nothing named “{name}”. Allowed here: {expected}.',
    hint: 'Choose one that exists, or add it.[ Nearest: {nearest}.]',
  },
  'wrong-reference': {
    message: '“{name}” is not allowed here: it is {found}. Allowed here: {expected}.',
    hint: 'Choose another.[ Nearest: {nearest}.]',
  },
  'text-scored': {
    message: '“{name}” is a text: it is recorded and never scored.',
    hint: 'Leave it out here, or ask the question with response options.',
  },
  'duplicate-code': {
    message: 'The code “{code}” is used more than once in this list.',
    hint: 'Give each its own code.',
  },
  'duplicate-language': {
    message: 'The language {language} is listed more than once.',
    hint: 'Remove one of them.',
  },
  'too-many-options': {
    message: 'The item has {count} options; where several can be chosen at once, {most} is the most.',
    hint: 'Split the item, or let only one option be chosen.',
  },
  'not-ascending': {
    message: '{value} is not greater than {before}, the number before it.',
    hint: 'Put the numbers in ascending order, each once.',
  },
  'lowest-has-cutoff': {
    message: '“{code}” is the lowest level and has a cut-off.',
    hint: 'Remove the cut-off: everything below the next level belongs here.',
  },
  'cutoff-missing': {
    message: 'The level “{code}” has no cut-off.',
    hint: 'State the lowest number of this level.',
  },
  'group-without-levels': {
    message: 'The group leaves out every level.',
    hint: 'Let it have one level at least.',
  },
  'cutoff-count': {
    message: 'The group has {count} cut-offs; the levels need {needed}.',
    hint: 'Give one cut-off for each level above the lowest.',
  },
  'band-start': {
    message: 'Only the first band may be without “from”.',
    hint: 'State from which number this band holds.',
  },
  'never-between': {
    message: '“{name}” is never[ {from} or more and] below {to}: what is entered for that is never used.',
    hint: 'Check the numbers, and the limits and decimals of “{name}”.',
  },
  'finer-than-value': {
    message: '{text} has more decimals than “{name}” ({decimals}): it works like {instead}.',
    hint: 'Write {instead}; if the decimals matter, give “{name}” as many.',
  },
  'not-converted': {
    message: '“{name}” can be {values}: the table has no row for that, and the case gets no converted score.',
    hint: 'Add rows, or correct the limits of “{name}”.',
  },
  'not-in-bands': {
    message: '“{name}” can be {values}: no band gives points for that, and the answer counts as missing.',
    hint: 'Leave “from” out in the first band, or correct the limits of “{name}”.',
  },
  'row-length': {
    message: 'The row has {count} entries; the table has {needed} columns of this kind.',
    hint: 'Add missing entries or remove extra ones.',
  },
  'wrong-entry': {
    message: 'This column needs {expected}, but contains {found}.',
    hint: 'Write what the column needs.',
  },
  'entry-expression': {
    message: 'An entry of “{id}” cannot be computed in this table.',
    hint: 'Write a value: this table tells its rows apart by what they say. Under U, F and sums, least and greatest, entries can be expressions.',
  },
  'row-never': {
    message: 'The conditions of this row contradict each other: it is never true.',
    hint: 'Check its cells.',
  },
  'priority-order': {
    message:
      'Row {row} never counts: wherever it is true, row {other} is true too, and “{second}” has priority over “{first}”.',
    hint: 'List the values from the lowest to the highest: the last has the highest priority.',
  },
  'values-against-levels': {
    message:
      '“{second}” is listed before “{first}”; in the level scale “{scale}” it is the higher of the two.',
    hint: 'List the values from the lowest to the highest.',
  },
  'values-missing': {
    message: 'The column gives levels or other results, and none of them is listed.',
    hint: 'List them from the lowest to the highest.',
  },
  'too-many-values': {
    message: 'The output “{id}” has {count} possible codes; where it lists several, {most} is the most.',
    hint: 'Divide the table in two, or let it give one code only.',
  },
  'min-above-max': {
    message: 'The least possible value, {min}, is above the greatest, {max}.',
    hint: 'Swap or correct them.',
  },
  'limits-needed': {
    message: '“{name}” is a number without its lowest and highest possible value.',
    hint: 'State “min” and “max”.',
  },
  'earlier-unknown': {
    message: 'The previous value of “{name}” is not available.',
    hint: 'Choose a score, level, table output, flag, classification, a formula with decimals, or an item that is no earlier value.',
  },
  'no-answer-with-points': {
    message: '“{code}” means “no answer” but has points.',
    hint: 'Remove the points; where it is to count like an answer, remove “noAnswer”.',
  },
  'no-answer-among-several': {
    message:
      'Several options of “{name}” can be chosen at once: one that says that there is no answer cannot stand among them.',
    hint: 'Remove it, or ask in another item why there is no answer.',
  },
  'option-without-points': {
    message:
      'The option “{code}” of “{name}” has no points in this score: an answer with it counts as missing.',
    hint: 'Give it points; 0 is a number too.',
  },
  'points-unused': {
    message: 'Points by code have no effect for “{name}”: it has no codes.',
    hint: 'Give it points by bands, or remove these.',
  },
  'points-and-recode': {
    message: 'Points stand here beside the recode “{name}”: it is not clear which count.',
    hint: 'Remove one of them.',
  },
  'bands-unused': {
    message: 'Points by bands have no effect for “{name}”: it is not a number.',
    hint: 'Give its codes points, or remove these.',
  },
  'item-unread': {
    message: '“{name}” is asked, but no result depends on the answer.',
    hint: 'Score it or use it in a condition; if it is only to be recorded, ask it as a text.',
  },
  'constant-unread': {
    message: '“{name}” is a constant that nothing reads.',
    hint: 'Use it in an expression, or remove it.',
  },
  'scale-unused': {
    message: 'No item takes its options from the scale “{name}”.',
    hint: 'Choose it for an item, or remove it.',
  },
  'recode-unused': {
    message: 'No term takes its points from the recode “{name}”.',
    hint: 'Name it in a term, or remove it.',
  },
  'choice-of-one': {
    message: '“{name}” can have only one answer: there is nothing to choose.',
    hint: 'Add the other options, or ask it as yes or no.',
  },
  'term-twice': {
    message: '“{name}” is counted more than once in this score.',
    hint: 'Remove one of the two; to let it count more, raise its weight.',
  },
  'term-weightless': {
    message: 'The weight of “{name}” is 0: no answer to it changes this score.',
    hint: 'Give it another weight, or remove it from the score.',
  },
  'term-constant': {
    message: 'Every answer to “{name}” has the same points here ({points}): none changes this score.',
    hint: 'Give its answers different points, or remove it from the score.',
  },
  'prorate-all': {
    message:
      'Up to {atMost} of {terms} terms may be missing: then nothing is left to compute the score from.',
    hint: 'Allow at most {most}.',
  },
  'answered-too-many': {
    message: 'At least {least} terms must be answered, and there are {terms}: no case can have this score.',
    hint: 'Ask for at most {terms}, or add the terms that are missing.',
  },
  'highest-unused': {
    message: '“{id}” takes the highest of its terms, which only a sum or a mean does.',
    hint: 'Choose a sum or a mean, or remove “highest”.',
  },
  'highest-by-range': {
    message:
      '“{id}” takes the highest of its terms and is prorated by range: it is not known beforehand whose range that is.',
    hint: 'Prorate it by count: remove “basis”.',
  },
  'highest-weights': {
    message:
      '“{id}” is the mean of its highest terms, and their weights differ or are not above 0: which terms are the highest would depend on the weights.',
    hint: 'Give all terms one weight above 0, or choose a sum.',
  },
  'highest-too-many': {
    message: 'The {highest} highest terms should count, and there are {terms}.',
    hint: 'Write a number below {terms}, or add the terms that are missing.',
  },
  'highest-all': {
    message: 'The {highest} highest of {terms} terms are all of them.',
    hint: 'Remove “highest”, or write a number below {terms}.',
  },
  'number-rounded': {
    message: '{text} has more decimals than “{id}” ({decimals}): it becomes {becomes}.',
    hint: 'Give “{id}” more decimals, or write {becomes}.',
  },
  'points-rounded': {
    message:
      '“{id}” is rounded to its decimals ({decimals}): {text} points of “{name}” alone become {becomes}.',
    hint: 'Give “{id}” more decimals, so that no part of its points is lost.',
  },
  'decimals-beyond': {
    message: '“{id}” can be as large as {largest}: with {decimals} decimals, its last digits are lost.',
    hint: 'Use at most {most} decimals, or narrower limits.',
  },
  'prorate-off-scale': {
    message:
      'Prorated by count, “{id}” can be from {lowest} to {highest}; with all answers it is from {min} to {max}. Its terms have different ranges or weights.',
    hint: 'Prorate by range (“basis”: “range”) to stay on that scale. If the manual prorates by count, check that cut-offs and norm tables go that far.',
  },
  'prorate-without-limits': {
    message: 'The points of “{name}” have no known limits, so the score cannot be prorated by range.',
    hint: 'Give the number limits or bands of points, or prorate by count.',
  },
  'basis-unused': {
    message: '“{id}” is the same on every basis: only a sum or a mean is prorated by range.',
    hint: 'Remove “basis”, or choose a sum or a mean.',
  },
  'source-text-missing': {
    message: 'The text in the source language ({language}) is missing.',
    hint: 'Write it: other languages are translated from it.',
  },
  'item-label-twice': {
    message: 'Two items are called “{label}”.',
    hint: 'Give each a label of its own: who rates cannot tell them apart.',
  },
  'code-label-twice': {
    message: '“{code}” and “{other}” have the same label: “{label}”.',
    hint: 'Give each a label of its own: who reads it cannot tell them apart.',
  },
  'hidden-end': {
    message: 'The text contains U+0000, at which other programs end it.',
    hint: 'Remove the sign; it comes from a program that did not write the text properly.',
  },
  'hidden-half': {
    message: 'The text contains half a character ({sign}), which is lost when it is saved.',
    hint: 'Type the character anew; a text was cut in the middle of it.',
  },
  'hidden-direction': {
    message:
      'The text contains a sign that is not seen and turns the direction of writing ({sign}): what is read is not what is there.',
    hint: 'Remove the sign, if it is not meant; in an expression it is never meant.',
  },
  'text-missing': {
    message: 'The text in the language {language} is missing.',
    hint: 'Translate it; until then the source language is shown.',
  },
  'text-undeclared': {
    message: 'There is a text in {language}, which is not one of the instrument’s languages.',
    hint: 'Add the language, or remove its texts.',
  },
  'no-such-date': {
    message: 'There is no such date: {text}.',
    hint: 'Correct the month or the day.',
  },
  'wrong-expectation': {
    message: '“{name}” never gives {found}; it gives {expected}.',
    hint: 'Correct what is expected.',
  },
  'raised-and-unknown': {
    message: '“{name}” is expected to be raised and to be unknown.',
    hint: 'Remove it from one of the two lists.',
  },
  'never-raised': {
    message: 'No rule raises “{name}”: it never appears in a result.',
    hint: 'Let a rule raise it, or remove it.',
  },
  'steps-without-way': {
    message: '“steps” raise or lower, and stand in the place of “to”.',
    hint: 'Leave out “to” or “steps”; what is set needs “to”.',
  },
  'steps-after-limit': {
    message:
      'Rule “{rule}” moves “{name}” by steps from where rule “{other}” put it: the level that “{other}” asks for may not hold.',
    hint: 'If it is to hold in any case, move “{rule}” before “{other}”.',
  },
  'months-missing': {
    message: 'No months are stated for “{code}”: such a case has no next date.',
    hint: 'State the months, unless this is meant.',
  },
  // Cases
  'case-not-an-object': {
    message: 'A case must be an object with id, assessedOn and responses.',
    hint: 'See the case schema in a package.',
  },
  'case-unknown-key': {
    message: 'A case has no “{key}”.',
    hint: 'Use id, assessedOn, responses and overrides only.',
  },
  'case-without-id': {
    message: 'The case has no id.',
    hint: 'Give every case an id of its own.',
  },
  'case-id-digits': {
    message: 'The id {id} is a number with more digits than can be kept.',
    hint: 'Give the id as text, in quotation marks.',
  },
  'case-without-date': {
    message: 'The date of assessment {value} is not a date[: spreadsheets number the day {day} so].',
    hint: 'Write it as YYYY-MM-DD[: give the column a date format in the spreadsheet, so that it shows {day}].',
  },
  'case-without-responses': {
    message: 'The case has no responses.',
    hint: 'Give “responses” as an object from item to answer.',
  },
  'case-unknown-item': {
    message: 'The instrument has no item “{item}”.',
    hint: 'Correct its name or leave it out.[ Nearest items: {nearest}.]',
  },
  'answer-not-yes-no': {
    message: '“{value}” is not yes or no.',
    hint: 'Answer “{item}” with true or false, or 1 or 0.',
  },
  'answer-not-an-option': {
    message: '“{value}” is not an option of “{item}”.',
    hint: 'Give the code of an option[: {nearest}].',
  },
  'answer-is-label': {
    message: '“{value}” is the label of an option of “{item}”; its code is wanted.',
    hint: 'Write {code}.',
  },
  'answer-unquoted': {
    message: 'The answer {value} is not text, and a code of “{item}” is.',
    hint: 'Write it in quotation marks: "{value}".',
  },
  'answer-quoted': {
    message: 'The answer "{value}" is text, because it has quotation marks.',
    hint: 'Answer “{item}” without them: {value}.',
  },
  'answer-not-a-list': {
    message: '“{value}” is not a list of options.',
    hint: 'Give “{item}” a list of option codes.',
  },
  'answer-not-a-number': {
    message: '“{value}” is not a number.',
    hint: 'Give “{item}” a number.',
  },
  'answer-out-of-range': {
    message: '{value} is outside the limits of “{item}”: {min} to {max}.',
    hint: 'Check the answer, or the limits of the item.',
  },
  'answer-too-precise': {
    message: '{value} has more decimals than “{item}” takes ({decimals}).',
    hint: 'Round the answer, or give the item more decimals.',
  },
  'answer-not-a-date': {
    message: '“{value}” is not a date[: spreadsheets number the day {day} so].',
    hint: 'Write “{item}” as YYYY-MM-DD[: give the column a date format in the spreadsheet, so that it shows {day}].',
  },
  'answer-date-out-of-range': {
    message: 'The date {value} is outside the limits of “{item}”.',
    hint: 'Check the answer, or the limits of the item.',
  },
  'override-unknown': {
    message: 'There is no classification “{classification}” to depart from.',
    hint: 'Name a classification of the instrument.',
  },
  'override-code': {
    message: 'The override of “{classification}” names no code of it.',
    hint: 'Possible codes: {codes}.',
  },
  'override-without-reason': {
    message: 'The override of “{classification}” has no reason.',
    hint: 'Write why the assessor departs from the result.',
  },
  // Files of cases
  'constraint-violated': {
    message: 'The answers violate the constraint “{constraint}”: {text}',
    hint: 'Check the answers that it is about.',
  },
  'override-not-taken': {
    message:
      'The professional override of “{classification}” to “{to}” goes further than the instrument allows and was not applied.',
    hint: 'Choose a code within the steps that the instrument allows.',
  },
  // Pasted text
  'number-ambiguous': {
    message: '“{text}” could be a thousand or a number with three decimals.',
    hint: 'Write 1000, or 1.0.',
  },
  // Packages
  'package-unreadable': {
    message: 'The file is not a whole package: it was cut off or is not a zip archive.',
    hint: 'Copy or export it again.',
  },
  'package-digest': {
    message: 'The SHA-256 of the file is {found}, and {expected} was demanded.',
    hint: 'Take the file that was approved, or ask whoever approved it for its SHA-256.',
  },
  'signature-none': {
    message: 'There is no signature of this package.',
    hint: 'Ask whoever signed it for the file of signatures.',
  },
  'signature-unreadable': {
    message: 'Line {line} of the file of signatures is not a whole signature.',
    hint: 'Take the file as it was saved, or have the package signed again.',
  },
  'signature-type': {
    message: 'Line {line} of the file of signatures is of another kind: “{found}”.',
    hint: 'Take the file of signatures that belongs to this package.',
  },
  'signature-statement': {
    message: 'What is signed in line {line} is no statement about a package.',
    hint: 'Take the file as it was saved, or have the package signed again.',
  },
  'signature-mismatch': {
    message:
      'The signature in line {line} does not hold: {name} did not sign this, or it was altered afterwards.',
    hint: 'Do not use the package; ask {name}.',
  },
  'signature-key-id': {
    message: 'Line {line} of the file of signatures names another key than the one that signed.',
    hint: 'Take the file as it was saved, or have the package signed again.',
  },
  'signature-other-package': {
    message: 'Line {line} signs another file: {id} {version}, SHA-256 {expected}. This one has {found}.',
    hint: 'Take the package that was signed, or its own file of signatures.',
  },
  'signature-key-unknown': {
    message:
      'The signature of {name} holds, and its key ({key}) is not one of those that you trust: it was not counted.',
    hint: 'Compare the sixteen digits with {name} before you trust the key.',
  },
  'signature-too-few': {
    message: 'Signatures of keys that you trust: {found}; needed: {needed}. Those that did not sign: {keys}.',
    hint: 'Ask them to sign, or take the package that they signed.',
  },
  'signature-instrument': {
    message: '{name} signed {id} {version} otherwise than the package says.',
    hint: 'Do not use the package; ask {name}.',
  },
  'signature-no-key': {
    message: '“{key}” is no public key (Ed25519).',
    hint: 'Give the 43 characters that “aspect key” or Names and keys shows.',
  },
  'signature-demands': {
    message: 'Signatures needed: {needed}; keys given: {keys}. That can never be met.',
    hint: 'Give the public keys of those who must have signed, and as many as there are at most.',
  },
  'signature-unable': {
    message: 'Signatures cannot be verified here: there is no Ed25519, or the page did not come over https.',
    hint: 'Verify the package elsewhere; until then, treat it as not signed.',
  },
  'package-not-released': {
    message:
      '“{id}” {version} is not released (status “{status}”): its results are for trials, not for decisions about people.',
    hint: 'Open a released package, or pass drafts: true to try this one.',
  },
  'package-rollback': {
    message: 'The package is of version {version}, which is older than {smallest}.',
    hint: 'Take the version that holds now.',
  },
  'package-smallest-version': {
    message: '“{version}” is no version: major.minor.patch, such as 1.0.0.',
    hint: 'Write the smallest version that may be used.',
  },
  'package-too-large': {
    message: '“{file}” is larger than a package may be ({most} MB).',
    hint: 'Do not use it; export the instrument again.',
  },
  'package-too-many': {
    message: 'The archive contains {count} files; a package has at most {most}.',
    hint: 'Do not use it; export the instrument again.',
  },
  'package-unsafe-name': {
    message: 'The archive contains a file that would be written outside the package: “{file}”.',
    hint: 'Do not use it; export the instrument again.',
  },
  'package-file-twice': {
    message: 'The archive contains “{file}” twice.',
    hint: 'Do not use it; export the instrument again.',
  },
  'package-file-unreadable': {
    message: '“{file}” in the package is damaged.',
    hint: 'Copy or export the package again.',
  },
  'package-archive': {
    message:
      'The archive is not as Aspect Studio writes it. The first difference: {found}[, file “{file}”], byte {at}.',
    hint: 'It was changed, or unpacked and packed again by hand, and must not be used. Take it as it was exported, or export the instrument again: open the package in the studio, or run “aspect export PACKAGE.zip -o NEW.zip”.',
  },
  'package-file-missing': {
    message: '“{file}” is missing in the package.',
    hint: 'Copy or export the package again.',
  },
  'package-file-extra': {
    message: '“{file}” does not belong to the package.',
    hint: 'Export the instrument again; files beside the package’s own are not allowed.',
  },
  'package-file-altered': {
    message: '“{file}” was changed after the export.',
    hint: 'Do not use the package; export the instrument again.',
  },
  'package-manifest': {
    message: '“{file}” is not the manifest of a package.',
    hint: 'Export the instrument again.',
  },
  'package-format': {
    message: 'The package has the format “{format}”; this program reads “{known}”.',
    hint: 'Use a program and a package of the same format.',
  },
  'package-engine': {
    message: 'The package was made for the engine “{engine}”; this program opens packages of {known}.',
    hint: 'Use the program that made it, or export the instrument again with this program.',
  },
  'package-engine-agrees': {
    message:
      'The package was made for the older engine “{engine}”; this one, “{known}”, reproduces all of its {vectors} test vectors.',
    hint: 'Export the instrument again to have it say more about each case.',
  },
  'package-engine-changed': {
    message:
      'The package was made for the engine “{engine}”. With this one, “{known}”, values in {cases} of its {vectors} test vectors are different; changed values: {values}.',
    hint: 'Check the changed values, then export the instrument again: open the package in the studio, or run “aspect export PACKAGE.zip -o NEW.zip”.',
  },
  'package-value-changed': {
    message: 'Test vector “{id}”: “{name}” was {expected} and is now {found}.',
    hint: 'Decide which of the two is right before the instrument is exported again.',
  },
  'package-not-of-instrument': {
    message: '“{file}” does not fit the instrument in the package.',
    hint: 'Do not use the package; export the instrument again.',
  },
  'package-vector': {
    message:
      'The test vector “{id}” does not match: “{name}” should be {expected} but is {found} ({engine}).',
    hint: 'Do not use the package with this program; export the instrument again.',
  },
  'package-vector-unreadable': {
    message: 'Line {line} of “{file}” is not a test vector.',
    hint: 'Export the instrument again.',
  },
  'package-vector-altered': {
    message:
      'Line {line} of “{file}” is not as the engine of the package writes it: something was left out, added or changed, or another instrument or engine made it.',
    hint: 'Do not use the package; export the instrument again.',
  },
});

export type Diagnostics = typeof diagnostics;
