import type { table as en } from '../../en/studio/table.ts';
import type { Kazakh } from '../../translated.ts';

export const table: Kazakh<typeof en> = {
  any: 'кез келген',
  or: 'немесе',
  allBut: 'мынадан басқасы: {what}',
  yes: 'иә',
  no: 'жоқ',
  atLeast: 'кемінде {n}',
  moreThan: '> {n}',
  atMost: 'ең көбі {n}',
  lessThan: '< {n}',
  fromTo: '{from}–{to}',
  overTo: '> {from}, ≤ {to}',
  fromUnder: '≥ {from}, < {to}',
  overUnder: '> {from}, < {to}',
  notACell: '«{text}» — «{name}» бағанының мәні емес. FEEL жазу үшін = белгісінен бастаңыз.',

  menu: 'Мәндер: {name}',
  anyValue: 'кез келген мән',
  allButChosen: 'таңдалғандардан басқасы',
  asFeel: 'FEEL тілінде жазу',
  numbersHint: '8-15 · >= 8 · < 20 · 3; 5',
};
