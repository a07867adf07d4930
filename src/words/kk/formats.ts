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
};
