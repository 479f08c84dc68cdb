/** What stands between a site and its readers: whole pages that come with status 200. */
const page = (title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const words = (count: number) =>
  `<p>${'Aktualności, ogłoszenia i godziny otwarcia naszego urzędu. '.repeat(count)}</p>`;

/** Kind → the page. The wording is that of the products and offices that show them. */
export const walls = {
  'firewall-f5': page(
    'Request Rejected',
    'The requested URL was rejected. Please consult with your administrator.<br><br>Your support ID is: 7301948836120047',
  ),
  'firewall-akamai': page(
    'Access Denied',
    '<h1>Access Denied</h1>You don\'t have permission to access "http://strona.example/" on this server.<p>Reference #18.5d1a02c3.1789</p>',
  ),
  'firewall-cloudflare': page(
    'Attention Required! | Cloudflare',
    '<h1>Sorry, you have been blocked</h1><p>Ray ID: 8a31bb02</p>',
  ),
  'firewall-polish': page(
    'Żądanie odrzucone',
    '<p>Żądanie zostało odrzucone przez system bezpieczeństwa. Identyfikator: 55-1204</p>',
  ),
  'firewall-forbidden': page(
    '403 Forbidden',
    '<center><h1>403 Forbidden</h1></center><hr><center>nginx</center>',
  ),
  'challenge-cloudflare': page(
    'Just a moment...',
    '<noscript>Enable JavaScript and cookies to continue</noscript><p>Checking your browser before accessing the site.</p>',
    '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
  ),
  'challenge-incapsula': page(
    '',
    '<iframe src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=4-1">Request unsuccessful. Incapsula incident ID: 4-1</iframe>',
    '<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>',
  ),
  'captcha-widget': page(
    'Weryfikacja',
    '<p>Potwierdź, że nie jesteś robotem.</p><script src="https://js.hcaptcha.com/1/api.js"></script>',
  ),
  'captcha-picture': page(
    'Biuletyn',
    '<form><p>Przepisz kod z obrazka, aby przejść dalej.</p><img src="/kod.png" alt=""><input name="kod"></form>',
  ),
  'maintenance-title': page(
    'Przerwa techniczna',
    '<h1>Przerwa techniczna</h1><p>Zapraszamy jutro od godziny 8.00.</p>',
  ),
  'maintenance-sentence': page(
    'Portal',
    '<div><h2>Przepraszamy</h2><p>Trwają prace techniczne. Serwis jest chwilowo niedostępny.</p></div>',
  ),
  'maintenance-rebuilding': page(
    'Strona w przebudowie',
    '<h1>Strona w przebudowie</h1><p>Nowa odsłona już wkrótce!</p>',
  ),
  login: page(
    'Logowanie',
    '<h1>Zaloguj się</h1><form method="post"><label>Login <input name="login"></label><label>Hasło <input type="password" name="haslo"></label><button>Zaloguj</button></form>',
  ),
  'login-plain': page(
    'System',
    '<form><input name="j_username"><input type="password" name="j_password"><button>OK</button></form>',
  ),
  'cookie-wall': page(
    'Serwis',
    '<p>Ta strona używa plików cookie. Wyraź zgodę, aby przejść do serwisu.</p><button>Akceptuję</button>',
  ),
  'soft-404': page('Strona nie istnieje', `<h1>Strona nie istnieje</h1>${words(30)}`),
  'soft-404-heading': page('Biuletyn', '<h1>Nie znaleziono strony</h1><p>Sprawdź adres.</p>'),
  'soft-404-number': page('404 – nie znaleziono', '<p>404</p>'),
  'error-500': page('Błąd 500', '<h1>Wystąpił nieoczekiwany błąd serwera</h1>'),
  'error-gateway': page('502 Bad Gateway', '<center><h1>502 Bad Gateway</h1></center>'),
  'error-database': page('Błąd', '<p>Błąd połączenia z bazą danych.</p>'),
  'error-php':
    '<br />\n<b>Fatal error</b>: Uncaught Error: Call to a member function fetch() on bool in /var/www/index.php on line 214',
  'redirect-page':
    '<html><head><meta http-equiv="refresh" content="0; url=/gdzie-indziej"></head><body></body></html>',
  'another-institution': page(
    'Gminny Ośrodek Kultury w Przykładowie',
    `<h1>Gminny Ośrodek Kultury</h1>${words(60)}<ul><li><a href="/kino">Kino</a></li></ul>`,
  ),
} as const;

export type WallKind = keyof typeof walls;
