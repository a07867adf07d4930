import type { Written } from '../written.ts';

export const written: Written = {
  yes: ['ооба'],
  no: ['жок'],
  alsoYes: ['бар', 'чын'],
  alsoNo: ['ж', 'жалган'],
  kinds: {
    choice: 'тандоо|бир тандоо|бирин тандоо',
    'multi-choice': 'бир нече тандоо|бир нечесин тандоо',
    boolean: 'ооба же жок|ооба/жок|ооба · жок',
    number: 'сан|бүтүн сан',
    date: 'дата|күнү',
    text: 'текст',
  },
  headings: {
    id: 'өзгөрмө|туюнтмалардагы аталышы',
    label: 'аталышы|көрсөткүч|суроо',
    kind: 'түрү|түр',
    answers: 'жооптор|варианттар|жооп варианттары',
    min: 'эң кичине',
    max: 'эң чоң',
  },
};
