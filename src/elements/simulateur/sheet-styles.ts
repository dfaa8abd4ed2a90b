/** The sheet to print: black on white, one page, whatever the page around the simulator looks like. */
export const sheetStyles = `
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 10.5pt/1.4 system-ui, sans-serif; color: #000; background: #fff; }
main { display: grid; gap: 10pt; }
h1 { font-size: 16pt; }
h2 { font-size: 11pt; }
ul { list-style: none; }
.trip { font-size: 12pt; }
.answer { font-size: 14pt; border-block: 1pt solid #000; padding-block: 8pt; }
.answer strong { display: block; font-size: 20pt; }
.bars { display: grid; gap: 6pt; }
.pair { display: flex; justify-content: space-between; gap: 12pt; }
.bar { display: block; inline-size: 100%; block-size: 9pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.track { fill-opacity: 0.08; }
.range { fill-opacity: 0.35; }
.today .sure { fill-opacity: 0.6; }
.today .range, .loss .sure { fill-opacity: 0.25; }
.loss rect + rect, line { stroke: #000; }
table { inline-size: 100%; border-collapse: collapse; font-size: 9.5pt; }
caption { text-align: start; font-weight: 600; padding-block-end: 3pt; }
th, td { padding: 2.5pt 4pt 2.5pt 0; border-block-end: 0.5pt solid #888; text-align: end; font-weight: 400; }
th[scope='row'] { text-align: start; }
thead th { font-weight: 600; }
.quiet, .sources, .small { font-size: 8.5pt; }
.visually-hidden { display: none; }
.small { overflow-wrap: anywhere; }
`;
