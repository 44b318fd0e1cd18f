import type { Report } from '../report/report';
import { shadeSteps } from './table';

const serif =
  "'Source Serif 4', 'Source Serif Pro', Charter, Cambria, Georgia, 'Noto Serif', 'Liberation Serif', serif";
const sans =
  "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'Liberation Sans', sans-serif";

/** The style sheet of a report: on screen in the light and in the dark, and on A4 paper. */
export function reportStyle({ isLandscape, title }: Pick<Report, 'isLandscape' | 'title'>): string {
  return [
    baseStyle,
    wideStyle(isLandscape),
    tableStyle,
    shadeStyle(),
    indentStyle(),
    darkStyle,
    printStyle({ isLandscape, title }),
  ].join('\n');
}

const baseStyle = `:root{
--paper:#fffefb;--ink:#1d1b17;--quiet:#5c574e;--line:#d9d4ca;--rule:#1d1b17;--link:#1f4f8f;--mark:#fff0b8;--ground:#f4f1ea;--shade:31,79,143
}
*{box-sizing:border-box}
html{font:1.0625rem/1.55 ${serif};color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:3.5rem 1.75rem 5rem}
h1,h2,h3,h4,p,ul,ol,dl,figure,blockquote{margin:0}
h1,h2,h3,h4{font-family:${sans};font-weight:600;line-height:1.2;text-wrap:balance;break-after:avoid;hyphens:manual}
h1{font-size:2.125rem;letter-spacing:-.01em;max-width:36rem}
h2{font-size:1.4375rem;margin-top:3rem;margin-bottom:.75rem}
h3{font-size:1.125rem;margin-top:2rem;margin-bottom:.5rem}
h4{font-size:1rem;margin-top:1.5rem;margin-bottom:.375rem}
header{margin-bottom:2.5rem;padding-bottom:1.25rem;border-bottom:2px solid var(--rule)}
.subtitle{margin-top:.5rem;font:1.0625rem/1.4 ${sans};color:var(--quiet);max-width:42rem}
main{outline:0}
main>*{max-width:42rem}
main>p,main>ul,main>ol{margin-bottom:.8em;hyphens:auto;orphans:3;widows:3}
main>ul,main>ol{padding-left:1.5em}
li{margin-bottom:.25em}
.lead{font-size:1.1875rem;line-height:1.5}
.note,.credits,small{font-family:${sans};font-size:.875rem;line-height:1.45;color:var(--quiet)}
small{font-size:.85em}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.15em}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
:target{background:var(--mark);scroll-margin-top:1.5rem}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:var(--paper);border:2px solid var(--link);font-family:${sans}}
.skip:focus{top:1rem}
nav{max-width:42rem;margin-bottom:2.5rem;font:1rem/1.5 ${sans}}
nav h2{font-size:1rem;margin:0 0 .375rem}
nav ol{padding-left:1.5em;columns:18rem auto;column-gap:2.5rem}
.quotation{margin:0 0 1.1em;padding-left:1.25rem;border-left:3px solid var(--line)}
.quotation blockquote{hyphens:auto;orphans:3;widows:3}
.quotation figcaption{margin-top:.25em;font:.875rem/1.4 ${sans};color:var(--quiet);break-before:avoid}
.drawing{margin:1.5rem 0 2rem;break-inside:avoid}
.drawing .picture{background:#fff;color:#000;padding:.5rem;overflow-x:auto}
.drawing svg{display:block;max-width:100%;height:auto}
.drawing figcaption{margin-top:.5rem;font:.9375rem/1.4 ${sans}}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);font:.875rem/1.45 ${sans};color:var(--quiet);max-width:42rem}
footer h2{font-size:.875rem;margin:0 0 .5rem}
footer div{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}`;

/** Text keeps its measure; tables, figures and with them the page may be wider. */
function wideStyle(isLandscape: boolean): string {
  return `body{max-width:${isLandscape ? 84 : 50}rem}\nmain>.wide{max-width:none}`;
}

