import type { source as en } from '../../en/studio/source.ts';
import type { Kazakh } from '../../translated.ts';

export const source: Kazakh<typeof en> = {
  applied: 'Текст методика менен бирдей',
  help: 'Терилгени туура окулганда эле колдонулат. Ctrl M басылса, Tab баскычы менен редактордон чыгууга болот.',
  refused: 'Өзгөрүүлөр азырынча колдонулган жок',
  refusedHelp: 'Төмөндөгү маселелер оңдолмоюнча методика өзгөрбөйт.',
  discard: 'Методиканын текстин кайтаруу',
  format: 'Иретке келтирүү',
  editor: 'Методиканын тексти',
  line: '{line}-сап',
  failed: 'Редактор жүктөлгөн жок',
  definition: 'Аталыш берилген жерге өтүү',
};
