import { html, type Markup, raw } from '../html.ts';

const sans = "font-family:'Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif;";
const serif = "font-family:Palatino,'Palatino Linotype','Liberation Serif',serif;";

/** Inline styles: mail programs drop style sheets, all but the narrow and dark rules below. */
export const mailStyle = {
  sans,
  serif,
  h1: `margin:0 0 16px;${serif}font-size:24px;line-height:1.3;color:#26202b;`,
  h2: 'margin:20px 0 8px;font-size:18px;line-height:1.3;',
  p: 'margin:0 0 12px;',
  lead: 'margin:0 0 12px;font-size:16px;line-height:1.6;color:#26202b;',
  link: 'color:#65295a;',
  button:
    'display:inline-block;padding:12px 20px;background:#65295a;color:#fffefb;font-weight:bold;text-decoration:none;border-radius:4px;',
  added: 'color:#0d573b;background:#dcf0e3;text-decoration:underline;',
  removed: 'color:#8c2414;background:#fae2da;text-decoration:line-through;',
  bar: `border-left:5px solid #65295a;padding:4px 0 4px 14px;${serif}font-size:17px;line-height:1.6;color:#26202b;`,
  due: `width:96px;padding:8px;background:#fae2da;color:#8c2414;border:2px solid #8c2414;border-top-width:8px;${sans}font-size:15px;line-height:1.3;`,
  dueText: `padding:0 0 0 16px;${sans}font-size:16px;line-height:1.5;color:#26202b;`,
} as const;

const rules = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) { .pad { padding-left: 16px !important; padding-right: 16px !important; } .due, .due-text { display: block !important; width: auto !important; } .due-text { padding: 12px 0 0 !important; } }
@media (prefers-color-scheme: dark) {
  .bg { background: #131015 !important; } .card { background: #231e27 !important; } .ink { color: #f0eae3 !important; } .dim { color: #b9afbe !important; }
  .brand { color: #e6b6dc !important; } .line { border-color: #3d3543 !important; } .bar, .card { border-color: #e6b6dc !important; } .due { background: #4b2019 !important; color: #ffb9aa !important; border-color: #ffb9aa !important; }
  .add { color: #a2e2bf !important; background: #17392b !important; } .del { color: #ffb9aa !important; background: #4b2019 !important; } .btn { background: #e6b6dc !important; color: #2a1526 !important; }
}
`;

export interface MailPage {
  readonly subject: string;
  readonly preheader: string;
  /** Small line above the heading. */
  readonly eyebrow: string;
  readonly heading: string;
  /** What stands right under the heading, e.g. the days left. */
  readonly lead: Markup;
  readonly body: Markup;
  readonly footer: Markup;
}

/** One column of 600 px in layout tables, light and dark, nothing remote. */
export function mailPage(page: MailPage): string {
  const { subject, preheader, eyebrow, heading, lead, body, footer } = page;
  return `${html`<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${raw(rules)}</style>
</head>
<body class="bg" style="margin:0;padding:0;background:#f1ebe1;">
<div style="display:none;max-height:0;overflow:hidden;">${preheader}</div>
<div role="article" aria-roledescription="wiadomość" lang="pl">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="bg" style="background:#f1ebe1;"><tr><td align="center" style="padding:16px 8px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="card" style="width:100%;max-width:600px;background:#fffefb;border-top:6px solid #65295a;text-align:left;">
<tr><td class="pad" style="padding:20px 32px 0;${sans}">
<p class="dim" style="margin:0 0 16px;font-size:14px;line-height:1.5;color:#5b5262;">${eyebrow}</p>
<h1 class="ink" style="${mailStyle.h1}">${heading}</h1>
${lead}
</td></tr>
<tr><td class="pad ink" style="padding:8px 32px 0;${sans}font-size:16px;line-height:1.6;color:#26202b;overflow-wrap:anywhere;">
${body}
</td></tr>
<tr><td class="pad dim line" style="padding:16px 32px 24px;border-top:1px solid #ddd4c6;${sans}font-size:14px;line-height:1.6;color:#5b5262;">
${footer}
</td></tr>
</table>
</td></tr></table>
</div>
</body>
</html>
`}`;
}

export const heading = (text: string): Markup => html`<h2 style="${mailStyle.h2}">${text}</h2>`;

export const paragraph = (text: Markup | string): Markup =>
  html`<p style="${mailStyle.p}">${text}</p>`;

export const mailLink = (address: string, text: string): Markup =>
  html`<a class="brand" href="${address}" style="${mailStyle.link}">${text}</a>`;

export const button = (address: string, text: string): Markup =>
  html`<p style="margin:16px 0;"><a class="btn" href="${address}" style="${mailStyle.button}">${text}</a></p>`;

/** The leaf of a calendar beside what is to be done. */
export const dueBox = (leaf: string, until: string, words: Markup): Markup =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="due" width="96" align="center" style="${mailStyle.due}"><strong style="font-size:26px;">${leaf}</strong><br>${until}</td>
<td class="due-text ink" style="${mailStyle.dueText}">${words}</td>
</tr></table>`;
