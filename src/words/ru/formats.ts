import type { Formats } from '../en/formats.ts';

export const formats: Formats = {
  package: {
    title: 'Пакет',
    help: 'То, что выполняют рабочие системы.',
  },
  codebook: {
    title: 'Кодовая книга в CSV',
    help: 'По строке на каждый код каждого показателя и результата — для анализа данных.',
  },
  'case-schema': {
    title: 'JSON Schema случаев',
    help: 'Для тех, кто готовит файлы случаев: что ей соответствует, можно оценить.',
  },
  scorer: {
    title: 'Модуль ES',
    help: 'Рассчитывает случаи на JavaScript: один файл с типами, без зависимостей.',
  },
  wasm: {
    title: 'WebAssembly',
    help: 'Один модуль, который выполняется где угодно, и программы для него на Python, Go и JavaScript.',
  },
  sql: {
    title: 'SQL',
    help: 'Таблица случаев и представление с результатами — для DuckDB, PostgreSQL и Spark.',
  },
  'json-rules-engine': {
    title: 'Правила для json-rules-engine',
    help: 'Условия в виде правил и факты, которые им нужны.',
  },
  'texts-csv': {
    title: 'Тексты в CSV',
    help: 'Все тексты рядом, для перевода в электронной таблице. Файл возвращается в разделе «Тексты».',
  },
  xliff: {
    title: 'Тексты в XLIFF 2',
    help: 'Тексты одного языка, для программ переводчиков. Файл возвращается в разделе «Тексты».',
  },
};
