import type { Written } from '../words.ts';

export const written: Written = {
  yes: ['yes'],
  no: ['no'],
  alsoYes: ['y', 't'],
  alsoNo: ['n', 'f'],
  kinds: {
    choice: 'choice|single choice|one answer|one choice|select one|radio|radiogroup|dropdown',
    'multi-choice':
      'multi choice|multiple choice|several choices|several answers|select multiple|checkbox|checkboxes',
    boolean: 'boolean|yes or no|yes/no|yesno|true or false|true/false|truefalse|yes · no|y/n|bool|logical',
    number: 'number|integer|decimal|numeric|int|float|real|number text|text (number)|text (integer)',
    date: 'date',
    text: 'text|notes|comment',
  },
  headings: {
    id: 'id|variable|variable name|field name|variable/field name|name in expressions',
    label: 'label|item|question|item label|field label|question text|item text',
    kind: 'kind|type|item type|field type|question type',
    answers:
      'answers|options|choices|response options|answer|option|choice|response|responses|answer options',
    min: 'lowest|min|minimum|text validation min',
    max: 'highest|max|maximum|text validation max',
    aspect: 'aspect|domain|section',
    nature: 'nature|static/dynamic|static or dynamic|changeable',
    direction: 'direction|risk/protective|risk or protective',
    guidance: 'guidance|guidance for the assessor|definition|hint|field note',
    evidence: 'evidence|source of evidence|sources of evidence',
    source: 'source|citation|reference',
    relevantWhen: 'asked when|asked only when|relevant when|ask when',
  },
  testHeadings: {
    id: 'id|name in files',
    label: 'label|name|title|test|test case|case|description',
    assessedOn: 'assessed_on|assessed on|date|assessment date|date assessed|date of assessment',
    source: 'source|citation|reference',
  },
  natures: { static: 'static', dynamic: 'dynamic' },
  directions: {
    risk: 'risk|risk factor',
    protective: 'protective|protective factor',
    neutral: 'neutral|neutral factor',
  },
  evidence: {
    file: 'file|case file|records',
    interview: 'interview',
    observation: 'observation',
    test: 'test|psychological test',
  },
};
