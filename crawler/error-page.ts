import type { Survey } from './page-survey.ts';
import type { SuspectReason } from './suspicion.ts';

/** Pages with more text than this are pages, whatever sentence stands somewhere on them. */
const shortText = 1500;
/** A wall has next to nothing around it. */
const wallText = 700;

interface Sign {
  readonly reason: SuspectReason;
  /** What title or first heading begin with, on a page of any length. */
  readonly title?: RegExp;
  /** What stands in the text of a short page. */
  readonly text?: RegExp;
  /** Address of a script or frame on a short page. */
  readonly script?: RegExp;
}

/** Sentences seen on Polish offices' sites and in the products that guard them (2025-2026). */
const signs: readonly Sign[] = [
  {
    reason: 'firewall',
    title:
      /^(request rejected|access denied|attention required|web page blocked|403 forbidden|forbidden|sucuri website firewall|żądanie odrzucone|dostęp zabroniony|brak dostępu|odmowa dostępu)\b/i,
    text: /requested URL was rejected|your support ID is|you don['’]t have permission to access|request unsuccessful\. incapsula|this request was blocked by|żądanie zostało (odrzucone|zablokowane)|adres IP został zablokowany|you have been blocked/i,
    script: /_Incapsula_Resource/i,
  },
  {
    reason: 'challenge',
    title:
      /^(just a moment|one moment, please|ddos-guard|checking your browser|captcha|bot verification)\b/i,
    text: /checking (if the site connection is secure|your browser)|verify(ing)? (that )?you are (a )?human|nie jest(eś|em) robotem|przepisz (kod|znaki|tekst) z obrazka|enable javascript and cookies to continue|włącz (obsługę )?javascript/i,
    script: /challenge-platform|hcaptcha\.com|recaptcha\/api|geo\.captcha-delivery|\/TSPD\//i,
  },
  {
    reason: 'maintenance',
    title:
      /^(przerwa techniczna|prace techniczne|trwają prace|prace konserwacyjne|prace serwisowe|serwis (jest )?(chwilowo |tymczasowo )?(niedostępny|w przebudowie)|strona w przebudowie|maintenance|site under maintenance|under maintenance|site off-?line)/i,
    text: /(trwają|z powodu|w trakcie) (obecnie )?(planowan(e|ych) )?prac(e|ami)? (techniczn|serwisow|konserwacyjn|modernizacyjn)|przerw[aęy] (techniczn|serwisow|konserwacyjn)|(serwis|strona|system|witryna|portal) (jest )?(chwilowo|tymczasowo|czasowo) niedostępn|under maintenance|down for maintenance/i,
  },
  {
    reason: 'soft-404',
    title:
      /^((błąd|error|http|kod)\s*[-–:]?\s*404|404\b|strona nie istnieje|strona nie została (od|z)naleziona|nie (od|z)naleziono( żądanej| takiej)? (strony|artykułu|dokumentu|zasobu)|nie ma takiej strony|brak strony|page not found|not found|podana strona nie istnieje|szukana strona nie istnieje)/i,
    text: /(podana|szukana|żądana|wskazana|wybrana) (strona|pozycja|treść) nie istnieje|^strona nie istnieje|nie (od|z)naleziono (żądanej |szukanej )?(strony|treści)|artykuł nie istnieje|(object|page) not found/i,
  },
  {
    reason: 'status',
    title:
      /^((błąd|error|http)\s*[-–:]?\s*(40\d|50\d)|50[0234]\b|wystąpił (nieoczekiwany )?błąd|błąd (serwera|aplikacji|wewnętrzny)|internal server error|bad gateway|service unavailable|server error|runtime error|fatal error)/i,
    text: /wystąpił (nieoczekiwany |wewnętrzny )?błąd (serwera|aplikacji|systemu)|błąd połączenia z bazą danych|error establishing a database connection|internal server error|^(fatal error|parse error|warning)\s*: .{1,300} on line \d/i,
  },
];

/**
 * The kind of error page that a page with status 200 is, or `undefined` for a page.
 *
 * @param isKnown it holds the words by which its source knows its pages; then only its own title
 *   or heading can say otherwise, not some sentence, login or banner on it
 */
export function errorPage(page: Survey, isKnown: boolean): SuspectReason | undefined {
  const { title, heading, documents, text } = page;
  const byTitle = signs.find((sign) => sign.title?.test(title));
  if (byTitle !== undefined) return byTitle.reason;
  const isShort = text.length <= shortText;
  // A nested document brings its own heading: RCL's pager may be a whole "Strona nie istnieje.".
  const isOwn = documents <= 1 || !isKnown;
  const byHeading = isShort && isOwn ? signs.find((sign) => sign.title?.test(heading)) : undefined;
  if (byHeading !== undefined || isKnown) return byHeading?.reason;
  return (isShort ? signs.find((sign) => carries(page, sign))?.reason : undefined) ?? wall(page);
}

function carries({ text, scripts }: Survey, sign: Sign): boolean {
  const isBare = text.length < wallText;
  return sign.text?.test(text) === true || (isBare && sign.script?.test(scripts) === true);
}

const loginTitle = /^(zaloguj|logowanie|login|log in|sign in|panel logowania)/i;
const cookies = /\b(plik(i|ów|ami)? cookies?|ciasteczk|cookies?\b)/i;
const consent = /zgod|akcept|accept|consent/i;

/** A page that holds one thing only: a login, a question about cookies, a jump elsewhere. */
function wall(page: Survey): SuspectReason | undefined {
  const { text, links } = page;
  if (isLogin(page)) return 'login';
  if (text.length > wallText || links >= 5) return undefined;
  if (cookies.test(text) && consent.test(text) && page.heading === '') return 'cookie-wall';
  return page.refresh !== '' && links < 3 ? 'redirect-page' : undefined;
}

function isLogin({ title, heading, text, links, passwords }: Survey): boolean {
  if (passwords === 0) return false;
  const isNamed = loginTitle.test(title) || loginTitle.test(heading);
  return isNamed || (text.length < wallText && links < 5);
}
