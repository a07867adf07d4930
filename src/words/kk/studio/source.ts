import type { source as en } from '../../en/studio/source.ts';
import type { Kazakh } from '../../translated.ts';

export const source: Kazakh<typeof en> = {
  applied: 'Мәтін әдістемемен бірдей',
  help: 'Терілгені оқуға келген бойда қолданылады. Ctrl M басылса, Tab пернесімен редактордан шығуға болады.',
  refused: 'Өзгерістер әлі қолданылмады',
  refusedHelp: 'Төмендегі мәселелер шешілгенше әдістеме өзгермейді.',
  discard: 'Әдістеме мәтінін қайтару',
  format: 'Реттеу',
  editor: 'Әдістеменің мәтіні',
  line: '{line}-жол',
  failed: 'Редактор жүктелмеді',
  definition: 'Атау берілген жерге өту',
};
