import type { table as en } from '../../en/studio/table.ts';
import type { Russian } from '../../translated.ts';

export const table: Russian<typeof en> = {
  any: 'любое',
  or: 'или',
  allBut: 'все, кроме: {what}',
  yes: 'да',
  no: 'нет',
  atLeast: 'не меньше {n}',
  moreThan: 'больше {n}',
  atMost: 'не больше {n}',
  lessThan: 'меньше {n}',
  fromTo: 'от {from} до {to}',
  overTo: 'больше {from}, до {to} включительно',
  fromUnder: 'от {from} до {to} (не включая)',
  overUnder: 'больше {from} и меньше {to}',
  notACell: '«{text}» — не значение столбца «{name}». FEEL начинается со знака =.',

  menu: 'Значения: {name}',
  anyValue: 'любое значение',
  allButChosen: 'все, кроме выбранных',
  asFeel: 'Записать на FEEL',
  numbersHint: '8-15 · >= 8 · < 20 · 3; 5',
};
