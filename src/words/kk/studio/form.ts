import type { form as en } from '../../en/studio/form.ts';
import type { Kazakh } from '../../translated.ts';

export const form: Kazakh<typeof en> = {
  title: 'Пішін',
  assessedOn: 'Бағалау күні',
  progress: { other: 'Жауап берілгені: {n}-нің {answered}-і' },
  clear: 'Барлық жауаптарды тазалау',
  cleared: 'Барлық жауап тазаланды.',
  clearAnswer: 'Жауапты тазалау',
  guidance: 'Нұсқау',
  yes: 'Иә',
  no: 'Жоқ',
  noneChosen: 'Бұлардың ешқайсысы',
  notAnOption: '«{answer}» жауабы енді мүмкін емес.',
  hidden: { other: 'Басқа жауаптарға байланысты мұнда {n} сұрақ қойылмайды.' },
  other: 'Басқа',
  earlier: 'Алдыңғы бағалау',
  empty: 'Әзірге жауап беретін көрсеткіш жоқ',
  emptyText: 'Көрсеткіш қосыңыз, пішін мұнда маман көретіндей болып шығады.',
  keysHelp: 'Цифрлар жауап береді; Delete жауапты тазалайды.',
};
