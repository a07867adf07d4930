import type { form as en } from '../../en/studio/form.ts';
import type { Kazakh } from '../../translated.ts';

export const form: Kazakh<typeof en> = {
  title: 'Нысан',
  assessedOn: 'Бағалау күні',
  progress: 'Жауап берілгені: {answered} / {n}',
  clear: 'Барлық жауаптарды тазалау',
  cleared: 'Барлық жауап тазаланды.',
  clearAnswer: 'Жауапты тазалау',
  guidance: 'Нұсқау',
  yes: 'Иә',
  no: 'Жоқ',
  noneChosen: 'Бұлардың ешқайсысы',
  notAnOption: '«{answer}» жауабы енді мүмкін емес.',
  hidden: { other: 'Басқа жауаптарға байланысты толтырылмайды: {n}' },
  other: 'Басқа',
  earlier: 'Алдыңғы бағалау',
  empty: 'Әзірге жауап беретін көрсеткіш жоқ',
  emptyText: 'Көрсеткіш қосыңыз, нысан мұнда маман көретіндей болып шығады.',
  keysHelp: 'Жауап беру үшін цифрды, өшіру үшін Delete пернесін басыңыз.',
};
