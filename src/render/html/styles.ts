/** Light and dark colours, for screen and paper. The colours of outcomes are also distinct to colour-blind readers. */
const light = `--ink:#1b2127;--muted:#59636e;--line:#d5dbe1;--wash:#f4f6f8;--paper:#fff;--better:#0a5fa5;--worse:#ad4a06;--same:#68727d;--good:#e6f0f9;--link:#0a5fa5;--shade:#0004`;
const dark = `--ink:#e7ebee;--muted:#a3aeb8;--line:#3a434c;--wash:#1c2329;--paper:#12171b;--better:#74b8f0;--worse:#f2a365;--same:#98a3ad;--good:#172c3f;--link:#8cc4f4;--shade:#fff4`;

/** The styles of every page. Nothing is fetched; fonts are those of the system. */
export const styles = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
@media print{:root{color-scheme:light;${light}}}
*{box-sizing:border-box}
html{font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 16px 64px;max-width:1136px;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,table{margin:0;padding:0}
h1{font-size:1.9rem;line-height:1.2;letter-spacing:-.015em}
h2{font-size:1.35rem;line-height:1.25;letter-spacing:-.01em;margin-bottom:14px}
h3{font-size:1.06rem;line-height:1.3}
h4{font-size:.86rem;line-height:1.35;font-weight:600}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--better);outline-offset:2px}
section{margin-top:52px}
.top{padding:40px 0 20px}
.lead{font-size:1.06rem;color:var(--muted);margin-top:8px;max-width:46em}
.note{display:inline-block;margin-top:12px;padding:2px 10px;border-left:3px solid var(--worse);background:var(--wash);font-weight:600}
.skip{position:absolute;left:-99em}
.skip:focus{position:static}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:10px 0;border:solid var(--line);border-width:1px 0;font-size:.9rem}
section p{max-width:62em}
.legend,.about,.source,small{color:var(--muted);font-size:.82rem;line-height:1.4}
.outcome{font-weight:600;font-size:.9rem}
.improved{color:var(--better)}
.worse{color:var(--worse)}
.unchanged{color:var(--same)}
.doubt,.tiles p.doubt{color:var(--ink);font-size:.84rem;font-weight:600}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(245px,1fr));gap:12px;list-style:none}
.tiles a{display:block;height:100%;padding:14px 16px;border:1px solid var(--line);border-radius:6px;color:inherit;text-decoration:none}
.tiles a:hover{background:var(--wash)}
.tiles h3{font-size:.92rem}
.tiles .value{overflow-x:auto;font-size:1.85rem;font-weight:700;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.tiles p{font-size:.84rem;color:var(--muted);line-height:1.4}
.tiles p.outcome,.tiles p.value{color:var(--ink)}
.tiles .improved{color:var(--better)!important}
.tiles .worse{color:var(--worse)!important}
table{border-collapse:collapse;width:100%;font-size:.84rem;line-height:1.35;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:4px}
th,td{padding:4px 10px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
th{font-weight:600}
thead th{color:var(--muted);font-size:.78rem;vertical-align:bottom}
tbody th{font-weight:500}
.num,#firms td[data-b],#firms td[data-r]{text-align:right;white-space:nowrap}
th:last-child,td:last-child{padding-right:0}
td data{white-space:nowrap}
.value{white-space:nowrap}
.scroll{overflow:auto;background:linear-gradient(90deg,var(--paper) 40%,transparent) 0/36px 100% no-repeat local,linear-gradient(270deg,var(--paper) 40%,transparent) 100%/36px 100% no-repeat local,linear-gradient(90deg,var(--shade),transparent) 0/12px 100% no-repeat,linear-gradient(270deg,var(--shade),transparent) 100%/12px 100% no-repeat}
.scroll tbody th{white-space:nowrap}
figure .scroll tbody th{white-space:normal}
#firms tbody th{white-space:normal}
.indicator{padding-top:20px;margin-top:20px;border-top:2px solid var(--ink)}
.indicator header strong{font-size:1.2rem;font-variant-numeric:tabular-nums}
.indicator header p{max-width:none}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));gap:26px 36px;margin-top:14px}
figure svg{display:block;width:100%;max-width:400px;height:auto;font:11px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif;margin:6px 0;color:var(--muted);overflow:visible}
figure .legend{margin-bottom:8px}
figure th,figure td{padding-right:8px;font-size:.8rem}
figure tbody th{min-width:7em;overflow-wrap:anywhere}
figure td br+small{white-space:nowrap}
.key{padding:10px 16px;background:var(--wash);border-radius:6px}
.key ul{list-style:none;padding:0;font-size:.84rem;color:var(--muted);line-height:1.45}
.reported tbody tr:first-child>*{border:0;padding-bottom:0}
.js g[data-firms] *{cursor:pointer}
.chosen{stroke:var(--ink);stroke-width:3;paint-order:stroke}
.caveats{padding-left:1.1em}
.caveats li{margin-bottom:6px;max-width:62em}
.caveats ul{padding-left:1.1em;list-style:none;color:var(--muted);font-size:.86rem}
.caveats ul li{margin:0}
.scroll+p{margin-top:14px}
details{margin-top:14px}
.paper{display:none}
summary{cursor:pointer;font-weight:600}
section ul,section ol{padding-left:1.2em}
section ul.tiles{padding:0}
#method h3{margin:18px 0 6px}
#method li,#method dd{font-size:.9rem}
.measured dt{font-weight:600;margin-top:12px}
.measured dd{max-width:62em}
.measured ol{padding-left:1.4em;color:var(--muted)}
.firms{max-height:80vh;margin-top:8px;border:solid var(--line);border-width:1px 0}
#firms th,#firms td{padding:4px 12px 4px 0}
#firms thead th{position:sticky;top:0;z-index:2;background:var(--paper);box-shadow:0 1px var(--line)}
#firms tbody th,#firms thead th:first-child{position:sticky;left:0;background:var(--paper)}
#firms thead th:first-child{z-index:3}
#firms tbody th{z-index:1}
#firms tbody th{min-width:13em}
#firms thead th{white-space:normal}
#firms tr{scroll-margin-top:3.5em}
#firms .b::before{content:"\\25B2  ";content:"\\25B2  " / "";color:var(--better);font-size:.7em}
#firms .w::before{content:"\\25BC  ";content:"\\25BC  " / "";color:var(--worse);font-size:.7em}
#firms [class$=c]::before{content:"?  ";color:var(--muted)}
#firms th,#firms td,#firms a{unicode-bidi:isolate}
#firms i{display:none}
#firms tr:target>*{background:var(--good)}
#firms tr:target i{display:block;font-style:normal;color:var(--muted)}
.js #firms tbody tr{cursor:pointer}
.js #firms tbody tr:hover>*{background:var(--wash)}
#firms thead button{all:unset;cursor:pointer;font-weight:600}
#firms thead button:focus-visible{outline:3px solid var(--better)}
[aria-sort] button::after{content:" \\2191"}
[aria-sort=descending] button::after{content:" \\2193"}
.search{display:block;font-weight:600;font-size:.9rem;margin-top:12px}
.search input{display:block;width:min(100%,26em);margin:4px 0;padding:8px 10px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:4px}
.tip{position:fixed;z-index:9;pointer-events:none;max-width:280px;padding:4px 8px;border-radius:4px;background:var(--ink);color:var(--paper);font-size:.8rem}
dialog{width:min(900px,calc(100vw - 24px));max-height:calc(100vh - 48px);overflow:auto;padding:20px 22px;border:1px solid var(--line);border-radius:8px;color:var(--ink);background:var(--paper)}
dialog::backdrop{background:#0008}
dialog button{float:right;padding:6px 14px;font:inherit;color:inherit;background:var(--wash);border:1px solid var(--line);border-radius:4px;cursor:pointer}
dialog h2{margin-bottom:4px}
dialog table{margin-top:12px}
dialog small{display:block;font-weight:400}
dialog .b td:nth-child(4)::before{content:"\\25B2  ";color:var(--better)}
dialog .w td:nth-child(4)::before{content:"\\25BC  ";color:var(--worse)}
dialog [class$=c] td:nth-child(4)::before{content:"?  ";color:var(--muted)}
.charts>*{min-width:0}
.card{max-width:800px;margin:auto}
.card section{margin-top:22px}
.card h2{margin-bottom:6px}
.periods{list-style:none;margin-top:10px;font-size:.88rem}
.line{display:grid;grid-template-columns:1fr 300px;gap:16px;align-items:center;padding:8px 0;border-top:1px solid var(--line)}
.line .note{display:block;margin:4px 0;font-size:.9rem}
.line figure{position:relative}
.line figure svg{margin:0}
#next ul,#arithmetic ul{font-size:.9rem}
footer{margin-top:18px}
@media (max-width:600px){
.line{grid-template-columns:1fr}
html{font-size:15px}
.tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:8px}
.tiles a{padding:10px 12px}
.tiles .value{font-size:1.5rem}
.top{padding-top:24px}
section{margin-top:40px}
#firms tbody th{min-width:9em}
.js #firms td:not([data-b],[data-r]),.js #firms thead th:not(.num,:first-child){display:none}
.indicator header .about{display:block}
.reported,.reported tbody{display:block}
.reported thead{display:none}
.reported tbody{padding:8px 0;border-bottom:1px solid var(--line)}
.reported tr{display:flex;flex-wrap:wrap;gap:0 16px}
.reported tbody th,.reported tbody td{border:0;padding:0;white-space:normal}
.reported tbody th{font-weight:600}
.reported tbody th,.reported .source td{flex:1 0 100%}
.reported [data-label]::before{content:attr(data-label) " ";color:var(--muted)}
dialog thead{display:none}
dialog td:last-child:not(:empty)::before{content:attr(data-label) " ";color:var(--muted)}
dialog tr{display:grid;grid-template-columns:1fr auto;border-bottom:1px solid var(--line);padding:6px 0}
dialog th,dialog td{border:0;padding:0}
dialog tbody th{grid-column:1/3}
}
@page enterprises{size:A4 landscape}
@page{size:A4;margin:15mm 13mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#59636e}}
@media print{
html{font-size:9.2pt}
body{padding:0;max-width:none}
nav,.skip,.search,[role=status],dialog,.tip,.screen{display:none!important}
.paper{display:block}
details::details-content{content-visibility:visible;block-size:auto}
summary{list-style:none}
a{color:inherit;text-decoration:none}
.top{padding:0 0 8px}
section{margin-top:20px}
h2,h3,h4,summary{break-after:avoid}
.tiles{grid-template-columns:repeat(4,1fr);gap:8px}
.tiles li,tr,figure,.caveats>li,.measured dt{break-inside:avoid}
.tiles a{padding:8px 10px}
.tiles .value{font-size:1.5rem}
.tiles p,.tiles h3{font-size:.78rem}
.charts{grid-template-columns:1fr 1fr;gap:10px 26px}
.spread{grid-row:span 2}
.trio{grid-template-columns:repeat(3,minmax(0,1fr));gap:10px 18px}
.trio .spread{grid-row:auto}
.trio figure:last-child .num{white-space:normal}
figure td,figure th{padding-top:2px;padding-bottom:2px;font-size:.76rem}
figure svg{max-width:300px;margin:2px 0}
figure td br,figure th br{display:none}
.trio tbody th{min-width:6em}
figure td small,figure th br+*{margin-left:.8em;font-size:inherit}
figure td,figure th{font-size:.72rem}
figure .legend{margin-bottom:4px;font-size:.74rem}
.indicator{break-inside:avoid;margin-top:10px;padding-top:6px}
.indicator .charts{margin-top:6px}
.scroll,.firms{overflow:visible;max-height:none;background:none}
thead{display:table-header-group}
#arithmetic{break-before:page}
.card section{margin-top:10px}
.card h1{font-size:1.5rem}
.card h2{margin-bottom:2px}
.card .periods{margin-top:4px}
.line{grid-template-columns:1fr 240px;padding:3px 0;break-inside:avoid}
.line figure svg{max-width:240px}
#enterprises{page:enterprises;break-before:page;margin:0}
.key{padding:0;background:none}
#firms{font-size:6.4pt;line-height:1.2}
#firms tbody th{min-width:0}
#firms th,#firms td{padding:.6pt 4pt .6pt 0;position:static!important;white-space:nowrap}
#firms thead th{white-space:normal}
}
`;
