import { html as escaping, raw } from 'hono/html';

/** Markup that needs no further escaping. */
export type Markup = ReturnType<typeof raw>;

type Child = Markup | string | number | false | null | undefined | readonly Child[];

/** The escaping tag of reports and mails: every value but its own output is escaped. */
export function html(strings: TemplateStringsArray, ...values: Child[]): Markup {
  const markup = escaping(strings, ...values);
  if (markup instanceof Promise) throw new TypeError('wanted plain values, found a promise');
  return markup;
}

/** Trusted text that stands as it is: a style sheet, a constant. */
export { raw };

/** Addresses of foreign sites become links only when a browser would open them harmlessly. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(address) && URL.canParse(address);
}

/** A link, or the bare text where the address is none. */
export function link(address: string, text: string): Markup {
  return isWebAddress(address) || address.startsWith('#')
    ? html`<a href="${address}">${text}</a>`
    : html`${text}`;
}
