/**
 * What pages of the legislation centre say of officials, taken out before a page is kept: who
 * entered a document, who changed a project and from which e-mail address. Works on the text of a
 * page, since nothing may be parsed that was not judged. Linear: every pattern is bounded.
 */
export function redactOfficials({ pathname }: URL, text: string): string {
  const isRegister = pathname.startsWith('/projekt/rejestr/');
  return (isRegister ? redactRegister(text) : text)
    .replace(enteredBy, '$1')
    .replace(electronicAddress, '');
}

/** `Autor dokumentu: …, wprowadzony przez: <a …>…</a></div>`: what stands up to the end. */
const enteredBy = /(Autor dokumentu:|wprowadzony przez:)[\s\S]{0,2000}?(?=<\/(?:div|li)\b)/gi;
const electronicAddress = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

/**
 * Of the register itself only known rows stay, with the event and without the author: should the
 * page be redesigned, what is not known is not kept. The frame around it names nobody.
 */
function redactRegister(text: string): string {
  const start = text.search(/Rejestr zdarzeń|<tbody\b/i);
  if (start === -1) return text;
  const rows = [...text.slice(start).matchAll(row)].map(
    ([, at = '', event = '']) => `<tr><td>${at}</td><td></td><td>${redactEvent(event)}</td></tr>\n`,
  );
  const end = text.lastIndexOf('</table');
  const rest = end < start ? '' : text.slice(end);
  return `${text.slice(0, start)}Rejestr zdarzeń\n<table>\n<tbody>\n${rows.join('')}</tbody>\n${rest}`;
}

const row =
  /<tr\b[^>]{0,200}>\s*<td\b[^>]{0,200}>\s*([\d :-]{16})\s*<\/td\s*>\s*<td\b[^>]{0,200}>[\s\S]{0,500}?<\/td\s*>\s*<td\b[^>]{0,200}>([\s\S]{0,4000}?)<\/td\s*>/gi;

/** Attributes whose values are about the project and never about a person. */
const plainAttributes =
  /^Zmieniono atrybut projektu (?:nazwa etapu|tytuł|numer z wykazu prac legislacyjnych|nazwa wykazu prac legislacyjnych|link do wykazu prac legislacyjnych|nazwa wnioskodawcy|status projektu|postęp prac|dział administracji rządowej|hasło|słowa kluczowe) na:/;

function redactEvent(event: string): string {
  const said = event
    .replace(/<[^>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!said.startsWith('Zmieniono') || plainAttributes.test(said)) return said;
  return said.replace(/( na:).*$/, '$1');
}
