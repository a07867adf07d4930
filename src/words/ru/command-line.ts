// The same in Russian.

import type { CommandLineTexts } from '../en/command-line.ts';

export const commandLine: CommandLineTexts = {
  help: `aspect: проверка, расчёт и выпуск методик классификации

  aspect check FILE [--json]                  что не так с методикой
  aspect check FILE --safeguards [--own FILE] соблюдены ли гарантии — правила для методик
  aspect score FILE CASES [-o OUT]            оценить каждый случай из файла
  aspect test FILE [--json]                   выполнить её проверочные случаи на обоих вычислителях
  aspect test FILE --mutate [-o OUT.json]     какие малые изменения проверочные случаи не замечают
  aspect test FILE --suggest [-o OUT.json]    чего не охватывают проверочные случаи, и случаи, которые охватят
  aspect prove FILE [--json]                  найти, что неверно при любых ответах, с примерами
  aspect prove FILE --independent ITEM[,ITEM] зависят ли итоги от показателей, от которых не должны
  aspect diff BEFORE AFTER [--exact]          что меняет новая версия; --exact: при каких ответах
  aspect texts FILE [--json]                  как далеко продвинулись переводы
  aspect texts FILE --from FILE [-o OUT.json] что изменит в ней файл переводов CSV или XLIFF
  aspect export FILE -o OUT.zip               собрать пакет для рабочих систем
  aspect verify PACKAGE                       делает ли пакет то, что в нём сказано
  aspect verify PACKAGE --signatures FILE --key KEY   и подписали ли его те, кто должен был
  aspect key -o FILE.pem                      создать ключ подписи; выводит открытый ключ
  aspect sign PACKAGE --private-key FILE.pem --name NAME --as author|reviewer|authority
                                              подписать пакет; подпись рядом: PACKAGE.intoto.jsonl
  aspect serve PACKAGE… --audit FILE          оценивать по HTTP; каждое решение пишется в FILE
  aspect workshop EXERCISE [--dir FOLDER]     раздать упражнение в своей сети и собрать ответы

FILE — методика (.json) или пакет (.zip). CASES и OUT оканчиваются на .csv, .jsonl или .parquet.
Рядом с OUT.csv файл OUT.meta.json говорит, какая методика и какой вычислитель его создали.

  -o, --out FILE      куда записать; без него score выводит строки JSON
      --accept LIST   score: какие записи ответов принимать; без этого они — ошибка:
                      dates (31.01.2026), labels (подписи вместо кодов), yes-no (Y, да, иә),
                      spaces (пробелы вокруг кода), whole-numbers (1.0 вместо 1),
                      decimal-comma или decimal-point (1.000,5 или 1,000.5).
                      dates,labels для всех столбцов, COLUMN=labels для одного; можно повторять
      --missing LIST  score: что обозначает пропуск: 99,-9,NA для всех столбцов, COLUMN=99 для одного
      --decimal-comma score: записать OUT.csv с точкой с запятой между ячейками и запятой в дробях,
                      для Excel, где дробная часть отделяется запятой
      --format FORMAT score: csv или jsonl — что такое CASES, если имя файла оканчивается иначе
      --carry COLUMNS score: столбцы CASES, которых нет в методике и которые переносятся в результаты
                      без изменений: facility,officer; можно повторять
      --rejects FILE  score: записать строки, которые оценить не удалось, как они есть, с причиной;
                      исправленный файл можно снова оценивать
      --as FORMAT     export: что записать, если не пакет:
                      {formats}
      --texts LANGUAGE export: язык текстов в файле, где они только на одном языке
      --from FILE     texts: переводы, которые надо внести; проверенные остаются как есть
      --targets LIST  export: что вложить в пакет, чтобы методика выполнялась и без
                      этой программы: {targets}
      --since FILE    export, verify: прежняя версия той же методики: что изменилось с тех пор
                      и равнозначны ли обе
      --digest HEX    брать FILE, только если его SHA-256 такой; export и verify его выводят
      --signatures FILE verify: подписи пакета; каждая должна быть верна
      --key KEY       verify: открытый ключ того, кто должен был подписать, или файл с ним;
                      можно повторять
      --at-least N    verify: сколько ключей достаточно; если не указано, все
      --min-version V verify: не принимать пакет более старой версии
      --private-key FILE sign: PKCS#8 (PEM); парольная фраза берётся из ASPECT_PASSPHRASE
      --name, --role  sign: кто подписывает и в какой должности
      --audit FILE    serve: строка на каждое решение, до ответа; «-» — стандартный вывод
      --host, --port  serve: где принимать запросы; если не указано, 127.0.0.1 и 8080
      --token-file FILE serve: токен (bearer), который нужен в каждом запросе
      --drafts        serve: также пакеты, которые не введены в действие
      --key, --at-least, --min-version  serve: как в verify; подписи лежат рядом с каждым пакетом
      --safeguards    check: проверить гарантии: вера, защищаемые признаки, путь вниз …
      --own FILE      check: вместе с --safeguards собственные гарантии: файл или папка; можно повторять
      --port NUMBER   workshop: на каком порту; если не указан, 8787
      --dir FOLDER    workshop: куда записывать ответы; если не указано, «responses»
      --instrument FILE workshop: методика, если EXERCISE — не файл для участников
      --json          вывести один документ JSON
      --all           сообщить всё; иначе по 100 замечаний каждого вида и сколько есть ещё
  -q, --quiet         сообщать только об ошибках
      --lang LANGUAGE язык сообщений: {languages}
  -h, --help          вывести эту справку
      --version       вывести версию

«-» вместо FILE или CASES — стандартный ввод.

Коды завершения: 0 — замечаний нет, 1 — что-то найдено, 2 — сделать не удалось (неверный вызов,
файл не читается или не записывается, вывод переполнен или закрыт), 3 — ошибка этой программы.
`,
  noCommand: 'Команда не названа. Команды: {commands}.',
  unknownCommand: 'Команды «{command}» нет. Команды: {commands}.',
  seeHelp: 'Что делает каждая, говорит «aspect --help».',
  unknownOption: 'У «aspect {command}» нет параметра «{option}».',
  optionWithoutValue: 'Параметру «{option}» нужно значение.',
  optionWithValue: 'Параметр «{option}» не принимает значения.',
  unknownLanguage: 'На языке «{language}» текстов нет; выберите из: {languages}.',
  unknownNotation: 'Записи «{notation}» нет; выберите из: {notations}.',
  otherNotation: 'Для столбца «{column}» запись «{notation}» невозможна; возможны: {notations}.',
  unknownColumn: 'В методике нет столбца «{column}» для «{option}». Похожие: {nearest}.',
  decimalCommaNeedsCsv: 'Для «--decimal-comma» после -o нужен файл CSV: в JSON нет запятых в дробях.',
  wrongDigest: '«{digest}» — не SHA-256: в нём 64 цифры 0–9 и a–f.',
  taken: '{file}: столбец «{field}»: принято по «{notation}»: {count} ({examples})',
  takenMissing: '{file}: столбец «{field}»: принято за пропуск: {count} ({examples})',
  use: 'Вызов: {usage}',
  wrongExtension: 'Имя «{file}» должно оканчиваться на {extensions}.',
  wouldOverwrite: 'Файл «{file}» был бы перезаписан во время чтения; укажите после -o другой.',
  noFile: 'Файла «{file}» нет.',
  notReadable: 'Файл «{file}» не читается ({reason}).',
  notWritable: 'Файл «{file}» не записывается ({reason}).',
  unknownFormat: 'Формата «{format}» для случаев нет; выберите csv или jsonl.',
  parquetNeedsFile:
    'Parquet нельзя прочитать со стандартного ввода: сначала читается его конец. Укажите имя файла.',
  notParquet: 'Файл «{file}» не читается как Parquet ({reason}).',
  formatNeeded:
    'У стандартного ввода нет имени, которое говорило бы, что это: добавьте --format csv или --format jsonl.',
  inputTwice: '«-» можно написать один раз: стандартный ввод один.',
  tooLarge: 'Файл «{file}» больше любой методики и любого пакета ({most} МБ).',
  untold: '{code}: не показано ещё {count}; всё покажет --all.',
  outputClosed: 'Вывод перестали читать: он неполный.',
  outputFull: 'Стандартный вывод не записывается ({reason}): он неполный.',
  carryKnown: '«{column}» — столбец методики; --carry — для других столбцов.',
  carryTaken: '«{column}» — имя столбца результатов: чтобы перенести столбец, назовите его в файле иначе.',
  writtenTwice: 'Файл «{file}» был бы записан дважды; укажите после --rejects другой.',
  fault:
    'Это ошибка aspect {version}: {error}. Ничего не записано. Пожалуйста, сообщите о ней и приложите файл.',
  notUtf8: 'Файл «{file}» — не текст UTF-8; сохраните его в UTF-8.',
  counts: '{file}: ошибок: {errors}, предупреждений: {warnings}',
  writeInstead: 'написать вместо этого: {value}',
  removeIt: 'убрать',
  cannotRun: 'В «{file}» есть ошибки, расчёт невозможен.',
  notReleased:
    '{file}: {id} {version}: методика не введена в действие (статус «{status}»); её результаты — для пробной оценки, а не для решений о людях.',
  textsProgress:
    '{language}: текстов: {texts}, проверено: {reviewed}, черновиков: {draft}, исходный текст изменён: {stale}, нет перевода: {missing}',
  textsChange: '{place} {language}: {before} → {after}',
  textsKept: '{place} {language}: проверено, не внесено: остаётся {before}, в файле {after}',
  textsIncoming:
    '{file}: внесено: {taken}, проверено и не внесено: {kept}, совпадает: {same}, пусто: {blank}',
  scored: '{file}: строк: {rows}, оценено: {scored}, не оценено: {invalid}',
  nothingScored: 'Ни одну строку оценить не удалось; файл «{file}» не записан.',
  conflicts: 'Строки таблицы решений «{table}» противоречат друг другу; случаев без её результата: {count}',
  violated: 'Ответы нарушают ограничение «{constraint}»; таких случаев: {count}',
  testFailed: '{id}: {name} должно быть {expected}, получилось {found} ({engines})',
  tests: '{file}: проверочных случаев пройдено: {passed}, не пройдено: {failed}',
  proved:
    '{file}: найдено: {findings}, итогов доказано для всех случаев: {decided}, не доказано: {undecided}',
  proofCase: 'случай: {responses}',
  proofAccepted: 'принято с обоснованием: {reason}',
  provedAccepted: '{file}: замечаний, принятых с обоснованием в записях методики: {count}',
  proofUnknown: 'неизвестно',
  proofShare: '{id}: {code}: {share} % всех наборов ответов ({count})',
  notDecided: '{id}: не доказано: {reason}',
  assertionHolds: '{id}: выполняется для всех случаев',
  assertionRefuted: '{id}: опровергнут',
  assertionUndecided: '{id}: не доказано: {reason}',
  assertionUnknown: '{id}: в некоторых случаях неизвестно, например: {responses}',
  undecidedEngine: 'вывод и расчёт расходятся в случае, который ближе к порогу, чем хранятся числа',
  undecidedSize: 'слишком много разных сочетаний ответов',
  undecidedTime: 'это заняло бы больше {seconds} с',
  undecidedValues: 'слишком много значений «{item}» имеют значение для итога',
  diffAdded: '{path}: добавлено',
  diffRemoved: '{path}: удалено',
  diffMoved: '{path}: перемещено',
  diffChanged: '{path}: было {before}, стало {after}',
  diffed: '{file}: изменений в документе: {changes}',
  diffSame: '{id}: доказано, что при любых ответах одно и то же',
  diffOther: '{id}: иначе для {share} % всех наборов ответов ({count})',
  diffMove: 'было {from}, стало {to}: {share} % ({count})',
  diffOnly: '{id}: есть только в «{file}», поэтому не сравнивается',
  diffType: '{id}: в версиях разного типа, поэтому не сравнивается',
  diffItems:
    'Только в «{file}» есть показатели {items}: ответы на них любые и в другой версии ничего не меняют.',
  diffOptions: 'Только в «{file}» есть варианты ответа {options}: наборы с ними не рассматриваются.',
  diffRanges: 'Сравниваются только значения, которые допускают обе версии: {items}',
  diffTypes: 'В версиях разного типа, поэтому сравниваются при отсутствии ответа: {items}',
  diffProved:
    '{file}: итогов, для которых доказано, что они не меняются: {same}, меняются: {changed}, не доказано: {undecided}',
  independent: '{outcome}: доказано, что при любых ответах не зависит от {item}',
  unknownItem: 'В методике нет показателя «{item}»; её показатели: {items}.',
  independentNot: '{id}: зависит от {item}, как видно по этим двум случаям:',
  independentSide: '{value}: {responses}',
  independentBesides: 'Только в одном из них спрашивается из-за {item}: {items}',
  independentExcluded:
    'Один из двух случаев исключён ограничением, как и в любой другой паре, по которой это видно: ограничение скрывает зависимость, но не устраняет её.',
  independentOpen: '{id}: зависит ли от {item}, не доказано: {reason}',
  independentBrings: 'То, что спрашивается из-за {item}, считается вместе с {item}: {items}',
  independentProved:
    '{file}: {item}: итогов, для которых доказано, что они не зависят: {independent}, зависят: {depends}, не доказано: {undecided}',
  outNeeds: '«{option}» указывают только вместе с «{others}».',
  testsFail:
    '{file}: проверочных случаев не пройдено: {failed}. Сначала исправьте их: непройденный случай ничего не замечает.',
  mutated:
    '{file}: малые изменения методики, которые проверочные случаи замечают: {noticed} из {changes} ({share} %). Не замечено: {survived}, не доказано: {undecided}; не меняют ничего (доказано, не считаются): {equivalent}',
  mutatedSome: '{file}: из {possible} возможных изменений проверено {tried}, равномерно по всему документу.',
  mutatedWith: '{file}: если добавить предложенные проверочные случаи ({cases}): {share} %',
  survivor: '{path}: ни один проверочный случай не замечает замены {before} на {after}',
  survivorOpen:
    '{path}: ни один проверочный случай не замечает замены {before} на {after}, и не доказано, что это возможно заметить',
  survivorCase: 'случай, который заметил бы: {responses}',
  suggested:
    '{file}: что должны охватывать проверочные случаи: {goals}. Уже охвачено: {covered} ({share} %), предложенными случаями ({cases}): {added}, недостижимо ни при каких ответах: {never}, не доказано: {undecided}',
  suggestedTitle: 'Предложено, требует подтверждения: {covers}',
  suggestedMore: 'и ещё {count}',
  suggestedWritten:
    '{file}: записано, проверочных случаев добавлено: {cases}. Они ожидают того, что методика даёт сейчас: каждый должен подтвердить человек.',
  goalOpen: 'не охвачено проверочными случаями: {goal}',
  goalNever: 'недостижимо ни при каких ответах: {goal}',
  goalUndecided: 'не доказано, достижимо ли: {goal}',
  goalRow: '{table}: строка {row}',
  goalDecides: 'решает правило {rule}: {name}',
  goalTrue: 'выполняется: {name}',
  goalFalse: 'не выполняется: {name}',
  goalUnknown: 'неизвестно: {name}',
  goalAsked: 'показатель заполняется: {item}',
  goalNotAsked: 'показатель не заполняется: {item}',
  goalCode: '{name}: {code}',
  goalCut: '{name}: {value}, рядом с порогом {cut}',
  goalNotices: 'замечает {path}: было {before}, стало {after}',
  safeguardReason: 'почему: {reason} ({source})',
  safeguardTodo: 'что сделать: {todo}',
  safeguardUndecided: '{id}: не решено; частей: {count}',
  safeguardsLooked:
    '{file}: гарантий не соблюдено: {findings}, с обоснованием: {accepted}, не решено: {undecided}',
  safeguardsAfterErrors: '{file}: гарантии проверяются, когда исправлены ошибки.',
  safeguardsWrong: 'Файл «{file}» нельзя использовать как гарантии. {problem}',
  safeguardShape: 'То, что стоит в {path}, не имеет вида гарантии.',
  safeguardFact: '«{safeguard}» спрашивает «{name}»; сведения этого вида: {known}.',
  safeguardComparison: '«{safeguard}» сравнивает «{name}» со значением, которого там быть не может.',
  safeguardPlace: 'В тексте «{safeguard}» есть место «{name}»; места этого вида: {known}.',
  safeguardTaken: 'Гарантий с именем «{safeguard}» две.',
  exported: '{file}: {id} {version}, SHA-256 {sha256}',
  sinceOther: '«{file}» относится к методике «{other}», а не «{id}»: сравнивать не с чем.',
  sinceMissing:
    '{file}: в записях указана введённая в действие версия {version} (SHA-256 {sha256}). Укажите её файл с помощью --since, чтобы в пакете было сказано, что изменилось.',
  sinceIsNewer: 'Пакет старше, чем «{file}»: версия {after} заменила бы версию {before}.',
  verified: '{file}: {id} {version}, воспроизведено эталонных случаев: {vectors}, SHA-256 {sha256}',
  notVerified: '{file}: использовать нельзя',
  keyMade: '{file}: новый закрытый ключ. Открытый ключ — выше; его шестнадцать знаков: {digits}',
  keyOpen:
    'Файл {file} не зашифрован: кто его скопирует, сможет подписывать. Чтобы ключ был зашифрован, задайте ASPECT_PASSPHRASE.',
  keyOfOtherKind: '«{file}» — не ключ Ed25519 того вида, который здесь нужен.',
  keyNotOpened: '«{file}» — не закрытый ключ в PEM, или парольная фраза другая: задайте ASPECT_PASSPHRASE.',
  notSigned: '{file}: не подписан; пакет, который не делает того, что в нём сказано, не подписывают',
  notAdded: 'В файле «{file}» — подписи не этого пакета. Укажите после -o другой файл.',
  signedTo: '{file}: подпись добавлена',
  signaturesNeedKeys:
    '--signatures и --key нужны вместе: подписи без ключей ничего не доказывают, ключи без подписей — тоже.',
  wrongCount: '«{count}» — не число подписей: 1 или больше.',
  signedAs_author:
    'подписано автором: {who} (ключ {digits}), {when}: {id} {version}, статус «{status}», SHA-256 {sha256}',
  signedAs_reviewer:
    'подписано рецензентом: {who} (ключ {digits}), {when}: {id} {version}, статус «{status}», SHA-256 {sha256}',
  signedAs_authority:
    'подписано от имени уполномоченного органа: {who} (ключ {digits}), {when}: {id} {version}, статус «{status}», SHA-256 {sha256}',
  served: 'Принимаются запросы: {id} {version} ({status}), SHA-256 {sha256}: {address}',
  serveEnding: 'Завершение: сначала будут даны ответы на начатое.',
  serveDraft:
    '{file}: {id} {version} не введена в действие (статус «{status}»). Такой пакет работает только с --drafts.',
  notServed: '{file}: служба его не принимает',
  servedTwice: 'Два разных пакета называют себя {id} {version}: по одному адресу возможен один ответ.',
  tokenNeeded:
    'Кто обращается к службе с других компьютеров, должен знать токен: добавьте --token-file FILE.',
  tokenShort: 'В файле «{file}» нет токена: не менее 16 знаков, без пробелов.',
  servedAsBefore: 'Новые пакеты не приняты; служба работает с прежними.',
  unknownTarget: 'Вложить «{target}» в пакет нельзя; выберите из {targets} и уберите --as.',
  unknownExport: 'Формата «{format}» для экспорта нет; выберите из {formats}.',
  textsNotChosen: 'В «{format}» тексты на всех языках или их нет: уберите --texts.',
  workshopServes: 'Участники открывают этот адрес в браузере в той же сети: {address}',
  workshopAlso: 'Доступно и по адресу: {address}',
  workshopAlone: 'Этот компьютер не подключён к сети. Страница открывается только на нём: {address}',
  workshopFolder: 'Ответы записываются сюда: {folder}. Уже сдано: {count}[ из {of}]',
  workshopSecond: 'Сдано, раунд {round}: {count}[ из {of}]',
  workshopUncounted: 'Файл «{file}» в этой папке не учтён: {reason}',
  workshopStop: 'Завершить: Ctrl C.',
  workshopTaken: '{time} {code}, раунд {round}: сдано. {count}[ из {of}]',
  workshopAgain: '{time} {code}, раунд {round}: отправлено ещё раз, учтено один раз',
  workshopRefused: '{time} не принято: {reason}',
  workshopNotWritten:
    '{time} {code}, раунд {round}: не записано ({reason}). Ответы хранятся на устройстве участника и будут отправлены снова.',
  workshopEnded: 'Завершено. Сдано: {count}[ из {of}]',
  workshopMissing: 'Раунд {round}, не сдали: {codes}',
  workshopNeedsInstrument:
    '«{file}» — упражнение, к нему нужна методика: добавьте --instrument FILE или укажите файл для участников.',
  workshopOther: '«{file}» — не упражнение и не файл для участников.',
  workshopNoPage: 'Рядом с программой нет страницы участника. Выполните «npm run build».',
  wrongPort: '«{port}» — не порт: нужно число не больше 65535; 0 означает любой свободный.',
  portTaken: 'Порт {port} занят. Выберите другой: --port.',
  portRefused: 'Порт {port} использовать нельзя ({reason}). Выберите другой: --port.',
};
