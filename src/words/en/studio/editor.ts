export const editor = {
  assessedOn: 'Date of the assessment',
  conditionExample: 'A condition, for example: total >= 24 and recent_violence = "yes"',
  type_number: 'number',
  type_boolean: 'yes or no',
  type_code: 'one of several codes',
  type_codes: 'several codes',
  type_date: 'date',
  type_unknown: 'not known until its definition is corrected',
  typeBetween: '{type} from {min} to {max}',
  tried: 'In the case that is tried: {value}',
  noName: 'No name of the instrument stands here.',
} as const;
