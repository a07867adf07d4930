import type { grid as en } from '../../en/studio/grid.ts';
import type { Kazakh } from '../../translated.ts';

export const grid: Kazakh<typeof en> = {
  row: 'Сап',
  noChoice: 'толтурулган эмес',
  rowsFromTo: '{from}–{to}-саптар',
  addRowAbove: 'Өйдө жагына сап кошуу',
  duplicate: 'Көчүрмөсүн түзүү',
  moveUp: 'Өйдө',
  moveDown: 'Ылдый',
  remove: { other: '{n} сапты өчүрүү' },
  moreProblems: { other: 'Бул саптарда дагы {n} маселе бар.' },
  tooMany: '«{text}» үчүн орун жок: солураак чаптаңыз.',
  noRows: 'Азырынча сап жок.',
  cellAt: '{row}-сап, {column}',
  pasteRefused: 'Эч нерсе чапталган жок. {place}: {reason}',
  stretch_gap: 'Бул аралыктагы сандар жөнүндө эч нерсе айтылган эмес: {before} … {own}.',
  stretch_overlap:
    '{own} мурунку сап бүткөнчө башталат: {before}. Саптарды эң төмөнкүсүнөн эң жогоркусуна карай жазыңыз.',
  pasteEdited: 'Андан бери саптар өзгөртүлгөн. Аракеттерди бирден артка кайтарыңыз.',
  pasteMore: { other: 'Дагы {n} уяча түшүнүксүз.' },
  rowNumbered: '{n}-сап',
  addRowBelow: 'Ылдый жагына сап кошуу',
  pasted: { other: '{n} сап чапталды.' },
  addRow: 'Сап кошуу',
  pastedHead: 'Биринчи сап мамычалардын аталыштары катары окулду.',
  pastedLeft: 'Калтырылды, анткени ал жерге эч нерсе жазылбайт: {texts}.',
  notWritten: '«{text}» бул уячага чапталбайт.',
  noRowFor: '«{text}» үчүн сап жок. Адегенде сап кошуңуз же азыраак көчүрүңүз.',
};
