// What formats are called, and what they are for.

interface FormatTexts {
  readonly title: string;
  readonly help: string;
}

const en = {
  package: {
    title: 'Package',
    help: 'What production systems run.',
  },
  codebook: {
    title: 'Codebook as CSV',
    help: 'One line for each code of each item and result, for those who analyse the data.',
  },
  'case-schema': {
    title: 'JSON Schema of cases',
    help: 'For those who make files of cases: what passes it can be scored.',
  },
} as const satisfies Record<string, FormatTexts>;

export type FormatId = keyof typeof en;
type Catalogue = Readonly<Record<FormatId, FormatTexts>>;

const ru: Catalogue = {
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
};

const kk: Catalogue = {
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
};

export const formatTexts: Readonly<Record<'en' | 'ru' | 'kk', Catalogue>> = { en, ru, kk };
