// A language is whole: every text of English is there, with the same places, in its own letters and its own words.

import { describe, expect, test } from 'vitest';
import { aboutOf, LANGUAGES, placesIn, type Language } from '../../src/words/index.ts';
import { exerciseTexts, studioTexts, templateTexts, textsOf } from './texts.ts';

const english = new Map(textsOf('en').map(({ key, text }) => [key, text]));
const russian = new Map(textsOf('ru').map(({ key, text }) => [key, text]));
const others = LANGUAGES.filter((language) => language !== 'en');

/** Where one form of a plural serves all, or several where English has two. */
const withoutForm = (key: string) => key.replace(/\.(one|few|many|other)$/, '');
const places = (text: string) => [...new Set(placesIn(text))].sort().join(' ');

const ALPHABETS: Readonly<Record<Exclude<Language, 'en'>, string>> = {
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  kk: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  ky: 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя',
};

/** Answers of other languages that a file may have. */
const QUOTED = /[«(]?[Yy], .*(да|нет|иә|ооба)[^\p{L}]|\{n\} с$/iu;

describe.each(others)('%s', (language) => {
  const texts = textsOf(language);

  test('has every text of English, and no other', () => {
    const area = (key: string) => studioTexts(language) !== undefined || !key.startsWith('studio.');
    const wanted = [...english.keys()].filter(area).map(withoutForm);
    expect(new Set(texts.map(({ key }) => withoutForm(key)))).toEqual(new Set(wanted));
  });

  test('has the same places in each, and none empty', () => {
    const wanted = new Map([...english].map(([key, text]) => [withoutForm(key), places(text)]));
    const off = texts.filter(
      ({ key, text }) => text.trim() === '' || places(text) !== wanted.get(withoutForm(key)),
    );
    expect(off).toEqual([]);
  });

  test('is written in its own letters', () => {
    const foreign = new RegExp(`[^${ALPHABETS[language as 'ru']}]`, 'giu');
    const off = texts.flatMap(({ key, text }) => {
      const letters = (text.replace(QUOTED, '').match(/\p{Script=Cyrillic}/gu) ?? []).join('');
      return (letters.match(foreign) ?? []).map((letter) => `${letter}: ${key}`);
    });
    expect(off).toEqual([]);
    const latin = texts.filter(
      ({ key, text }) => english.get(key) === text && /[a-z]{2}/i.test(withoutPlaces(text)),
    );
    expect(
      latin.filter(({ text }) => !SAME_IN_ALL.has(text)).map(({ key, text }) => `${key}: ${text}`),
    ).toEqual([]);
  });

  // Endings follow the sound of the number: 2-ден, 3-тен. A noun of its own may follow: {line}-жол.
  test('glues no ending to what is put in', () => {
    const nouns =
      /^-(жол|баған|ереже|пішім|нұсқа|байт|аралық|топ|кіріс|сап|саб|орун|формат|вариант|жооп|эреже|аралык|кириш|мамыча)/;
    const off = texts
      .flatMap(({ key, text }) =>
        [...text.matchAll(/\}[»”"]?([-–]?\p{L}+)/gu)].map(([, tail]) => ({ key, tail })),
      )
      .filter(({ tail }) => !nouns.test(tail!));
    expect(off).toEqual([]);
  });
});

const withoutPlaces = (text: string) => text.replace(/\{\w+\}/g, '');
/** Formats of numbers and names that are said alike. */
const SAME_IN_ALL = new Set([
  '{file}: {id} {version}, SHA-256 {sha256}',
  'Aspect Studio',
  '99, -9, NA',
  'FEEL',
  '{title} {version}\u00a0· SHA-256\u00a0{digest}',
  'CSV, XLIFF',
]);

/** Words that Kyrgyz texts without a letter of their own are known by. */
const OF_KYRGYZ = [
  ...'жок эмес бар болот болбойт боло болсо бул ал аны анын алар же жана менен боюнча деген деп бир эки башка башкача керек'.split(
    ' ',
  ),
  ...'зомбулук зомбулукка мамиле мекемеде болгон колдонгон башкаларды жаштар чакырган'.split(' '),
  ...'жолу мекемедеги социалдык акыркы азыркы мурдагы айдагы ден кийинки чыкпаган муктаждыктар муктаждыкка окуу турак'.split(
    ' ',
  ),
  ...'кайра кийин мурун азыр туура берет айтат маанисинен чегинен саны саптар коддун калган башталбайт таблицанын мамычалар аталышынын белгисинен мааниси маани эталондук катары файлы сакталбаган ордунда турган'.split(
    ' ',
  ),
  ...'ким кимге кандай кандайча кантип кайсы бардык ушул анда учур сап эч топ экинчи анткени баа каптал жооп жылы толук тили элек болду кирбегени колтамга коюп ылдый коддор'.split(
    ' ',
  ),
];
/** How words of Kyrgyz begin and end that are none of Russian. */
const BEGINNINGS =
  'булар|босого|жазыл|негиз|баштапкы|карама|эмне|тилд|мисалы|ачык|бири|бирден|алын|кабыл|веб-дар';
const ENDINGS =
  'нын|нун|дын|тын|дун|тун|лары|лери|дары|дери|тары|тери|лору|лар|лер|дор|лор|ылат|илет|улат|алат|айт|ынат|лган|лген|кан|ылды|илди|улду|алды|дагы|деги|тагы|гы|кыла|ыба|нан|сын|ыш';

/** Signs of a language: its own letters, or words that Russian does not have. */
const SIGNS: Readonly<Record<'kk' | 'ky', RegExp>> = {
  kk: /[әғқңөұүһі]|жжжж|(?<!\p{L})(емес|бар|бола|болса|файлы|есепке|болуы|мен|туралы)(?!\p{L})/iu,
  ky: new RegExp(
    `[ңөү]|уу|ээ|аа|(?<!\\p{L})(${OF_KYRGYZ.join('|')})(?!\\p{L})|(?<!\\p{L})(${BEGINNINGS})|\\p{L}(${ENDINGS})(?!\\p{L})`,
    'iu',
  ),
};
/** Words of Russian that neither of them has. */
const OF_RUSSIAN =
  /(?<!\p{L})(и|в|с|к|у|о|на|для|или|если|что|нет|это|по|из|при|от|его|её|они|который|только)(?!\p{L})|\p{L}(ться|ются|ется|ыми)(?!\p{L})/iu;
const isSentence = (text: string) =>
  (withoutPlaces(text).match(/\p{Script=Cyrillic}{2,}/gu) ?? []).length >= 3;

describe.each(['kk', 'ky'] as const)('%s is told from Russian', (language) => {
  const texts = [...textsOf(language), ...templateTexts(language), ...exerciseTexts(language)].map(
    ({ key, text }) => ({
      key,
      text: text.replace(QUOTED, ''),
    }),
  );

  test('by its letters and words', () => {
    expect(texts.filter(({ text }) => isSentence(text) && !SIGNS[language].test(text))).toEqual([]);
    expect(texts.filter(({ text }) => OF_RUSSIAN.test(text))).toEqual([]);
  });

  test('and no text is the Russian one, but for words that both have', () => {
    const alike = texts.filter(
      ({ key, text }) => russian.get(key) === text && /\p{Script=Cyrillic}/u.test(text),
    );
    const words = new Set(
      alike.map(({ text }) =>
        withoutPlaces(text)
          .toLowerCase()
          .replace(/[^\p{L} ]/gu, '')
          .trim(),
      ),
    );
    expect([...words].filter((word) => !BOTH.has(word))).toEqual([]);
  });

  test('which would be seen: no Russian sentence has its signs', () => {
    const sentences = [...russian.values()].filter(isSentence);
    expect(sentences.length).toBeGreaterThan(900);
    const taken = sentences.filter(
      (text) => SIGNS[language].test(text.replace(QUOTED, '')) && !OF_RUSSIAN.test(text),
    );
    expect(taken).toEqual([]);
  });
});

const BOTH = new Set(
  'аспект балл формула код автор тест тезис пакет файл экспорт табуляция мс с кб текст дата классификация шкала матрица меню глоссарий термин рецензент критерий сертификат методика версия статус сумма документ таблица матрица форма баллы эталон реестр система'.split(
    ' ',
  ),
);

test('a language that no native editor has read says so in its name', () => {
  expect(LANGUAGES.map((language) => aboutOf(language).name)).toEqual([
    'English',
    'Қазақша',
    'Кыргызча (draft)',
    'Русский',
  ]);
});
