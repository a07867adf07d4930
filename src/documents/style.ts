// How documents look: black on white, A4, with no colour that says anything.

export const STYLE = `@page { size: A4; margin: 16mm 18mm 18mm; }
@page { @bottom-left { font: 8pt sans-serif; color: #444; } @bottom-right { font: 8pt sans-serif; color: #444; } }
* { box-sizing: border-box; }
html { background: #fff; color: #111; font: 10.5pt/1.4 Inter, 'Inter Variable', 'Segoe UI', 'Noto Sans', system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 174mm; margin: 0 auto; }
table + p { break-before: avoid; }
h1 { margin: 0 0 2mm; font-size: 18pt; line-height: 1.2; }
h2 { margin: 6mm 0 2mm; font-size: 12.5pt; line-height: 1.3; break-after: avoid; }
h4 { margin: 3mm 0 1mm; font-size: 10.5pt; font-weight: 600; font-style: italic; break-after: avoid; }
blockquote { margin: 0 0 2mm; padding-inline-start: 4mm; border-inline-start: 0.6mm solid #777; }
pre { margin: 0 0 2mm; white-space: pre-wrap; overflow-wrap: anywhere; font: 9pt 'Source Code Pro', ui-monospace, monospace; }
hr { border: 0; border-top: 0.2mm solid #777; margin: 3mm 0; }
.manual { overflow-wrap: anywhere; }
h3 { margin: 4mm 0 1mm; font-size: 10.5pt; break-after: avoid; }
p { margin: 0 0 2mm; orphans: 2; widows: 2; }
ul, ol { margin: 0 0 2mm; padding-inline-start: 5mm; }
ol { padding-inline-start: 8mm; }
p:has(+ ul, + ol, + table, + .keep) { break-after: avoid; }
li { margin: 0 0 1mm; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 9.5pt; }
th, td { padding-block: 1mm; padding-inline: 0 2mm; border-bottom: 0.2mm solid #bbb; text-align: start; vertical-align: top; }
thead { display: table-header-group; }
thead th { border-bottom: 0.4mm solid #111; font-weight: 600; }
tr, .keep { break-inside: avoid; }
.with-before { break-before: avoid; margin-top: 4mm; }
/* No row stands alone at the foot or the head of a page. */
tbody tr:first-child:not(:last-child), tbody tr:nth-last-child(2) { break-after: avoid; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.muted { color: #444; }
.small { font-size: 9pt; }
.pre { white-space: pre-wrap; }
.head { display: flex; justify-content: space-between; gap: 6mm; padding-bottom: 2mm; margin-bottom: 5mm; border-bottom: 0.3mm solid #111; font-size: 9pt; }
.fields { display: flex; flex-wrap: wrap; gap: 2mm 8mm; margin: 0 0 4mm; padding-bottom: 3mm; border-bottom: 0.5mm solid #111; }
.blank { display: inline-block; min-width: 42mm; border-bottom: 0.2mm solid #111; }
.blank.short { min-width: 14mm; }
.blank.wide { min-width: 80mm; }
.line { display: block; height: 7.5mm; border-bottom: 0.2mm solid #777; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; align-items: start; }
.level { display: grid; grid-template-columns: auto 1fr; gap: 8mm; align-items: center; padding-bottom: 3mm; border-bottom: 0.2mm solid #bbb; break-inside: avoid; }
.level strong { display: block; font-size: 20pt; line-height: 1.2; }
.ladder { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 1mm; margin: 0; padding: 0; list-style: none; font-size: 8pt; text-align: center; }
.ladder li::before { content: ''; display: block; height: 3.5mm; margin-bottom: 1mm; border: 0.3mm solid #777; }
.ladder li.is { font-weight: 700; }
.ladder li.is::before { background: #111; border-color: #111; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.contest { margin: 4mm 0; padding-inline-start: 4mm; border-inline-start: 0.8mm solid #111; break-inside: avoid; }
.contest h2 { margin-top: 0; }
.signs { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 10mm; break-before: avoid; break-inside: avoid; font-size: 9pt; }
.signs p { display: flex; justify-content: space-between; gap: 1mm; border-top: 0.3mm solid #111; padding-top: 1mm; }
.item { break-inside: avoid; padding: 2mm 0 2.5mm; border-bottom: 0.2mm solid #bbb; }
.item h3 { margin: 0 0 1mm; }
.item:has(> .line:last-child) { border-bottom: 0; }
.options { display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin: 1mm 0 0; padding: 0; list-style: none; }
.options.long { display: block; }
.options li { display: flex; gap: 2mm; }
.box { flex: none; display: inline-block; width: 3.6mm; height: 3.6mm; margin-top: 0.7mm; border: 0.3mm solid #111; }
.box.round { border-radius: 50%; }
.statement { font-size: 10pt; line-height: 1.32; }
.statement h1 { font-size: 16pt; margin: 0 0 1mm; }
.statement h2 { font-size: 11.5pt; margin: 3.5mm 0 1mm; }
.statement h3 { font-size: 10pt; margin: 2mm 0 0.5mm; }
.statement p, .statement ul { margin-bottom: 1.2mm; }
.statement li { margin-bottom: 0.4mm; }
.statement .head { margin-bottom: 3mm; }
.statement .fields { margin-bottom: 3mm; padding-bottom: 2mm; }
.statement .level { padding-bottom: 1.5mm; }
.statement .level strong { font-size: 17pt; }
.statement .contest { margin: 3mm 0; }
.statement .line { height: 7mm; }
.statement .signs { margin-top: 7mm; grid-template-columns: auto auto; }
.sheet { break-before: page; }
.certificate { page: alone; break-after: page; }
.certificate h1 { margin: 22mm 0 10mm; font-size: 24pt; }
.certificate .name { margin: 0; font-size: 16pt; font-weight: 600; }
.certificate .signs { margin-top: 24mm; }
.booklet { break-before: page; }
.booklet:first-child, .certificate:last-child { break-before: auto; break-after: auto; }
.pairs { display: grid; grid-template-columns: max-content 1fr; gap: 1.5mm 8mm; margin: 6mm 0; }
.pairs dt { color: #444; }
.pairs dd { margin: 0; }
.picture { max-width: 100%; max-height: 120mm; }
.rating td { padding-block: 0.6mm; }
.rating td:first-child { width: 7mm; }
.rating .head { margin: 0; padding: 0; border: 0; }
.rating th { font-weight: 400; }
.rating td.line { display: table-cell; height: 9mm; }
.entry { width: 18mm; vertical-align: middle; }
.entry span { display: block; width: 14mm; height: 7mm; border: 0.3mm solid #111; }
.scored { table-layout: fixed; }
.scored th:nth-child(1) { width: 38%; }
.scored th:nth-child(3) { width: 17mm; }
.scored th:nth-child(4) { width: 18mm; }
.cuts td:first-child { width: 8mm; }
.cuts td:nth-child(2) { width: 45%; }
.rules th:nth-child(1), .rules td:nth-child(1) { width: 6mm; }
.rules th:nth-child(2), .rules td:nth-child(2) { width: 25%; }
.rules th:nth-child(4), .rules td:nth-child(4) { width: 26%; }
.codebook { table-layout: fixed; }
.codebook th:nth-child(1), .codebook th:nth-child(2) { width: 25%; }
.codebook th:nth-child(4) { width: 14mm; }
.coded { display: grid; grid-template-columns: 30% minmax(0, 1fr) 12mm; gap: 0 2mm; overflow-wrap: anywhere; }
.sum td { border-bottom: 0.5mm solid #111; font-weight: 600; }
code { font: 9pt 'Source Code Pro', ui-monospace, monospace; overflow-wrap: anywhere; }
code, pre { direction: ltr; unicode-bidi: isolate; }
pre { text-align: left; }
.screen { display: none; }
@media screen {
  main { padding: 12mm 10mm; }
  .screen { display: block; max-width: 174mm; margin: 0 auto 10mm; padding: 0 10mm; color: #444; font-size: 8pt; }
}
@media screen and (max-width: 600px) {
  .two, .level, .signs { grid-template-columns: 1fr; gap: 2mm; }
}
`;
