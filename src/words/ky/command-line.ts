// The same in Kyrgyz.

import type { CommandLineTexts } from '../en/command-line.ts';

export const commandLine: CommandLineTexts = {
  help: `aspect: классификация методикаларын текшерүү, эсептөө жана чыгаруу

  aspect check FILE [--json]                  методикада эмне туура эмес
  aspect check FILE --safeguards [--own FILE] кепилдиктер — методикалар үчүн эрежелер сакталабы
  aspect score FILE CASES [-o OUT]            файлдагы ар бир учурду баалоо
  aspect test FILE [--json]                   текшерүү учурларын эки эсептегичте аткаруу
  aspect test FILE --mutate [-o OUT.json]     текшерүү учурлары байкабаган майда өзгөрүүлөр
  aspect test FILE --suggest [-o OUT.json]    текшерүү учурлары эмнени камтыбайт, камтый турган учурлар
  aspect prove FILE [--json]                  кандай гана жооп болбосун ката болгонду мисалы менен табуу
  aspect prove FILE --independent ITEM[,ITEM] жыйынтыктар көз каранды болбошу керек көрсөткүчтөргө көз карандыбы
  aspect diff BEFORE AFTER [--exact]          жаңы версия эмнени өзгөртөт; --exact: кайсы жоопторго
  aspect texts FILE [--json]                  котормолордун канчасы даяр
  aspect texts FILE --from FILE [-o OUT.json] CSV же XLIFF котормо файлы анда эмнени өзгөртөт
  aspect export FILE -o OUT.zip               жумуш системалары үчүн пакетти жыйноо
  aspect verify PACKAGE                       пакет өзүндө айтылганды аткарабы
  aspect verify PACKAGE --signatures FILE --key KEY   жана ага тийиштүү адамдар кол койгонбу
  aspect key -o FILE.pem                      колтамга ачкычын жасоо; ачык ачкычын чыгарат
  aspect sign PACKAGE --private-key FILE.pem --name NAME --as author|reviewer|authority
                                              пакетке колтамга коюу; колтамга жанында: PACKAGE.intoto.jsonl
  aspect serve PACKAGE… --audit FILE          HTTP аркылуу баалоо; ар бир чечим FILE файлына жазылат
  aspect workshop EXERCISE [--dir FOLDER]     көнүгүүнү өз тармагыңызда таратуу жана жоопторду чогултуу

FILE — методика (.json) же пакет (.zip). CASES жана OUT .csv, .jsonl же .parquet менен бүтөт.
OUT.csv жанындагы OUT.meta.json аны кайсы методика жана кайсы эсептегич жасаганын айтат.

  -o, --out FILE      кайда жазуу керек; ал болбосо, score JSON саптарын чыгарат
      --accept LIST   score: жооптордун кайсы жазуулары кабыл алынат; антпесе алар — ката:
                      dates (31.01.2026), labels (коддун ордуна аталыш), yes-no (Y, да, иә),
                      spaces (коддун жанындагы боштук), whole-numbers (1 ордуна 1.0),
                      decimal-comma же decimal-point (1.000,5 же 1,000.5).
                      dates,labels — бардык мамычага, COLUMN=labels — бирөөнө; кайталоого болот
      --missing LIST  score: эмне жооп жок дегенди билдирет: 99,-9,NA — бардык мамычада, COLUMN=99 — бирөөндө
      --decimal-comma score: OUT.csv файлын уячалардын арасында чекиттүү үтүр, бөлчөктө үтүр менен жазуу:
                      бөлчөк үтүр менен бөлүнгөн Excel үчүн
      --format FORMAT score: csv же jsonl — файлдын аталышы башкача бүтсө, CASES эмне экени
      --carry COLUMNS score: CASES файлынын методикада жок, натыйжаларга ошол бойдон көчүрүлүүчү
                      мамычалары: facility,officer; кайталоого болот
      --rejects FILE  score: баалоого мүмкүн болбогон саптарды ошол бойдон, себеби менен жазуу;
                      оңдолгон файлды кайра баалоого болот
      --as FORMAT     export: пакет эмес, эмне жазуу керек:
                      {formats}
      --texts LANGUAGE export: тексттер бир гана тилде болгон файлдагы алардын тили
      --from FILE     texts: киргизиле турган котормолор; текшерилгендери ошол боюнча калат
      --targets LIST  export: методика бул программасыз да аткарылышы үчүн пакетке
                      салынуучулар: {targets}
      --since FILE    export, verify: ушул эле методиканын мурунку версиясы: андан бери эмне
                      өзгөрдү жана экөө тең маанилүүбү
      --digest HEX    FILE анын SHA-256 мааниси ушундай болсо гана алынат; аны export жана verify чыгарат
      --signatures FILE verify: пакеттин колтамгалары; ар бири туура болушу керек
      --key KEY       verify: колтамга коюуга тийиш адамдын ачык ачкычы же ал турган файл;
                      кайталоого болот
      --at-least N    verify: канча ачкыч жетиштүү; көрсөтүлбөсө, баары
      --min-version V verify: андан эски версиядагы пакетти кабыл албоо
      --private-key FILE sign: PKCS#8 (PEM); сырсөз тизмеги ASPECT_PASSPHRASE ичинен алынат
      --name, --role  sign: ким кол коёт жана кызматы кандай
      --audit FILE    serve: ар бир чечимге бир сап, жооптон мурун; «-» — стандарттык чыгаруу
      --host, --port  serve: суроону кайда кабыл алат; көрсөтүлбөсө, 127.0.0.1 жана 8080
      --token-file FILE serve: ар бир суроодо болушу керек болгон токен (bearer)
      --drafts        serve: колдонууга киргизилбеген пакеттерди да кабыл алуу
      --key, --at-least, --min-version  serve: verify буйругундагыдай; колтамгалар ар бир пакеттин жанында
      --safeguards    check: кепилдиктерди текшерүү: ишеним, корголуучу белги-касиеттер, төмөндөө жолу …
      --own FILE      check: --safeguards менен бирге өз кепилдиктериңиз: файл же папка; кайталоого болот
      --port NUMBER   workshop: кайсы портто; көрсөтүлбөсө, 8787
      --dir FOLDER    workshop: жооптор кайда жазылат; көрсөтүлбөсө, «responses»
      --instrument FILE workshop: методика, эгер EXERCISE катышуучулар үчүн файл болбосо
      --json          бир JSON документин чыгаруу
      --all           баарын айтуу; антпесе ар бир түрүнөн 100 маселе жана дагы канчасы бары айтылат
  -q, --quiet         каталарды гана айтуу
      --lang LANGUAGE билдирүүлөрдүн тили: {languages}
  -h, --help          ушул маалымдаманы чыгаруу
      --version       версиясын чыгаруу

FILE же CASES ордундагы «-» — стандарттык киргизүү.

Бүтүү коддору: 0 — маселе жок, 1 — бир нерсе табылды, 2 — аткарууга мүмкүн болгон жок (туура эмес
чакыруу, файл окулбайт же жазылбайт, чыгаруу толгон же жабылган), 3 — бул программанын катасы.
`,
  noCommand: 'Буйрук көрсөтүлгөн эмес. Буйруктар: {commands}.',
  unknownCommand: '«{command}» буйругу жок. Буйруктар: {commands}.',
  seeHelp: 'Ар бири эмне кыларын «aspect --help» айтат.',
  unknownOption: '«aspect {command}» буйругунун «{option}» параметри жок.',
  optionWithoutValue: '«{option}» параметрине маани керек.',
  optionWithValue: '«{option}» параметри маани кабыл албайт.',
  unknownLanguage: '«{language}» тилинде тексттер жок; булардан тандаңыз: {languages}.',
  unknownNotation: '«{notation}» деген жазуу жок; булардан тандаңыз: {notations}.',
  otherNotation: '«{column}» мамычасында «{notation}» жазуусу болбойт; мүмкүн болгону: {notations}.',
  unknownColumn: 'Методикада «{option}» үчүн «{column}» мамычасы жок. Окшоштору: {nearest}.',
  decimalCommaNeedsCsv:
    '«--decimal-comma» үчүн -o дегенден кийин CSV файлы керек: JSON форматында бөлчөк үтүр менен жазылбайт.',
  wrongDigest: '«{digest}» — SHA-256 эмес: анда 0–9 жана a–f символдорунан 64 символ болот.',
  taken: '{file}: «{field}» мамычасы: «{notation}» боюнча кабыл алынды: {count} ({examples})',
  takenMissing: '{file}: «{field}» мамычасы: жооп жок деп кабыл алынды: {count} ({examples})',
  use: 'Чакыруу: {usage}',
  wrongExtension: '«{file}» аталышы мындай бүтүшү керек: {extensions}.',
  wouldOverwrite: '«{file}» окулуп жатканда кайра жазылып калмак; -o дегенден кийин башка файлды көрсөтүңүз.',
  noFile: '«{file}» файлы жок.',
  notReadable: '«{file}» файлы окулбайт ({reason}).',
  notWritable: '«{file}» файлы жазылбайт ({reason}).',
  unknownFormat: 'Учурлардын «{format}» форматы жок; csv же jsonl тандаңыз.',
  parquetNeedsFile:
    'Parquet стандарттык киргизүүдөн окулбайт: адегенде анын аягы окулат. Файлдын аталышын бериңиз.',
  notParquet: '«{file}» файлы Parquet катары окулбайт ({reason}).',
  formatNeeded:
    'Стандарттык киргизүүнүн эмне экенин айткан аталышы жок: --format csv же --format jsonl кошуңуз.',
  inputTwice: '«-» бир жолу гана жазылат: стандарттык киргизүү бирөө.',
  tooLarge: '«{file}» файлы ар кандай методикадан жана пакеттен чоң ({most} МБ).',
  untold: '{code}: көрсөтүлбөгөнү дагы {count}; баарын --all көрсөтөт.',
  outputClosed: 'Чыгарууну окуу токтотулду: ал толук эмес.',
  outputFull: 'Стандарттык чыгаруу жазылбайт ({reason}): ал толук эмес.',
  carryKnown: '«{column}» — методиканын мамычасы; --carry башка мамычалар үчүн.',
  carryTaken: '«{column}» — натыйжалар мамычасынын аталышы: мамычаны көчүрүү үчүн аны файлда башкача атаңыз.',
  writtenTwice: '«{file}» файлы эки жолу жазылып калмак; --rejects дегенден кийин башка файлды көрсөтүңүз.',
  fault:
    'Бул — aspect {version} катасы: {error}. Эч нерсе жазылган жок. Ал жөнүндө кабарлап, файлды кошо бериңиз.',
  notUtf8: '«{file}» — UTF-8 тексти эмес; аны UTF-8 түрүндө сактаңыз.',
  counts: '{file}: каталар: {errors}, эскертүүлөр: {warnings}',
  writeInstead: 'ордуна жазуу: {value}',
  removeIt: 'алып салуу',
  cannotRun: '«{file}» файлында каталар бар, аны эсептөөгө мүмкүн эмес.',
  notReleased:
    '{file}: {id} {version}: методика колдонууга киргизилген эмес (статусу «{status}»); анын натыйжалары сынап көрүү үчүн, адамдар жөнүндө чечим үчүн эмес.',
  textsProgress:
    '{language}: тексттер: {texts}, текшерилген: {reviewed}, долбоор: {draft}, баштапкы текст өзгөргөн: {stale}, котормо жок: {missing}',
  textsChange: '{place} {language}: {before} → {after}',
  textsKept: '{place} {language}: текшерилген, киргизилген жок: {before} калат, файлда {after}',
  textsIncoming:
    '{file}: киргизилди: {taken}, текшерилген, киргизилген жок: {kept}, бирдей: {same}, бош: {blank}',
  scored: '{file}: саптар: {rows}, бааланганы: {scored}, бааланбаганы: {invalid}',
  nothingScored: 'Бир да сапты баалоого мүмкүн болгон жок; «{file}» жазылган жок.',
  conflicts: '«{table}» чечим таблицасынын саптары бири-бирине каршы келет; натыйжасы жок учурлар: {count}',
  violated: 'Жооптор «{constraint}» чектөөсүн бузат; мындай учурлар: {count}',
  testFailed: '{id}: {name} — күтүлгөнү {expected}, чыкканы {found} ({engines})',
  tests: '{file}: өткөн текшерүү учурлары: {passed}, өтпөгөнү: {failed}',
  proved:
    '{file}: табылганы: {findings}, бардык учурлар үчүн далилденген жыйынтыктар: {decided}, далилденбегени: {undecided}',
  proofCase: 'учур: {responses}',
  proofAccepted: 'негиздеме менен кабыл алынды: {reason}',
  provedAccepted: '{file}: жазууда негиздемеси бар, кабыл алынган эскертүүлөр: {count}',
  proofUnknown: 'белгисиз',
  proofShare: '{id}: {code}: бардык жооп топтомдорундагы үлүшү {share} % ({count})',
  notDecided: '{id}: далилденген жок: {reason}',
  assertionHolds: '{id}: бардык учур үчүн аткарылат',
  assertionRefuted: '{id}: төгүнгө чыгарылды',
  assertionUndecided: '{id}: далилденген жок: {reason}',
  assertionUnknown: '{id}: айрым учурларда белгисиз, мисалы үчүн: {responses}',
  undecidedEngine:
    'далилдөө менен эсептөө сандар сакталган тактыктан да босого баллга жакын учурда дал келбейт',
  undecidedSize: 'жооптордун ар түрдүү айкалышы өтө көп',
  undecidedTime: 'буга кетүүчү убакыт чектен ашат ({seconds} сек)',
  undecidedValues: '«{item}» көрсөткүчүнүн өтө көп мааниси жыйынтыкка таасир этет',
  diffAdded: '{path}: кошулду',
  diffRemoved: '{path}: өчүрүлдү',
  diffMoved: '{path}: орду алмашты',
  diffChanged: '{path}: мурун {before}, эми {after}',
  diffed: '{file}: документтеги өзгөрүүлөр: {changes}',
  diffSame: '{id}: бардык жооп топтомдору үчүн бирдей экени далилденди',
  diffOther: '{id}: бардык жооп топтомдорунун {share} % үлүшүндө башкача ({count})',
  diffMove: 'мурун {from}, эми {to}: {share} % ({count})',
  diffOnly: '{id}: «{file}» файлында гана бар, ошондуктан салыштырылбайт',
  diffType: '{id}: версиялардагы түрү ар башка, ошондуктан салыштырылбайт',
  diffItems:
    '«{file}» файлында гана бар көрсөткүчтөр: {items}. Аларга жооп каалагандай, экинчи версияда эч нерсени өзгөртпөйт.',
  diffOptions: '«{file}» файлында гана бар жооп варианттары: {options}. Алар кирген топтомдор каралбайт.',
  diffRanges: 'Эки версия тең кабыл алган маанилер гана салыштырылат: {items}',
  diffTypes: 'Версиялардагы түрү ар башка, ошондуктан жоопсуз түрүндө салыштырылат: {items}',
  diffProved:
    '{file}: өзгөрбөй турганы далилденген жыйынтыктар: {same}, өзгөргөнү: {changed}, далилденбегени: {undecided}',
  independent: '{outcome}: кандай гана жооп болбосун {item} көрсөткүчүнө көз каранды эмес экени далилденди',
  unknownItem: 'Методикада «{item}» көрсөткүчү жок; анын көрсөткүчтөрү: {items}.',
  independentNot: '{id}: {item} көрсөткүчүнө көз каранды, муну ушул эки учур көрсөтөт:',
  independentSide: '{value}: {responses}',
  independentBesides: '{item} көрсөткүчүнө байланыштуу экөөнүн биринде гана суралат: {items}',
  independentExcluded:
    'Эки учурдун бирин чектөө жокко чыгарат, муну көрсөткөн башка ар бир жупта да ошондой: чектөө көз карандылыкты жашырат, бирок жойбойт.',
  independentOpen: '{id}: {item} көрсөткүчүнө көз карандыбы, далилденген жок: {reason}',
  independentBrings: '{item} көрсөткүчүнө байланыштуу суралгандар аны менен бирге эсептелет: {items}',
  independentProved:
    '{file}: {item}: көз каранды эмес экени далилденген жыйынтыктар: {independent}, көз карандылары: {depends}, далилденбегени: {undecided}',
  outNeeds: '«{option}» ушуну менен гана чогуу көрсөтүлөт: «{others}».',
  testsFail:
    '{file}: өтпөгөн текшерүү учурлары: {failed}. Адегенде аларды оңдоңуз: өтпөгөн учур эч нерсени байкабайт.',
  mutated:
    '{file}: текшерүү учурлары байкаган майда өзгөрүүлөр: {changes} өзгөрүүнүн {noticed} ({share} %). Байкалбаганы: {survived}, далилденбегени: {undecided}; эч нерсени өзгөртпөй турганы далилденип, эсепке алынбаганы: {equivalent}',
  mutatedSome:
    '{file}: мүмкүн болгон {possible} өзгөрүүнүн {tried} өзгөрүүсү бүт документ боюнча бирдей текшерилди.',
  mutatedWith: '{file}: сунушталган текшерүү учурлары кошулса ({cases}): {share} %',
  survivor: '{path}: бир да текшерүү учуру байкабаган өзгөрүү: мурун {before}, эми {after}',
  survivorOpen:
    '{path}: бир да текшерүү учуру байкабаган өзгөрүү: мурун {before}, эми {after}; аны байкоого болору далилденген жок',
  survivorCase: 'муну байкай турган өзүнчө учур: {responses}',
  suggested:
    '{file}: текшерүү учурлары камтууга тийиш нерселер: {goals}. Камтылганы: {covered} ({share} %), сунушталган {cases} учур камтыганы: {added}, эч кандай жоопто жетүүгө болбогону: {never}, далилденбегени: {undecided}',
  suggestedTitle: 'Сунушталды, ырастоо керек: {covers}',
  suggestedMore: 'жана дагы {count}',
  suggestedWritten:
    '{file}: жазылды, кошулган текшерүү учурлары: {cases}. Алар методика азыр бергенди күтөт: ар бирин адам ырасташы керек.',
  goalOpen: 'текшерүү учурлары камтыбайт: {goal}',
  goalNever: 'эч кандай жоопто жетүүгө болбойт: {goal}',
  goalUndecided: 'жетүүгө болобу, далилденген жок: {goal}',
  goalRow: '{table}: {row}-сап',
  goalDecides: 'чечүүчү эреже {rule}: {name}',
  goalTrue: 'аткарылат: {name}',
  goalFalse: 'аткарылбайт: {name}',
  goalUnknown: 'белгисиз: {name}',
  goalAsked: 'суроо берилет: {item}',
  goalNotAsked: 'суроо берилбейт: {item}',
  goalCode: '{name}: {code}',
  goalCut: '{name}: {value}, {cut} чегинин жанында',
  goalNotices: '{path} өзгөрүүсүн байкайт: мурун {before}, эми {after}',
  safeguardReason: 'эмне үчүн: {reason} ({source})',
  safeguardTodo: 'эмне кылуу керек: {todo}',
  safeguardUndecided: '{id}: чечилген жок; бөлүктөр: {count}',
  safeguardsLooked:
    '{file}: сакталбаган кепилдиктер: {findings}, негиздемеси барлар: {accepted}, чечилбегендер: {undecided}',
  safeguardsAfterErrors: '{file}: кепилдиктер каталар оңдолгондон кийин текшерилет.',
  safeguardsWrong: '«{file}» файлын кепилдиктер катары колдонууга болбойт. {problem}',
  safeguardShape: '{path} ордунда турган нерсе кепилдикке окшобойт.',
  safeguardFact: '«{safeguard}» муну сурайт: «{name}»; бул түрдүн маалыматтары: {known}.',
  safeguardComparison: '«{safeguard}» муну мүмкүн болбогон маани менен салыштырат: «{name}».',
  safeguardPlace: '«{safeguard}» текстинде мындай орун бар: «{name}»; бул түрдүн орундары: {known}.',
  safeguardTaken: '«{safeguard}» деген эки кепилдик бар.',
  exported: '{file}: {id} {version}, SHA-256 {sha256}',
  sinceOther:
    '«{file}» «{id}» методикасына эмес, «{other}» методикасына тиешелүү: салыштыра турган эч нерсе жок.',
  sinceMissing:
    '{file}: жазууларында колдонууга киргизилген {version} версиясы көрсөтүлгөн (SHA-256 {sha256}). Пакетте эмне өзгөргөнү айтылышы үчүн анын файлын --since аркылуу көрсөтүңүз.',
  sinceIsNewer:
    'Пакет «{file}» файлынан эскирээк: {after} версиясы {before} версиясынын ордун ээлеп калмак. Бул керекпи, текшериңиз.',
  verified: '{file}: {id} {version}, кайталанган эталондук учурлар: {vectors}, SHA-256 {sha256}',
  notVerified: '{file}: колдонууга болбойт',
  keyMade: '{file}: жаңы жабык ачкыч. Ачык ачкычы — жогоруда; анын он алты белгиси: {digits}',
  keyOpen:
    '{file} файлы шифрленген эмес: аны көчүргөн адам кол коё алат. Шифрленген ачкыч үчүн ASPECT_PASSPHRASE маанисин бериңиз.',
  keyOfOtherKind: '«{file}» — бул жерде керектүү түрдөгү Ed25519 ачкычы эмес.',
  keyNotOpened:
    '«{file}» — PEM түрүндөгү жабык ачкыч эмес же сырсөз тизмеги башка: ASPECT_PASSPHRASE маанисин бериңиз.',
  notSigned: '{file}: кол коюлган жок; өзүндө айтылганды аткарбаган пакетке кол коюлбайт',
  notAdded: '«{file}» файлында башка пакеттин колтамгалары турат. -o дегенден кийин башка файлды атаңыз.',
  signedTo: '{file}: колтамга кошулду',
  signaturesNeedKeys:
    '--signatures жана --key бирге керек: ачкычсыз колтамга да, колтамгасыз ачкыч да эчтеке далилдебейт.',
  wrongCount: '«{count}» — колтамга саны эмес: 1 же андан көп.',
  signedAs_author:
    'автор кол койгон: {who} (ачкыч {digits}), күнү {when}: {id} {version}, статусу «{status}», SHA-256 {sha256}',
  signedAs_reviewer:
    'рецензент кол койгон: {who} (ачкыч {digits}), күнү {when}: {id} {version}, статусу «{status}», SHA-256 {sha256}',
  signedAs_authority:
    'ыйгарым укуктуу орган атынан кол коюлган: {who} (ачкыч {digits}), күнү {when}: {id} {version}, статусу «{status}», SHA-256 {sha256}',
  served: 'Суроо үчүн даяр: {id} {version} ({status}), SHA-256 {sha256}: {address}',
  serveEnding: 'Бүтүүдө: адегенде башталган суроолорго жооп берилет.',
  serveDraft:
    '{file}: {id} {version} колдонууга киргизилген эмес (статусу «{status}»). Мындай пакет --drafts менен гана иштейт.',
  notServed: '{file}: кызмат аны кабыл алган жок',
  servedTwice: 'Эки башка пакет өзүн {id} {version} деп атайт: бир даректе бир гана жооп болот.',
  tokenNeeded: 'Кызматка башка компьютерден кайрылган адам токенди билиши керек: --token-file FILE кошуңуз.',
  tokenShort: '«{file}» файлында токен жок: кеминде 16 белги, боштуксуз.',
  servedAsBefore: 'Жаңы пакеттер кабыл алынган жок; кызмат мурункулар менен иштей берет.',
  unknownTarget: '«{target}» пакетке салынбайт; булардан тандаңыз: {targets}; --as дегенди алып салыңыз.',
  unknownExport: '«{format}» форматында экспорттолбойт; булардан тандаңыз: {formats}.',
  textsNotChosen: '«{format}» тексттерди бардык тилде камтыйт же алар жок: --texts дегенди алып салыңыз.',
  workshopServes: 'Катышуучулар бул даректи ошол эле тармактагы браузерде ачышат: {address}',
  workshopAlso: 'Мына бул дарек менен да ачылат: {address}',
  workshopAlone: 'Бул компьютер тармакка кошулган эмес. Барак ушул компьютерде гана ачылат: {address}',
  workshopFolder: 'Жооптор бул жерге жазылат: {folder}. Азырынча тапшырылганы: {count}[ / {of}]',
  workshopSecond: 'Тапшырылганы, айлампа {round}: {count}[ / {of}]',
  workshopUncounted: 'Бул папкадагы «{file}» файлы эсепке алынган жок: {reason}',
  workshopStop: 'Бүтүрүү: Ctrl C.',
  workshopTaken: '{time} {code}, айлампа {round}: тапшырылды. {count}[ / {of}]',
  workshopAgain: '{time} {code}, айлампа {round}: кайра жиберилди, бир жолу эсепке алынды',
  workshopRefused: '{time} кабыл алынган жок: {reason}',
  workshopNotWritten:
    '{time} {code}, айлампа {round}: жазылган жок ({reason}). Жооптор катышуучунун түзмөгүндө сакталат жана кайра жиберилет.',
  workshopEnded: 'Бүттү. Тапшырылганы: {count}[ / {of}]',
  workshopMissing: 'Айлампа {round}, тапшырган эмес: {codes}',
  workshopNeedsInstrument:
    '«{file}» — көнүгүү, ага методика керек: --instrument FILE кошуңуз же катышуучулар үчүн файлды көрсөтүңүз.',
  workshopOther: '«{file}» көнүгүү да, катышуучулар үчүн файл да эмес.',
  workshopNoPage: 'Программанын жанында катышуучунун барагы жок. «npm run build» аткарыңыз.',
  wrongPort: '«{port}» порт эмес: 65535 санынан ашпаган сан керек; 0 каалаган бош портту билдирет.',
  portTaken: '{port} порту бош эмес. Башкасын тандаңыз: --port.',
  portRefused: '{port} портун колдонууга болбойт ({reason}). Башкасын тандаңыз: --port.',
};
