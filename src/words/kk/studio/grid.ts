import type { grid as en } from '../../en/studio/grid.ts';
import type { Kazakh } from '../../translated.ts';

export const grid: Kazakh<typeof en> = {
  row: 'Жол',
  noChoice: 'толтырылмаған',
  rowsFromTo: '{from}–{to}-жолдар',
  addRowAbove: 'Жоғарыға жол қосу',
  duplicate: 'Көшірме жасау',
  moveUp: 'Жоғары',
  moveDown: 'Төмен',
  remove: { other: '{n} жолды жою' },
  moreProblems: { other: 'Бұл жолдарда тағы {n} ескерту бар.' },
  tooMany: '«{text}» мәніне орын жоқ: сол жағырақтан қойыңыз.',
  noRows: 'Әзірге жол жоқ.',
  cellAt: '{row}-жол, {column}',
  pasteRefused: 'Ештеңе қойылмады. {place}: {reason}',
  stretch_gap: 'Арасында жатқан сандар туралы ештеңе айтылмаған: {before} … {own}.',
  stretch_overlap:
    '{own} алдыңғы жол аяқталмай басталады: {before}. Жолдарды ең төменінен ең жоғарысына қарай жазыңыз.',
  pasteEdited: 'Содан бері жолдар өзгертілді. Қадамдарды бір-бірлеп болдырмаңыз.',
  pasteMore: { other: 'Тағы {n} ұяшық түсініксіз.' },
  rowNumbered: '{n}-жол',
  addRowBelow: 'Төменге жол қосу',
  pasted: { other: '{n} жол қойылды.' },
  addRow: 'Жол қосу',
  pastedHead: 'Бірінші жол тақырып деп оқылды.',
  pastedLeft: 'Қалдырылды, себебі ол жерге ештеңе жазылмайды: {texts}.',
  notWritten: '«{text}» бұл ұяшыққа қойылмайды.',
  noRowFor: '«{text}» үшін жол жоқ. Алдымен жол қосыңыз немесе азырақ көшіріңіз.',
};
