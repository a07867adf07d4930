import type { levels as en } from '../../en/studio/levels.ts';
import type { Kazakh } from '../../translated.ts';

export const levels: Kazakh<typeof en> = {
  level: 'Деңгей',
  cutoffOthers: 'Қалғандары',
  cutoffOfGroup: '{name}: шекті балл, {group}',
  cutoffSays: { other: '{cutoff}; осы деңгейде {n} жағдай' },
  cutoffWas: 'бұрын {cutoff}',
  cutoffMoved: '{name}: енді {now}, бұрын {was}.',
  ofGroup: '{group}. {text}',
  up: { other: '{n} жағдай жоғары деңгейге өтеді.' },
  down: { other: '{n} жағдай төмен деңгейге өтеді.' },
  noneMoves: 'Бірде-бір жағдай ауыспайды.',
  histogram: { other: 'Деңгейлер гистограммасы: {n} жағдай' },
  histogramEmpty: 'Сан осіндегі деңгейлер; саналатын жағдай жоқ',
  noBank: 'Жағдай қоры болса, әр деңгейге қанша адам түсетіні көрінеді.',
  importCases: 'Жағдайларды жүктеу',
  otherPlaces: 'Шекті балдың басқа орындары',
  otherPlacesHelp: 'Деңгей басқа саннан басталса, оған қанша жағдай жетер еді.',
  before: 'бұрын',
  reached: 'Осы деңгей немесе жоғары',
  note: { other: '«{bank}» қорындағы {n} жағдай.' },
  unknown: { other: 'Оның ішінде саны жоқ: {n} жағдай.' },
  unknownGroup: { other: 'Оның ішінде саны жоқ немесе тобы белгісіз: {n} жағдай.' },
  casesWas: 'Бұрын',
  cases: 'Жағдай',
  change: 'Айырма',
};