const tableStyle = `.wide:has(table){margin:1.5rem 0 2rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font:.875rem/1.4 ${sans};font-variant-numeric:tabular-nums lining-nums;border-bottom:2px solid var(--rule)}
caption{caption-side:top;text-align:left;padding-bottom:.5rem;font-size:.9375rem}
thead th,thead td{vertical-align:bottom;font-weight:600;border-bottom:1px solid var(--rule)}
thead tr:first-child>*{border-top:2px solid var(--rule)}
thead .groups>*{border-bottom:1px solid var(--line);text-align:center}
th,td{padding:.4rem .625rem;text-align:left;vertical-align:top;overflow-wrap:break-word;hyphens:auto}
tbody th{font-weight:600;hyphens:auto}
tbody tr+tr>*{border-top:1px solid var(--line)}
th:first-child,td:first-child{padding-left:.25rem}
th.end,td.end{text-align:right;hyphens:manual}
td a,th a{color:inherit;text-decoration-color:var(--quiet)}
td small{color:inherit}
td p+p,th p+p{margin-top:.5em}
p,li,td,th,figcaption,dd{white-space:pre-wrap}
td.text{font:1rem/1.6 ${serif};padding-right:1.5rem}
tr:has(>.text)>td{vertical-align:baseline}
td.text small{font-size:.8125rem}
sup{font:600 .6875rem/1 ${sans};vertical-align:.45em;padding:0 .1em;margin:0 .08em;user-select:none;-webkit-user-select:none}
td ul{padding-left:1.1em}
td li{margin-bottom:.3em}
.wide .note{margin-top:.5rem;max-width:42rem}`;

/** The strongest ground is still light enough for dark words, and dark enough to tell when printed in grey. */
const strongest = 0.42;

function shadeStyle(): string {
  const steps = Array.from({ length: shadeSteps }, (_, at) => at + 1);
  return steps
    .map((step) => `.s${step}{background:rgba(var(--shade),${((step / shadeSteps) * strongest).toFixed(3)})}`)
    .join('\n');
}

function indentStyle(): string {
  const steps = [1, 2, 3, 4, 5, 6, 7, 8];
  return steps.map((step) => `th.i${step}:first-child,.i${step}{padding-left:${0.25 + step}rem}`).join('\n');
}

const darkStyle = `@media screen and (prefers-color-scheme:dark){:root{
--paper:#1b1a18;--ink:#ece8e0;--quiet:#b3ada2;--line:#45423c;--rule:#ece8e0;--link:#9cc4ff;--mark:#4a4016;--ground:#262420;--shade:100,150,230
}}`;

function printStyle({ isLandscape, title }: Pick<Report, 'isLandscape' | 'title'>): string {
  const box = `font:8pt ${sans};color:#5c574e`;
  return `@page{size:A4 ${isLandscape ? 'landscape' : 'portrait'};margin:20mm 18mm 20mm;
@bottom-left{content:${cssString(title)};${box}}
@bottom-right{content:counter(page) " / " counter(pages);${box}}}
@media print{
:root{--paper:#fff;--ink:#000;--quiet:#444;--line:#bbb;--rule:#000;--link:#000;--mark:transparent}
html{font-size:10.5pt;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{max-width:none;padding:0}
.skip,nav{display:none}
a{text-decoration:none}
.scroll{overflow:visible}
table{font-size:${isLandscape ? 8 : 8.5}pt;line-height:1.35}
th,td{padding:1.2mm 1.6mm}
thead{display:table-header-group}
tr{break-inside:avoid}
tr.long{break-inside:auto}
td p,td li{orphans:2;widows:2}
caption{break-after:avoid}
h2{margin-top:9mm}h3{margin-top:6mm}
.quotation{break-inside:avoid-page}
.page-break{break-after:page}
footer{margin-top:10mm;break-inside:avoid}
}`;
}

/** A string in a style sheet; signs that could end it or the element it stands in are written by number. */
function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,;:!?–—-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${safe}"`;
}
