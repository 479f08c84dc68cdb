/**
 * The look of a report that stands alone: screen, dark, narrow and print, in one string.
 *
 * Serif is the source speaking, sans the monitor; the bar in the margin means that something
 * changed. Layers, weakest first. Nothing remote: system faces only.
 */
export const reportStyle = `
@layer reset, tokens, base, layout, components, law, figures, utilities, print;

@layer reset {
  *, *::before, *::after { box-sizing: border-box; }
  * { margin: 0; }
  html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  ul[class], ol[class]:not(.lead, .toc, .cite) { padding: 0; list-style: none; }
  img, svg { max-inline-size: 100%; }
  table { border-collapse: collapse; inline-size: 100%; }
}

@layer tokens {
  :root {
    color-scheme: light dark;
    /* paper and ink */
    --paper: light-dark(#faf7f1, #1a161d);
    --card: light-dark(#fffefb, #231e27);
    --sunk: light-dark(#f1ebe1, #131015);
    --ink: light-dark(#26202b, #f0eae3);
    --ink-2: light-dark(#5b5262, #b9afbe);
    --line: light-dark(#ddd4c6, #3d3543);
    --edge: light-dark(#857a86, #8d8197);       /* control borders: 3:1 or more on every ground */
    /* aubergine: links, the bar, the main button */
    --brand: light-dark(#65295a, #e6b6dc);
    --brand-2: light-dark(#43183b, #f5d9ef);
    --brand-soft: light-dark(#f4e8f0, #3a2738);
    --on-brand: light-dark(#fffefb, #2a1526);
    /* meanings; each has a text colour and a ground, and never stands without a word or sign */
    --add: light-dark(#0d573b, #a2e2bf);  --add-soft: light-dark(#dcf0e3, #17392b);
    --del: light-dark(#8c2414, #ffb9aa);  --del-soft: light-dark(#fae2da, #41201a);
    --due: light-dark(#714500, #f3ca77);  --due-soft: light-dark(#fbedcb, #372b13);
    --note: light-dark(#234b76, #aacdf3); --note-soft: light-dark(#e3ecf6, #1d2f45);
    --focus: light-dark(#0b57c2, #8cc2ff);
    /* five steps, for counts only; the number is always printed in the cell */
    --h1: light-dark(#f6ecf3, #2b2230); --h2: light-dark(#e7cfe1, #45314a); --h3: light-dark(#cfa3c6, #65466a);
    --h4: light-dark(#92527f, #b184ad); --h5: light-dark(#5f2454, #e6b6dc);
    /* type: system faces that have Polish letters and lining figures */
    --sans: "Segoe UI Variable Text", "Segoe UI", -apple-system, "Noto Sans", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
    --serif: "Iowan Old Style", "Sitka Text", "Palatino Linotype", "Noto Serif", "Source Serif 4", "Liberation Serif", "Times New Roman", serif;
    --mono: ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace;
    --t-s: .875rem; --t-m: 1rem; --t-l: 1.1875rem; --t-xl: 1.4375rem; --t-2xl: clamp(1.625rem, 1.3rem + 1.6vw, 2.25rem);
    /* space: 4 px steps */
    --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2rem; --s7: 3rem; --s8: 4.5rem;
    --measure: 42rem; --page: 75rem; --bar: .3125rem; --round: .25rem;
  }
}

@layer base {
  html { background: var(--paper); color: var(--ink); font: var(--t-m)/1.6 var(--sans); font-variant-numeric: lining-nums; scroll-padding-block-start: var(--s5); }
  body { overflow-wrap: break-word; hyphens: manual; }
  h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; font-weight: 650; }
  h1 { font-size: var(--t-2xl); letter-spacing: -.01em; border-inline-start: var(--bar) solid var(--brand); padding-inline-start: var(--s4); }
  h2 { font-size: var(--t-xl); margin-block: var(--s7) var(--s4); }
  h3 { font-size: var(--t-l); margin-block: var(--s5) var(--s2); }
  h4 { font-size: var(--t-m); margin-block: var(--s4) var(--s1); }
  p, ul, ol, dl, figure, table, blockquote { margin-block-end: var(--s4); }
  p, li { max-inline-size: var(--measure); text-wrap: pretty; }
  li + li { margin-block-start: var(--s1); }
  a { color: var(--brand); text-decoration-thickness: .0625em; text-underline-offset: .18em; }
  a:hover { color: var(--brand-2); text-decoration-thickness: .14em; }
  :focus-visible { outline: .1875rem solid var(--focus); outline-offset: .125rem; border-radius: var(--round); box-shadow: 0 0 0 .125rem var(--paper); }
  :target { scroll-margin-block-start: var(--s5); }
  small { font-size: var(--t-s); }
  strong { font-weight: 650; }
  .hash { font-family: var(--mono); font-size: .875em; overflow-wrap: anywhere; }
  caption, .caption { text-align: start; font-weight: 650; padding-block-end: var(--s2); }
  caption small, .caption small { display: block; font-weight: 400; color: var(--ink-2); }
  th, td { text-align: start; vertical-align: top; padding: var(--s2) var(--s4) var(--s2) 0; border-block-end: 1px solid var(--line); font-variant-numeric: tabular-nums lining-nums; }
  thead th { font-size: var(--t-s); color: var(--ink-2); vertical-align: bottom; border-block-end: 2px solid var(--edge); }
  tbody th { font-weight: 650; }
  summary { cursor: pointer; min-block-size: 1.5rem; }
  @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
}

@layer layout {
  .wrap { max-inline-size: var(--page); margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
  .skip { position: absolute; inset: var(--s2) auto auto var(--s2); z-index: 2; padding: var(--s2) var(--s4); background: var(--card); translate: 0 -300%; }
  .skip:focus { translate: 0 0; }
  main { padding-block: var(--s6) var(--s8); }
  .foot { background: var(--sunk); border-block-start: 1px solid var(--line); padding-block: var(--s6); font-size: var(--t-s); }
  .foot p { margin: 0; color: var(--ink-2); }
  .scroll { overflow-x: auto; margin-block-end: var(--s4); }
  .scroll > table { margin: 0; }
}

@layer components {
  .lead { font-size: var(--t-l); line-height: 1.5; }
  .eyebrow { font-size: var(--t-s); color: var(--ink-2); font-weight: 650; margin-block-end: var(--s1); }
  .meta { font-size: var(--t-s); color: var(--ink-2); margin-block-end: var(--s2); }
  .said { font-family: var(--serif); font-size: 1.0625em; }               /* the words of a source */

  .tags { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s4); font-size: var(--t-s); margin-block-end: var(--s2); }
  .tags li { margin: 0; max-inline-size: 100%; }
  .tags a { font-weight: 650; }
  .tags q { font-family: var(--serif); font-size: 1.0625em; color: var(--ink-2); }

  .state { display: inline-flex; gap: .4em; align-items: baseline; font-weight: 650; }
  .state::before { content: "●"; content: "●" / ""; font-size: .8em; }
  .state.ok { color: var(--add); }
  .state.warn { color: var(--due); }
  .state.bad { color: var(--del); }
  .state.idle { color: var(--ink-2); }
  .state.ask { color: var(--note); }
  .state.warn::before { content: "▲"; content: "▲" / ""; }
  .state.bad::before { content: "✕"; content: "✕" / ""; font-size: 1em; }
  .state.idle::before { content: "○"; content: "○" / ""; }
  .state.ask::before { content: "?"; content: "?" / ""; font-size: 1em; }

  /* days left: a leaf torn from a calendar */
  .due { display: inline-grid; justify-items: center; min-inline-size: 4.25rem; padding: var(--s1) var(--s2) .3125rem; border: 1px solid var(--edge); border-block-start: .3125rem solid var(--edge); border-radius: var(--round); background: var(--card); color: var(--ink); line-height: 1.15; text-align: center; font-variant-numeric: tabular-nums; }
  .due b { font-size: 1.375rem; font-weight: 700; }
  .due span { font-size: .8125rem; }
  .due.mid { border-color: var(--due); background: var(--due-soft); color: var(--due); }
  .due.soon { border-color: var(--del); border-width: 2px; border-block-start-width: .5rem; background: var(--del-soft); color: var(--del); }
  .due.past { border-style: dashed; color: var(--ink-2); }

  /* one change; the bar in the margin tells its kind, the word beside it says it again */
  .items { margin-block-end: var(--s5); }
  .item { border-inline-start: var(--bar) solid var(--brand); padding: var(--s1) 0 var(--s1) var(--s4); margin-block-end: var(--s6); max-inline-size: none; }
  .item.new { border-inline-start: calc(var(--bar) + .1875rem) double var(--brand); }
  .item.facts { border-inline-start-style: dashed; }
  .item.gone { border-inline-start-style: dotted; border-color: var(--edge); }
  .item > h3, .item h2 { margin: 0 0 var(--s1); font-size: var(--t-l); }
  .item > p, .item > ul { margin-block-end: var(--s2); }
  .with-due { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s2) var(--s4); }
  @media (min-width: 36rem) { .with-due { grid-template-columns: minmax(0, 1fr) auto; } }
  .with-due > .due { justify-self: start; align-self: start; margin-block-end: var(--s3); }
  .due-list { display: grid; gap: var(--s4); }
  .due-list li { display: grid; grid-template-columns: 5rem minmax(0, 1fr); gap: var(--s4); align-items: start; margin: 0; max-inline-size: none; }
  .due-list p { margin: 0; }
  .plain li { margin: 0; padding-block: var(--s3); border-block-end: 1px solid var(--line); }
  .plain li:first-child { padding-block-start: 0; }
  .plain li:last-child { border: 0; }

  .notice { border: 1px solid var(--note); border-inline-start-width: var(--bar); border-radius: var(--round); background: var(--note-soft); padding: var(--s4); margin-block-end: var(--s5); }
  .notice.warn { border-color: var(--due); background: var(--due-soft); }
  .notice.bad { border-color: var(--del); background: var(--del-soft); }
  .notice.ok { border-color: var(--add); background: var(--add-soft); }
  .notice > :last-child { margin-block-end: 0; }
  .notice :is(h2, h3) { font-size: var(--t-l); margin: 0 0 var(--s2); }
  .notice a { color: var(--ink); }
  .comment { border-block: 1px solid var(--edge); padding-block: var(--s3); margin-block: var(--s4); font-style: italic; }
  .comment h4 { font-style: normal; margin: 0 0 var(--s1); }
  .comment footer { font-style: normal; font-size: var(--t-s); color: var(--ink-2); }

  .facts-list { display: grid; gap: 0; }
  .facts-list > div { display: grid; grid-template-columns: minmax(0, 1fr); padding-block: var(--s2); border-block-end: 1px solid var(--line); }
  .facts-list dt { color: var(--ink-2); font-size: var(--t-s); }
  .facts-list dd { margin: 0; font-variant-numeric: tabular-nums; }
  @media (min-width: 36rem) { .wide.facts-list > div { grid-template-columns: 13rem minmax(0, 1fr); gap: var(--s4); } }
  .counters { margin-block: var(--s5); display: grid; gap: var(--s4) var(--s5); grid-template-columns: repeat(auto-fit, minmax(min(100%, 7rem), 1fr)); }
  .counters > div { border-block-start: 2px solid var(--ink); padding-block-start: var(--s2); display: flex; flex-direction: column; }
  .counters dt { font-size: var(--t-s); line-height: 1.35; }
  .counters dd { margin: 0; font-size: 2rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; order: -1; }
  .counters dd.words { font-size: var(--t-l); line-height: 2; }
  .counters dd + dd { font-size: var(--t-s); font-weight: 400; color: var(--ink-2); line-height: 1.35; order: 1; }

  .num { text-align: end; }
  th.num { padding-inline-end: var(--s4); }
  .tight th, .tight td { font-size: var(--t-s); padding-block: .375rem; }
  @media screen and (max-width: 47.99rem) {                     /* .stack: rows become blocks; cells carry data-label and explicit roles */
    .stack, .stack :is(tbody, tr, th, td, caption) { display: block; inline-size: auto; }
    .stack thead { position: absolute; clip-path: inset(50%); block-size: 1px; inline-size: 1px; overflow: hidden; }
    .stack tr { border-block-end: 1px solid var(--line); padding-block: var(--s3); }
    .stack :is(th, td) { border: 0; padding: .125rem 0; text-align: start; }
    .stack td[data-label] { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: var(--s3); }
    .stack td[data-label]::before { content: attr(data-label); color: var(--ink-2); font-size: var(--t-s); }
  }
}

@layer law {
  /* redline: added is underlined on green, removed is struck through on red; hidden words say it too */
  ins { color: var(--add); background: var(--add-soft); text-decoration: underline; text-decoration-thickness: .1em; text-underline-offset: .15em; padding-inline: .1em; border-radius: .1em; }
  del { color: var(--del); background: var(--del-soft); text-decoration: line-through; text-decoration-thickness: .1em; padding-inline: .1em; border-radius: .1em; }
  .was { font-family: var(--serif); font-size: 1.0625em; border-inline-start: 1px solid var(--line); padding: var(--s1) 0 var(--s1) var(--s3); margin-block-end: var(--s2); max-inline-size: 46rem; }
}

@layer figures {
  figure { overflow: clip; background: var(--card); border: 1px solid var(--line); border-radius: var(--round); padding: var(--s4); }
  figcaption { font-weight: 650; margin-block-end: var(--s3); max-inline-size: var(--measure); }
  figcaption small { display: block; font-weight: 400; color: var(--ink-2); }
  figure details { margin-block-start: var(--s3); }
  figure > :last-child { margin-block-end: 0; }
  svg.fig { display: block; inline-size: 100%; overflow: visible; }
  .fig text { font: .875rem var(--sans); fill: var(--ink); font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
  .fig .dim { fill: var(--ink-2); font-size: .8125rem; font-weight: 400; }
  .fig .b { font-weight: 650; }
  .fig .on { fill: var(--on-brand); }
  .fig .mid { text-anchor: middle; }
  .fig .end { text-anchor: end; }
  .fig .axis { stroke: var(--line); stroke-width: 1; }
  .fig .rule { stroke: var(--edge); stroke-width: 1; }
  .fig .now { stroke: var(--del); stroke-width: 2; stroke-dasharray: 4 3; }
  .fig .bar { fill: var(--brand); }
  .fig .win { fill: var(--due-soft); stroke: var(--due); }
  .fig .pale { fill: var(--h3); }
  .fig .dot { fill: var(--brand); }
  .fig .ring { fill: var(--card); stroke: var(--brand); stroke-width: 2.5; }
  .fig .link { stroke: var(--brand); stroke-width: 2.5; }
  .fig .faint { fill: none; stroke: var(--edge); stroke-width: 1.5; stroke-dasharray: 3 3; }

  /* sixteen tiles: word, sign and ground say the same */
  .map { container-type: inline-size; max-inline-size: 44rem; margin: 0 auto var(--s4); }
  .tile rect { fill: var(--card); stroke: var(--edge); stroke-width: 1; }
  .tile .glyph { fill: none; stroke: var(--ink); stroke-width: 2; stroke-linecap: round; }
  .tile text { text-anchor: middle; font-size: .8125rem; stroke: none; }
  .tile .b { font-size: .875rem; }
  .tile .wee { display: none; }
  .tile.konsultacje rect { fill: var(--due-soft); stroke: var(--due); stroke-width: 2.5; }
  .tile.przyjety rect { fill: var(--h2); }
  .tile.zmieniony rect { fill: var(--h5); stroke: var(--h5); }
  .tile.zmieniony text { fill: var(--on-brand); }
  .tile.zmieniony .glyph { stroke: var(--on-brand); }
  .tile.wygasl rect { stroke: var(--del); stroke-width: 2; }
  .tile.wygasl .hatch { fill: url(#hatch); stroke: none; }
  .tile.nie-wiemy rect { fill: var(--sunk); stroke-dasharray: 1 4; stroke-width: 2.5; }
  .hatch-line { stroke: var(--del-soft); stroke-width: 4; }
  a.tile:hover rect:first-of-type, a.tile:focus-visible rect:first-of-type { stroke: var(--focus); stroke-width: 4; stroke-dasharray: none; }
  a.tile { text-decoration: none; }
  a.tile:hover .b { text-decoration: underline; }
  @container (max-width: 36rem) {
    .tile .full { display: none; }
    .tile .wee { display: inline; }
    .tile text { font-size: .75rem; }
  }
  .legend { display: flex; flex-wrap: wrap; gap: var(--s2) var(--s5); font-size: var(--t-s); }
  .legend li { margin: 0; display: flex; gap: var(--s2); align-items: center; max-inline-size: 100%; }
  .legend svg { inline-size: 1.75rem; block-size: 1.5rem; flex: none; }

  /* stage strip: eight beads; passed is full, present is ringed and named, ahead is empty */
  .stages { display: flex; margin-block: var(--s2); max-inline-size: 46rem; }
  .stages li { flex: 1; margin: 0; position: relative; font-size: .8125rem; line-height: 1.3; color: var(--ink-2); padding-block-start: 1.375rem; text-align: center; min-inline-size: 0; padding-inline: .125rem; }
  .stages li::before { content: ""; position: absolute; inset: .4375rem 50% auto -50%; border-block-start: 2px solid var(--edge); }
  .stages li:first-child::before { display: none; }
  .stages li::after { content: ""; position: absolute; inset: 0 auto auto calc(50% - .5rem); inline-size: 1rem; block-size: 1rem; border: 2px solid var(--edge); border-radius: 50%; background: var(--card); z-index: 1; }
  .stages .past::after { background: var(--brand); border-color: var(--brand); }
  .stages :is(.past, [aria-current])::before { border-color: var(--brand); }
  .stages [aria-current] { color: var(--ink); font-weight: 650; }
  .stages [aria-current]::after { border: 5px solid var(--brand); }
  @media screen and (max-width: 47.99rem) {
    .stages li:not([aria-current]) span { position: absolute; inset-inline-start: 50%; inline-size: 1px; overflow: hidden; white-space: nowrap; clip-path: inset(50%); }
    .stages li { overflow-wrap: normal; }
    .stages [aria-current] span { display: block; inline-size: max-content; max-inline-size: 8rem; }
    .stages [aria-current]:nth-child(n + 4) span { translate: calc(1rem - 50%) 0; }
    .stages li[aria-current]:first-child { text-align: start; }
  }

  .heat td { text-align: center; border: 2px solid var(--paper); padding: .375rem var(--s1); min-inline-size: 2.25rem; }
  .heat thead th { text-align: center; padding-inline: var(--s1); }
  .heat tbody th { white-space: nowrap; border: 0; padding-block: .375rem; }
  .h0 { color: var(--ink-2); }
  .h1 { background: var(--h1); }
  .h2 { background: var(--h2); }
  .h3 { background: var(--h3); }
  .h4 { background: var(--h4); color: var(--on-brand); }
  .h5 { background: var(--h5); color: var(--on-brand); font-weight: 650; }
  .cover { border-block: 1px solid var(--line); border-block-start: .75rem solid var(--brand); padding-block: var(--s6); margin-block-end: var(--s6); }
  .cite li { font-size: var(--t-s); max-inline-size: none; }
  .cover h1 { border: 0; padding: 0; font-size: clamp(1.75rem, 1.3rem + 2.4vw, 2.75rem); margin-block-end: var(--s4); }
  .toc { columns: 18rem; column-gap: var(--s7); }
  .toc li { break-inside: avoid; margin: 0 0 var(--s1); }
}

@layer utilities {
  .sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .nowrap { white-space: nowrap; }
  .top0 { margin-block-start: 0; }
  @media (forced-colors: active) {
    /* figures keep their own inks on their own ground */
    figure, .h1, .h2, .h3, .h4, .h5 { forced-color-adjust: none; }
    figure, .h1, .h2, .h3 { color: var(--ink); }
    .stages .past::after { background: CanvasText; }
  }
}

@layer print {
  @page { size: A4; margin: 20mm 18mm 22mm; @bottom-left { content: "SUS Monitor"; font: 8.5pt sans-serif; color: #5b5262; } @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #5b5262; } }
  @page :first { @bottom-left { content: ""; } @bottom-right { content: ""; } }
  @media print {
    :root { color-scheme: light; --paper: #fff; --card: #fff; --t-2xl: 20pt; --t-xl: 14pt; --t-l: 11.5pt; }
    html { font-size: 10pt; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .foot, .skip, .no-print { display: none; }
    .wrap { padding: 0; max-inline-size: none; }
    main { padding: 0; }
    h2 { margin-block-start: 20pt; }
    h2, h3, h4, caption, .caption, figcaption { break-after: avoid; }
    figure, .item, .due-list li, tr, .scroll, caption, .caption, .counters > div, .comment, .notice { break-inside: avoid; }
    table:not(:has(tr:nth-child(12))) { break-inside: avoid; }
    p:has(+ figure) { break-after: avoid; break-inside: avoid; }
    p, li { orphans: 3; widows: 3; }
    thead { display: table-header-group; }
    .scroll { overflow: visible; }
    figure { border-color: #bbb; padding: 8pt; }
    th, td { padding-inline-end: 6pt; }
    .cover { block-size: 235mm; display: flex; flex-direction: column; justify-content: center; border-block-end: 0; margin: 0; break-after: page; }
    .cite li { font-size: var(--t-s); max-inline-size: none; }
  .cover h1 { font-size: 28pt; }
    .counters { grid-template-columns: repeat(3, 1fr); }
    .toc { columns: 2; }
    a { color: inherit; }
    .cite .copy[href^="http"]::after { content: " (" attr(href) ")"; font-size: 8pt; word-break: break-all; }
    .heat td, .heat th { font-size: 8pt; padding: 2pt; }
    details::details-content { content-visibility: visible; block-size: auto; }
    details > summary { display: none; }
  }
}
`;
