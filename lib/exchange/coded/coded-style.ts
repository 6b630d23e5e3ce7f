/** How a coded document looks on paper and on screen: the text between places at its left and notes at its right. */
export const codedStyle = `@page { margin: 15mm 12mm 17mm; }
* { box-sizing: border-box; }
body { max-width: 196mm; margin: 0 auto; padding: 8mm 6mm 20mm; background: #fff; color: #1c1b19; font: 10.5pt/1.55 Georgia, serif; print-color-adjust: exact; color-scheme: light; }
header p { margin: 0; color: #5f5b53; }
h1 { margin: 0 0 1mm; font-size: 17pt; line-height: 1.25; }
main { padding-inline: 13mm 65mm; }
main::after { content: ""; display: block; clear: both; }
main p, main li, main h2, main h3, main h4, main h5, main h6, .table { clear: inline-end; margin: 0 0 .7em; overflow-wrap: break-word; orphans: 2; widows: 2; }
main h2, main h3, main h4, main h5, main h6 { margin-block-start: 1.2em; font-size: 1.15em; line-height: 1.3; break-after: avoid; }
main ul { margin: 0; padding: 0 0 0 1.2em; }
.depth2 { margin-inline-start: 1.2em; }
.depth3, .depth4, .depth5, .depth6 { margin-inline-start: 2.4em; }
.footnote, .reference, .caption, .furniture { color: #5f5b53; font-size: .9em; }
table { width: 100%; border-block: 1.2px solid; border-collapse: collapse; font-size: .86em; line-height: 1.4; }
td, th { padding: 1mm 2mm; border-block-end: .6px solid #cfcbc2; text-align: start; vertical-align: top; }
mark { background: var(--paint); color: inherit; text-decoration: underline 1.2px var(--line); text-decoration-skip-ink: none; text-underline-offset: 3px; }
mark.several { text-decoration-style: double; }
sup, sub { padding-inline: .5px; color: #5f5b53; font: 600 6.5pt/1 system-ui, sans-serif; }
.note { float: inline-end; clear: inline-end; width: 60mm; margin: 0 -65mm 1mm 0; font: 400 7.5pt/1.3 system-ui, sans-serif; text-align: start; break-inside: avoid; }
[dir="auto"]:dir(rtl) > .note { margin: 0 0 1mm -65mm; }
.number { float: inline-start; min-width: 6mm; font-weight: 600; }
.coded { display: block; margin: 0 0 .6mm 6mm; padding-inline-start: 1.4mm; border-inline-start: 3px solid var(--line); }
.memo { display: block; margin: 0 0 .6mm 6mm; font-style: italic; white-space: pre-wrap; }
.place { float: inline-start; clear: inline-start; width: 12mm; margin-inline-start: -13mm; color: #5f5b53; font: 400 7.5pt/1.55 system-ui, sans-serif; white-space: nowrap; }
.legend { margin: 6mm 0 8mm; padding: 3mm 4mm; border: .6px solid #cfcbc2; font: 400 8.5pt/1.4 system-ui, sans-serif; }
.legend h2 { margin: 0 0 1.5mm; font-size: 9.5pt; }
.legend ul { margin: 0 0 2mm; padding: 0; columns: 2; column-gap: 6mm; list-style: none; }
.legend li { margin-block-end: 1mm; padding-inline-start: 2mm; border-inline-start: 3px solid var(--line); break-inside: avoid; }
.legend small { display: block; color: #5f5b53; white-space: pre-wrap; }
.legend p { margin: 0; }
@media print { body { max-width: none; padding: 0; } }
@media screen and (max-width: 700px) { main { padding-inline: 0; } .note, [dir="auto"]:dir(rtl) > .note { float: none; display: block; width: auto; margin: 0 0 1mm; } .place { float: none; margin: 0 2mm 0 0; } .legend ul { columns: 1; } }
`;
