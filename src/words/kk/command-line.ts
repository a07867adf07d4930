// The same in Kazakh.

import type { CommandLineTexts } from '../en/command-line.ts';

export const commandLine: CommandLineTexts = {
  help: `aspect: жіктеу әдістемелерін тексеру, есептеу және шығару

  aspect check FILE [--json]                  әдістемеде не дұрыс емес
  aspect check FILE --safeguards [--own FILE] кепілдіктер — әдістемелерге арналған ережелер сақтала ма
  aspect score FILE CASES [-o OUT]            файлдағы әр жағдайды бағалау
  aspect test FILE [--json]                   тексеру жағдайларын екі есептегіште орындау
  aspect test FILE --mutate [-o OUT.json]     тексеру жағдайлары байқамайтын шағын өзгерістер
  aspect test FILE --suggest [-o OUT.json]    тексеру жағдайлары нені қамтымайды, қамтитын жағдайлар
  aspect prove FILE [--json]                  кез келген жауапта қате нәрсені мысалымен табу
  aspect prove FILE --independent ITEM[,ITEM] қорытындылар тәуелді болмауға тиіс көрсеткіштерге тәуелді ме
  aspect diff BEFORE AFTER [--exact]          жаңа нұсқа нені өзгертеді; --exact: қай жауаптарда
  aspect texts FILE [--json]                  аудармалардың қаншасы дайын
  aspect texts FILE --from FILE [-o OUT.json] CSV не XLIFF аударма файлы онда нені өзгертеді
  aspect export FILE -o OUT.zip               жұмыс жүйелеріне арналған пакетті жинау
  aspect verify PACKAGE                       пакет өзінде айтылғанды істей ме
  aspect verify PACKAGE --signatures FILE --key KEY   және оған тиісті адамдар қолтаңба қойған ба
  aspect key -o FILE.pem                      қолтаңба кілтін жасау; ашық кілтін шығарады
  aspect sign PACKAGE --private-key FILE.pem --name NAME --as author|reviewer|authority
                                              пакетке қолтаңба қою; қолтаңба жанында: PACKAGE.intoto.jsonl
  aspect serve PACKAGE… --audit FILE          HTTP арқылы бағалау; әр шешім FILE файлына жазылады
  aspect workshop EXERCISE [--dir FOLDER]     жаттығуды өз желіңізде тарату және жауаптарды жинау

FILE — әдістеме (.json) немесе пакет (.zip). CASES пен OUT .csv, .jsonl немесе .parquet деп аяқталады.
OUT.csv жанындағы OUT.meta.json оны қай әдістеме мен қай есептегіш жасағанын айтады.

  -o, --out FILE      қайда жазу керек; ол болмаса, score JSON жолдарын шығарады
      --accept LIST   score: жауаптардың қай жазуларын қабылдау керек; әйтпесе олар — қате:
                      dates (31.01.2026), labels (код орнына жазу), yes-no (Y, да, иә),
                      spaces (код айналасындағы бос орын), whole-numbers (1 орнына 1.0),
                      decimal-comma не decimal-point (1.000,5 не 1,000.5).
                      dates,labels — барлық бағанға, COLUMN=labels — біреуіне; қайталауға болады
      --missing LIST  score: жауаптың жоқтығын не білдіреді: 99,-9,NA — барлық бағанда, COLUMN=99 — біреуінде
      --decimal-comma score: OUT.csv файлын ұяшықтар арасында нүктелі үтірмен, бөлшекте үтірмен жазу:
                      бөлшек үтірмен бөлінетін Excel үшін
      --format FORMAT score: csv не jsonl — файл атауы басқаша аяқталса, CASES деген не
      --carry COLUMNS score: CASES файлының әдістемеде жоқ, нәтижеге сол күйінде көшетін бағандары:
                      facility,officer; қайталауға болады
      --rejects FILE  score: бағаланбаған жолдарды сол күйінде, себебімен жазу;
                      түзетілген файлды сол қалпында қайта бағалауға болады
      --as FORMAT     export: пакет емес, не жазу керек:
                      {formats}
      --texts LANGUAGE export: мәтіндері тек бір тілде жазылатын файлдың тілі
      --from FILE     texts: енгізілетін аудармалар; тексерілгендері сол қалпында қалады
      --targets LIST  export: әдістеме осы бағдарламасыз да орындалуы үшін пакетке
                      салынатындар: {targets}
      --since FILE    export, verify: осы әдістеменің бұрынғы нұсқасы: содан бері не өзгерді
                      және екеуі тең мәнді ме
      --digest HEX    FILE тек SHA-256 мәні осындай болса алынады; оны export пен verify шығарады
      --signatures FILE verify: пакеттің қолтаңбалары; әрқайсысы дұрыс болуға тиіс
      --key KEY       verify: қолтаңба қоюға тиіс адамның ашық кілті немесе ол тұрған файл;
                      қайталауға болады
      --at-least N    verify: неше кілт жеткілікті; көрсетілмесе, бәрі
      --min-version V verify: одан ескі нұсқадағы пакетті қабылдамау
      --private-key FILE sign: PKCS#8 (PEM); құпиясөзі ASPECT_PASSPHRASE ішінен алынады
      --name, --role  sign: кім қолтаңба қояды және лауазымы қандай
      --audit FILE    serve: әр шешімге бір жол, жауаптан бұрын; «-» — стандартты шығыс
      --host, --port  serve: сұрауды қайда қабылдайды; көрсетілмесе, 127.0.0.1 және 8080
      --token-file FILE serve: әр сұрауда болуға тиіс токен (bearer)
      --drafts        serve: қолданысқа енгізілмеген пакеттерді де қабылдау
      --key, --at-least, --min-version  serve: verify пәрменіндегідей; қолтаңбалар әр пакеттің жанында
      --safeguards    check: кепілдіктерді тексеру: сенім, қорғалатын сипаттар, төмендеу жолы …
      --own FILE      check: --safeguards бірге өз кепілдіктеріңіз: файл не қалта; қайталауға болады
      --port NUMBER   workshop: қай портта; көрсетілмесе, 8787
      --dir FOLDER    workshop: жауаптар қайда жазылады; көрсетілмесе, «responses»
      --instrument FILE workshop: әдістеме, егер EXERCISE қатысушыларға арналған файл болмаса
      --json          бір JSON құжатын шығару
      --all           бәрін айту; әйтпесе әр түрінен 100 мәселе және тағы қаншасы бары айтылады
  -q, --quiet         тек қателерді айту
      --lang LANGUAGE хабарлар тілі: {languages}
  -h, --help          осы анықтаманы шығару
      --version       нұсқасын шығару

FILE не CASES орнындағы «-» — стандартты енгізу.

Аяқталу кодтары: 0 — мәселе жоқ, 1 — бірдеңе табылды, 2 — орындау мүмкін болмады (қате шақыру,
файл оқылмайды не жазылмайды, шығыс толған не жабылған), 3 — осы бағдарламаның қатесі.
`,
  noCommand: 'Пәрмен аталмаған. Пәрмендер: {commands}.',
  unknownCommand: '«{command}» пәрмені жоқ. Пәрмендер: {commands}.',
  seeHelp: 'Әрқайсысы не істейтінін «aspect --help» айтады.',
  unknownOption: '«aspect {command}» пәрменінде «{option}» параметрі жоқ.',
  optionWithoutValue: '«{option}» параметріне мән керек.',
  optionWithValue: '«{option}» параметрі мән қабылдамайды.',
  unknownLanguage: '«{language}» тілінде мәтіндер жоқ; мыналардан таңдаңыз: {languages}.',
  unknownNotation: '«{notation}» деген жазу жоқ; мыналардан таңдаңыз: {notations}.',
  otherNotation: '«{column}» бағанында «{notation}» жазуы болмайды; болатыны: {notations}.',
  unknownColumn: 'Әдістемеде «{option}» үшін «{column}» бағаны жоқ. Ұқсастары: {nearest}.',
  decimalCommaNeedsCsv:
    '«--decimal-comma» үшін -o дегеннен кейін CSV файлы керек: JSON-да бөлшек үтірмен жазылмайды.',
  wrongDigest: '«{digest}» — SHA-256 емес: онда 0–9 және a–f таңбаларынан 64 таңба болады.',
  taken: '{file}: «{field}» бағаны: «{notation}» бойынша қабылданды: {count} ({examples})',
  takenMissing: '{file}: «{field}» бағаны: жауап жоқ деп қабылданды: {count} ({examples})',
  use: 'Шақыру: {usage}',
  wrongExtension: '«{file}» атауы {extensions} деп аяқталуы керек.',
  wouldOverwrite: '«{file}» оқылып жатқанда қайта жазылар еді; -o дегеннен кейін басқа файлды көрсетіңіз.',
  noFile: '«{file}» файлы жоқ.',
  notReadable: '«{file}» файлы оқылмайды ({reason}).',
  notWritable: '«{file}» файлы жазылмайды ({reason}).',
  unknownFormat: 'Жағдайлардың «{format}» пішімі жоқ; csv не jsonl таңдаңыз.',
  parquetNeedsFile:
    'Parquet стандартты енгізуден оқылмайды: алдымен оның соңы оқылады. Файлдың атауын беріңіз.',
  notParquet: '«{file}» файлы Parquet ретінде оқылмайды ({reason}).',
  formatNeeded: 'Стандартты енгізуде не екенін айтатын атау жоқ: --format csv не --format jsonl қосыңыз.',
  inputTwice: '«-» бір рет қана жазылады: стандартты енгізу біреу.',
  tooLarge: '«{file}» файлы кез келген әдістеме мен пакеттен үлкен ({most} МБ).',
  untold: '{code}: тағы {count} көрсетілмеді; бәрін --all көрсетеді.',
  outputClosed: 'Шығысты оқу тоқтатылды: ол толық емес.',
  outputFull: 'Стандартты шығыс жазылмайды ({reason}): ол толық емес.',
  carryKnown: '«{column}» — әдістеменің бағаны; --carry басқа бағандарға арналған.',
  carryTaken: '«{column}» — нәтижелер бағанының атауы: бағанды көшіру үшін оны файлда басқаша атаңыз.',
  writtenTwice: '«{file}» файлы екі рет жазылар еді; --rejects дегеннен кейін басқа файлды көрсетіңіз.',
  fault: 'Бұл — aspect {version} қатесі: {error}. Ештеңе жазылмады. Ол туралы хабарлап, файлды қоса беріңіз.',
  notUtf8: '«{file}» — UTF-8 мәтіні емес; оны UTF-8 түрінде сақтаңыз.',
  counts: '{file}: қателер: {errors}, ескертулер: {warnings}',
  writeInstead: 'орнына жазу: {value}',
  removeIt: 'алып тастау',
  cannotRun: '«{file}» файлында қателер бар, оны есептеу мүмкін емес.',
  notReleased:
    '{file}: {id} {version}: әдістеме қолданысқа енгізілмеген (мәртебесі «{status}»); оның нәтижелері сынауға арналған, адамдар туралы шешімге емес.',
  textsProgress:
    '{language}: мәтіндер: {texts}, тексерілген: {reviewed}, жоба: {draft}, бастапқы мәтін өзгерген: {stale}, аударма жоқ: {missing}',
  textsChange: '{place} {language}: {before} → {after}',
  textsKept: '{place} {language}: тексерілген, енгізілмеді: {before} қалады, файлда {after}',
  textsIncoming: '{file}: енгізілді: {taken}, тексерілген, енгізілмеді: {kept}, бірдей: {same}, бос: {blank}',
  scored: '{file}: жолдар: {rows}, бағаланғаны: {scored}, бағаланбағаны: {invalid}',
  nothingScored: 'Бірде-бір жолды бағалау мүмкін болмады; «{file}» жазылмады.',
  conflicts: '«{table}» шешім кестесінің жолдары бір-біріне қайшы; нәтижесі жоқ жағдайлар: {count}',
  violated: 'Жауаптар «{constraint}» шектеуін бұзады; мұндай жағдайлар: {count}',
  testFailed: '{id}: {name} {expected} болуы керек, бірақ {found} болды ({engines})',
  tests: '{file}: өткен тексеру жағдайлары: {passed}, өтпегендері: {failed}',
  proved:
    '{file}: табылғаны: {findings}, барлық жағдай үшін дәлелденген қорытындылар: {decided}, дәлелденбегені: {undecided}',
  proofCase: 'жағдай: {responses}',
  proofAccepted: 'негіздемемен қабылданды: {reason}',
  provedAccepted: '{file}: жазбада негіздемесі бар, қабылданған ескертулер: {count}',
  proofUnknown: 'белгісіз',
  proofShare: '{id}: {code}: барлық жауап жиындарындағы үлесі {share} % ({count})',
  notDecided: '{id}: дәлелденбеді: {reason}',
  assertionHolds: '{id}: барлық жағдайда орындалады',
  assertionRefuted: '{id}: теріске шығарылды',
  assertionUndecided: '{id}: дәлелденбеді: {reason}',
  assertionUnknown: '{id}: кейбір жағдайда белгісіз, мысалы: {responses}',
  undecidedEngine:
    'дәлелдеу мен есептеу сандар сақталатын дәлдіктен де шекті балға жақын жағдайда сәйкес келмейді',
  undecidedSize: 'жауаптардың әртүрлі үйлесімі тым көп',
  undecidedTime: 'бұған кететін уақыт шектен асады ({seconds} сек)',
  undecidedValues: '«{item}» көрсеткішінің тым көп мәні қорытындыға әсер етеді',
  diffAdded: '{path}: қосылды',
  diffRemoved: '{path}: жойылды',
  diffMoved: '{path}: орны ауысты',
  diffChanged: '{path}: бұрын {before}, енді {after}',
  diffed: '{file}: құжаттағы өзгерістер: {changes}',
  diffSame: '{id}: кез келген жауапта бірдей екені дәлелденді',
  diffOther: '{id}: барлық жауап жиындарының {share} % үлесінде басқаша ({count})',
  diffMove: 'бұрын {from}, енді {to}: {share} % ({count})',
  diffOnly: '{id}: тек «{file}» файлында бар, сондықтан салыстырылмайды',
  diffType: '{id}: нұсқалардағы түрі әртүрлі, сондықтан салыстырылмайды',
  diffItems:
    'Тек «{file}» файлында бар көрсеткіштер: {items}. Оларға жауап кез келген, екінші нұсқада ештеңе өзгертпейді.',
  diffOptions: 'Тек «{file}» файлында бар жауап нұсқалары: {options}. Олар кіретін жиындар қаралмайды.',
  diffRanges: 'Екі нұсқа да қабылдайтын мәндер ғана салыстырылады: {items}',
  diffTypes: 'Нұсқалардағы түрі әртүрлі, сондықтан жауапсыз күйде салыстырылады: {items}',
  diffProved:
    '{file}: өзгермейтіні дәлелденген қорытындылар: {same}, өзгеретіні: {changed}, дәлелденбегені: {undecided}',
  independent: '{outcome}: кез келген жауапта {item} көрсеткішіне тәуелді емес екені дәлелденді',
  unknownItem: 'Әдістемеде «{item}» көрсеткіші жоқ; көрсеткіштері: {items}.',
  independentNot: '{id}: {item} көрсеткішіне тәуелді, мына екі жағдай соны көрсетеді:',
  independentSide: '{value}: {responses}',
  independentBesides: '{item} көрсеткішіне байланысты екеуінің біреуінде ғана сұралады: {items}',
  independentExcluded:
    'Екі жағдайдың бірін шектеу жоққа шығарады, мұны көрсететін кез келген басқа жұпта да солай: шектеу тәуелділікті жасырады, бірақ жоймайды.',
  independentOpen: '{id}: {item} көрсеткішіне тәуелді ме, дәлелденбеді: {reason}',
  independentBrings: '{item} көрсеткішіне байланысты сұралатындар онымен бірге есептеледі: {items}',
  independentProved:
    '{file}: {item}: тәуелді емес екені дәлелденген қорытындылар: {independent}, тәуелділері: {depends}, дәлелденбегені: {undecided}',
  outNeeds: '«{option}» тек мынамен бірге көрсетіледі: «{others}».',
  testsFail:
    '{file}: өтпеген тексеру жағдайлары: {failed}. Алдымен оларды түзетіңіз: өтпеген жағдай ештеңені байқамайды.',
  mutated:
    '{file}: тексеру жағдайлары байқайтын шағын өзгерістер: {changes} өзгерістің {noticed} ({share} %). Байқалмағаны: {survived}, дәлелденбегені: {undecided}; ештеңені өзгертпейтіні дәлелденіп, есепке алынбағаны: {equivalent}',
  mutatedSome:
    '{file}: мүмкін {possible} өзгерістің {tried} өзгерісі бүкіл құжат бойынша біркелкі тексерілді.',
  mutatedWith: '{file}: ұсынылған тексеру жағдайлары қосылса ({cases}): {share} %',
  survivor: '{path}: ешбір тексеру жағдайы байқамайтын өзгеріс: бұрын {before}, енді {after}',
  survivorOpen:
    '{path}: ешбір тексеру жағдайы байқамайтын өзгеріс: бұрын {before}, енді {after}; оны байқауға болатыны дәлелденбеді',
  survivorCase: 'байқайтын жағдай: {responses}',
  suggested:
    '{file}: тексеру жағдайлары қамтуға тиіс нәрселер: {goals}. Қамтылғаны: {covered} ({share} %), ұсынылған {cases} жағдай қамтитыны: {added}, ешқандай жауапта жетуге болмайтыны: {never}, дәлелденбегені: {undecided}',
  suggestedTitle: 'Ұсынылды, растау керек: {covers}',
  suggestedMore: 'және тағы {count}',
  suggestedWritten:
    '{file}: жазылды, қосылған тексеру жағдайлары: {cases}. Олар әдістеменің қазір беретінін күтеді: әрқайсысын адам растауы тиіс.',
  goalOpen: 'тексеру жағдайлары қамтымайды: {goal}',
  goalNever: 'ешқандай жауапта жетуге болмайды: {goal}',
  goalUndecided: 'жетуге бола ма, дәлелденбеді: {goal}',
  goalRow: '{table}: {row}-жол',
  goalDecides: 'шешуші ереже {rule}: {name}',
  goalTrue: 'орындалады: {name}',
  goalFalse: 'орындалмайды: {name}',
  goalUnknown: 'белгісіз: {name}',
  goalAsked: 'көрсеткіш сұралады: {item}',
  goalNotAsked: 'көрсеткіш сұралмайды: {item}',
  goalCode: '{name}: {code}',
  goalCut: '{name}: {value}, {cut} шегінің жанында',
  goalNotices: '{path} өзгерісін байқайды: бұрын {before}, енді {after}',
  safeguardReason: 'неге: {reason} ({source})',
  safeguardTodo: 'не істеу керек: {todo}',
  safeguardUndecided: '{id}: шешілмеді; бөліктер: {count}',
  safeguardsLooked:
    '{file}: сақталмаған кепілдіктер: {findings}, негіздемесі барлар: {accepted}, шешілмегендер: {undecided}',
  safeguardsAfterErrors: '{file}: кепілдіктер қателер түзетілген соң тексеріледі.',
  safeguardsWrong: '«{file}» файлын кепілдіктер ретінде қолдануға болмайды. {problem}',
  safeguardShape: '{path} орнында тұрған нәрсе кепілдікке ұқсамайды.',
  safeguardFact: '«{safeguard}» мынаны сұрайды: «{name}»; осы түрдің мәліметтері: {known}.',
  safeguardComparison: '«{safeguard}» мынаны болуы мүмкін емес мәнмен салыстырады: «{name}».',
  safeguardPlace: '«{safeguard}» мәтінінде мына орын бар: «{name}»; осы түрдің орындары: {known}.',
  safeguardTaken: '«{safeguard}» деген екі кепілдік бар.',
  exported: '{file}: {id} {version}, SHA-256 {sha256}',
  sinceOther: '«{file}» «{id}» әдістемесіне емес, «{other}» әдістемесіне жатады: салыстыратын ештеңе жоқ.',
  sinceMissing:
    '{file}: жазбаларында қолданысқа енгізілген {version} нұсқасы көрсетілген (SHA-256 {sha256}). Пакетте не өзгергені айтылуы үшін оның файлын --since арқылы көрсетіңіз.',
  sinceIsNewer: 'Пакет «{file}» файлынан ескі: {after} нұсқасы {before} нұсқасының орнын басар еді.',
  verified: '{file}: {id} {version}, қайталанған эталондық жағдайлар: {vectors}, SHA-256 {sha256}',
  notVerified: '{file}: қолдануға болмайды',
  keyMade: '{file}: жаңа жабық кілт. Ашық кілті — жоғарыда; оның он алты таңбасы: {digits}',
  keyOpen:
    '{file} файлы шифрланбаған: оны көшірген адам қолтаңба қоя алады. Шифрланған кілт үшін ASPECT_PASSPHRASE мәнін беріңіз.',
  keyOfOtherKind: '«{file}» — мұнда керек түрдегі Ed25519 кілті емес.',
  keyNotOpened:
    '«{file}» — PEM түріндегі жабық кілт емес немесе құпиясөзі басқа: ASPECT_PASSPHRASE мәнін беріңіз.',
  notSigned: '{file}: қолтаңба қойылмады; өзінде айтылғанды істемейтін пакетке қолтаңба қойылмайды',
  notAdded: '«{file}» файлында басқа пакеттің қолтаңбалары тұр. -o дегеннен кейін басқа файлды атаңыз.',
  signedTo: '{file}: қолтаңба қосылды',
  signaturesNeedKeys:
    '--signatures пен --key бірге керек: кілтсіз қолтаңба да, қолтаңбасыз кілт те ештеңені дәлелдемейді.',
  wrongCount: '«{count}» — қолтаңба саны емес: 1 немесе одан көп.',
  signedAs_author:
    'автор қолтаңба қойған: {who} (кілт {digits}), {when}: {id} {version}, мәртебесі «{status}», SHA-256 {sha256}',
  signedAs_reviewer:
    'рецензент қолтаңба қойған: {who} (кілт {digits}), {when}: {id} {version}, мәртебесі «{status}», SHA-256 {sha256}',
  signedAs_authority:
    'уәкілетті орган атынан қолтаңба қойылған: {who} (кілт {digits}), {when}: {id} {version}, мәртебесі «{status}», SHA-256 {sha256}',
  served: 'Сұрау қабылданады: {id} {version} ({status}), SHA-256 {sha256}: {address}',
  serveEnding: 'Аяқталуда: алдымен басталған сұрауларға жауап беріледі.',
  serveDraft:
    '{file}: {id} {version} қолданысқа енгізілмеген (мәртебесі «{status}»). Мұндай пакет тек --drafts арқылы іске қосылады.',
  notServed: '{file}: қызмет оны қабылдамады',
  servedTwice: 'Екі түрлі пакет өзін {id} {version} деп атайды: бір мекенжайда бір ғана жауап бола алады.',
  tokenNeeded: 'Қызметке басқа компьютерден жүгінетін адам токенді білуге тиіс: --token-file FILE қосыңыз.',
  tokenShort: '«{file}» файлында токен жоқ: кемінде 16 таңба, бос орынсыз.',
  servedAsBefore: 'Жаңа пакеттер қабылданбады; қызмет бұрынғыларымен жұмысын жалғастырады.',
  unknownTarget:
    '«{target}» пакетке салынбайды; мыналардан таңдаңыз: {targets}; --as параметрін алып тастаңыз.',
  unknownExport: '«{format}» пішімінде экспортталмайды; мыналардан таңдаңыз: {formats}.',
  textsNotChosen:
    '«{format}» файлында барлық тілдегі мәтіндер бар немесе мүлде жоқ: --texts параметрін алып тастаңыз.',
  workshopServes: 'Қатысушылар осы мекенжайды сол желідегі браузерде ашады: {address}',
  workshopAlso: 'Мына мекенжай арқылы да ашылады: {address}',
  workshopAlone: 'Бұл компьютер желіге қосылмаған. Бет тек осы компьютерде ашылады: {address}',
  workshopFolder: 'Жауаптар мұнда жазылады: {folder}. Әзірге тапсырылғаны: {count}[ / {of}]',
  workshopSecond: 'Тапсырылғаны, кезең {round}: {count}[ / {of}]',
  workshopUncounted: 'Осы қалтадағы «{file}» файлы есепке алынбады: {reason}',
  workshopStop: 'Аяқтау: Ctrl C.',
  workshopTaken: '{time} {code}, кезең {round}: тапсырылды. {count}[ / {of}]',
  workshopAgain: '{time} {code}, кезең {round}: қайта жіберілді, бір рет есепке алынды',
  workshopRefused: '{time} қабылданбады: {reason}',
  workshopNotWritten:
    '{time} {code}, кезең {round}: жазылмады ({reason}). Жауаптар қатысушының құрылғысында сақтаулы, қайта жіберіледі.',
  workshopEnded: 'Аяқталды. Тапсырылғаны: {count}[ / {of}]',
  workshopMissing: 'Кезең {round}, тапсырмағандар: {codes}',
  workshopNeedsInstrument:
    '«{file}» — жаттығу, оған әдістеме қажет: --instrument FILE қосыңыз немесе қатысушыларға арналған файлды көрсетіңіз.',
  workshopOther: '«{file}» жаттығу да, қатысушыларға арналған файл да емес.',
  workshopNoPage: 'Бағдарламаның жанында қатысушы беті жоқ. «npm run build» орындаңыз.',
  wrongPort: '«{port}» порт емес: 65535 санынан аспайтын сан керек; 0 кез келген бос портты білдіреді.',
  portTaken: '{port} порты бос емес. Басқасын таңдаңыз: --port.',
  portRefused: '{port} портын пайдалануға болмайды ({reason}). Басқасын таңдаңыз: --port.',
};
