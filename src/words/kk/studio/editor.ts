import type { editor as english } from '../../en/studio/editor.ts';
import type { Kazakh } from '../../translated.ts';

export const editor: Kazakh<typeof english> = {
  assessedOn: 'Бағалау күні',
  conditionExample: 'Шарт, мысалы: total >= 24 and recent_violence = "yes"',
  type_number: 'сан',
  type_boolean: 'иә немесе жоқ',
  type_code: 'бірнеше кодтың бірі',
  type_codes: 'бірнеше код',
  type_date: 'күн',
  type_unknown: 'анықтамасы түзетілгенше белгісіз',
  typeBetween: '{type}, {min}–{max}',
  tried: 'Сыналатын жағдайда: {value}',
  noName: 'Мұнда құралдағы атау жоқ.',
  renameName: 'Барлық жерде атауын өзгерту: {name}',
  newName: 'Жаңа атауы: {name}',
  newNameKeys: 'Enter барлық жерде өзгертеді, Esc сол күйінде қалдырады.',
};
