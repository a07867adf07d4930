import type { Formats } from '../en/formats.ts';

export const formats: Formats = {
  package: {
    title: 'Пакет',
    help: 'Жұмыс жүйелері орындайтын файл.',
  },
  codebook: {
    title: 'Код кітабы CSV түрінде',
    help: 'Әр көрсеткіш пен нәтиженің әр кодына бір жол — деректерді талдайтындарға.',
  },
  'case-schema': {
    title: 'Жағдайлардың JSON Schema сызбасы',
    help: 'Жағдайлар файлын дайындайтындарға: оған сай келгенін бағалауға болады.',
  },
  scorer: {
    title: 'ES модулі',
    help: 'Жағдайларды JavaScript-те есептейді: типтері бар бір файл, тәуелділігі жоқ.',
  },
  sql: {
    title: 'SQL',
    help: 'Жағдайлар кестесі және нәтижелер көрінісі — DuckDB мен PostgreSQL үшін.',
  },
  'json-rules-engine': {
    title: 'json-rules-engine ережелері',
    help: 'Шарттар ереже түрінде және оларға керек деректер.',
  },
};
