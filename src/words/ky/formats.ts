import type { Formats } from '../en/formats.ts';

export const formats: Formats = {
  package: {
    title: 'Пакет',
    help: 'Иштеп жаткан системалар аткара турган файл.',
  },
  codebook: {
    title: 'CSV түрүндөгү коддор китеби',
    help: 'Ар бир көрсөткүч менен натыйжанын ар бир кодуна бир сап — маалыматты талдагандар үчүн.',
  },
  'case-schema': {
    title: 'Учурлардын JSON Schema схемасы',
    help: 'Учурлар файлын даярдагандар үчүн: ага туура келгенин эсептесе болот.',
  },
  scorer: {
    title: 'ES модулу',
    help: "Учурларды JavaScript'те эсептейт: типтери бар бир файл, көз карандылыгы жок.",
  },
  sql: {
    title: 'SQL',
    help: 'Учурлардын таблицасы жана жыйынтыктардын көрүнүшү — DuckDB жана PostgreSQL үчүн.',
  },
  'json-rules-engine': {
    title: 'json-rules-engine эрежелери',
    help: 'Шарттар эреже түрүндө жана аларга керектүү фактылар.',
  },
};
