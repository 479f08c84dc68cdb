const number = String.raw`\d[\d\s.,]*`;
const day = String.raw`(?:\d{1,2}[-.\/]\d{1,2}[-.\/]\d{4}|\d{4}[-.\/]\d{2}[-.\/]\d{2}|\d{1,2}\s+\p{L}+\s+\d{4})(?:\s*(?:r\.?|roku))?`;
const hour = String.raw`(?:,?\s*(?:o\s+)?(?:godz(?:ina|inie|\.)?\s*:?\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)`;
const weekday = '(?:poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela)';
const names = String.raw`\p{Lu}\p{L}+(?:(?:,\s*|\s+i\s+|\s+oraz\s+|\s+)\p{Lu}\p{L}+)*`;

/** Something on a page that changes, or stands there, without its content changing. */
export interface NoiseRule {
  readonly name: string;
  /** A whole line, or a part of a line between bars. */
  readonly whole?: RegExp;
  /** A label whose value stands behind it, or in the line after it. */
  readonly label?: RegExp;
  readonly value?: RegExp;
  /** Only before the title, or beside other noise: elsewhere it may be content. */
  readonly isTimid?: true;
  /** It may be a long line; all other noise is short. */
  readonly isLong?: true;
  /** What it takes for noise. */
  readonly examples: readonly string[];
  /** What looks like it and is content. */
  readonly spares: readonly string[];
}

const rule = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu');

/** All of a line. The order does not matter. */
export const noiseRules: readonly NoiseRule[] = [
  {
    name: 'visits',
    label: rule(
      String.raw`(?:łączna |dzienna )?(?:liczba|ilość|licznik)\s+(?:odsłon|odwiedzin|wyświetleń|wejść|pobrań|odwiedzających)(?:\s+(?:strony|artykułu|dokumentu|serwisu|dzisiaj|dziś|ogółem|łącznie|od \S+))*|odsłon[ya]?|odwiedziny?|wyświetle(?:ń|nia|nie)|wejść|wejścia|pobrań|pobrano(?: razy)?|czytano|przeczytano|licznik|obejrzano|wyświetlono|(?:osób|gości|użytkowników) (?:online|na stronie)|online`,
    ),
    value: rule(String.raw`${number}(?:\s*raz(?:y|\(y\))?)?`),
    whole: rule(
      String.raw`(?:odsłon[ya]?|odwiedziny?|wyświetle(?:ń|nia|nie)|pobrań|pobrano|czytano|przeczytano|wyświetlono)\s+${number}(?:\s*raz(?:y|\(y\))?)?|${number}\s*(?:odsłon[ya]?|odwiedzin|wyświetle(?:ń|nia|nie)|pobra(?:ń|nia|nie)|raz\(y\))|(?:tę )?(?:stronę|artykuł|wpis|dokument|plik)\s+(?:odwiedzono|wyświetlono|czytano|przeczytano|obejrzano|pobrano)\s*:?\s*${number}\s*raz\S*|odsłona nr ${number}`,
    ),
    examples: ['Liczba odsłon: 118', 'Odwiedzin: 4 311', 'Pobrano 12 razy', '118 wyświetleń'],
    spares: [
      'Liczba odwiedzin asystenta rodziny: 4 w miesiącu',
      'Liczba miejsc: 118',
      'Odwiedziny w domach pomocy społecznej trwają 2 godziny.',
    ],
  },
  {
    name: 'visitors',
    whole: rule(
      String.raw`(?:jesteś|jest pan(?:i|\/pani)?)\s+(?:naszym\s+|naszą\s+)?${number}\.?\s*(?:gościem|osobą|odwiedzającym|czytelnikiem).{0,40}|(?:obecnie |teraz |aktualnie )?(?:na (?:stronie|portalu|witrynie)|online)\s*(?:jest|są|przebywa)?\s*:?\s*${number}\s*(?:osób|osoby|gości|użytkowników).{0,40}|(?:dziś|dzisiaj|wczoraj)\s*:\s*\d[\d ]*|odwiedził[oya] nas\s*:?\s*${number}.{0,30}|w tej chwili (?:stronę|witrynę|portal) przegląda.{0,40}|(?:obecnie |teraz )?(?:odwiedza|przegląda) nas\s*:?\s*${number}.{0,40}|(?:nasz[aą]? )?(?:witryn|stron)[ęa] (?:przegląda|odwiedz)\p{L}* (?:teraz )?${number}.{0,40}`,
    ),
    examples: ['Jesteś 4311 osobą na stronie', 'Obecnie na stronie: 3 gości', 'Dzisiaj: 48'],
    spares: ['Dziś w programie jest 48 gmin.', 'Na stronie znajdą Państwo 3 dokumenty.'],
  },
  {
    name: 'sum of visits',
    isTimid: true,
    whole: rule(String.raw`(?:razem|ogółem|łącznie|w tym (?:tygodniu|miesiącu))\s*:\s*\d[\d ]*`),
    examples: ['Razem: 90 210'],
    spares: ['Razem: 90 210 zł'],
  },
  {
    name: 'generated',
    label: rule(
      String.raw`(?:data|czas|godzina)(?: i (?:godzina|czas))?\s+(?:wygenerowania|generowania|wydruku|wydrukowania|odświeżenia|ładowania)(?:\s+(?:strony|dokumentu|pliku|raportu|wydruku))?|(?:strona|dokument)?\s*(?:wygenerowan[oay]|wydrukowan[oay])(?:\s+(?:dnia|w dniu|w))?`,
    ),
    value: rule(String.raw`(?=.*\d).{1,50}`),
    whole: rule(
      String.raw`(?:strona |dokument |wydruk )?(?:wygenerowan[oay]|wydrukowan[oay])\s+(?:dnia\s+|w dniu\s+|w\s+|ze strony\s+)?(?=.{0,60}\d).{1,60}`,
    ),
    examples: ['Data wygenerowania: 04-10-2026 08:01', 'Strona wygenerowana w 0,214 s'],
    spares: ['Data wygenerowania wniosku decyduje o kolejności przyznania 40 miejsc w programie.'],
  },
  {
    name: 'as of an hour',
    whole: rule(
      String.raw`stan na\s*:?\s*(?:dzień\s+|dziś,?\s*)?(?:${day})?(?:,?\s*(?:na\s+)?godz(?:inę|ina|\.)?\s*:?|,)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?`,
    ),
    examples: ['Stan na godzinę 14:35', 'Stan na 22.11.2026, godz. 14:35'],
    spares: ['Stan na dzień 31.12.2025 r.', 'Stan na 30 czerwca 2026 r.'],
  },
  {
    name: 'updated',
    label: rule(
      String.raw`data\s+(?:ostatniej\s+)?(?:aktualizacji|modyfikacji|zmiany)(?:\s+(?:strony|artykułu|dokumentu|treści|wpisu|informacji))?|ostatni(?:a|o)\s+(?:aktualizacja|modyfikacja|zmiana|zmieniono|zmodyfikowano|zaktualizowano)(?:\s+(?:strony|artykułu|dokumentu|treści|wpisu|informacji))?|wersja (?:strony|artykułu|dokumentu)|(?:z)?aktualizowano|zmodyfikowano|edytowano|poprawiono|odświeżono`,
    ),
    value: rule(
      String.raw`(?:dnia\s+|w dniu\s+)?(?:${weekday},?\s*)?${day}${hour}?.{0,40}|\d{1,6}(?:\.\d+)?`,
    ),
    whole: rule(
      String.raw`aktualizacja\s*:\s*${day}${hour}|(?:zaktualizowano|zmodyfikowano)\s+przed chwilą|(?:strona\s+)?(?:ostatnio\s+)?(?:zaktualizowan[oay]|zmodyfikowan[oay]|edytowan[oay])\s+(?:dnia\s+|w dniu\s+)?${day}${hour}?`,
    ),
    examples: ['Ostatnia aktualizacja: 22.11.2026 14:03', 'Zmodyfikowano: 2026-11-22 14:03:11'],
    spares: [
      'Aktualizacja planu: do 30 września 2026 r.',
      'Data zmiany uchwały budżetowej nie wpływa na termin 30.09.2026.',
    ],
  },
  {
    name: 'published',
    label: rule(
      String.raw`opublikowan[oay]|data\s+(?:publikacji|dodania|utworzenia|wytworzenia|udostępnienia|opublikowania|zamieszczenia)(?:\s+(?:strony|artykułu|dokumentu|informacji|wpisu))?|dodano|utworzono|zamieszczono|udostępniono`,
    ),
    value: rule(
      String.raw`(?:dnia\s+|w dniu\s+)?(?:${weekday},?\s*)?${day}${hour}?(?:\s*(?:przez|autor|w kategorii).{0,60})?`,
    ),
    whole: rule(
      String.raw`(?:opublikowan[oay]|dodano|utworzono|zamieszczono)\s+(?:dnia\s+|w dniu\s+)?${day}${hour}?`,
    ),
    examples: ['Opublikowano: 14.07.2023', 'Data dodania: 2024-05-06 12:00'],
    spares: ['Plan zostanie opublikowany 14.07.2026 r.', 'Dodano 12 nowych miejsc.'],
  },
  {
    name: 'today',
    whole: rule(
      String.raw`(?:dzisiejsza|aktualna|bieżąca) (?:data|godzina)\s*:?\s*(?:${weekday},?\s*)?(?:${day})?${hour}?|(?:dziś|dzisiaj)(?:\s+(?:jest|mamy))?\s*[:,–-]?\s*(?:${weekday},?\s*)?(?:${day})?${hour}?(?:[,;.|]?\s*imieniny.{0,80})?\.?`,
    ),
    examples: ['Dziś jest niedziela, 22 listopada 2026', 'Dzisiaj: 22.11.2026, imieniny Cecylii'],
    spares: ['Dzisiaj 22 listopada 2026 r. zakończyły się konsultacje.'],
  },
  {
    name: 'bare day',
    isTimid: true,
    whole: rule(String.raw`(?:${weekday},?\s*)?${day}${hour}?|${weekday}`),
    examples: ['niedziela, 22 listopada 2026', '22.11.2026'],
    spares: ['do 22 listopada 2026'],
  },
  {
    name: 'name-day',
    label: rule(
      String.raw`(?:dzisiaj |dziś )?imieniny(?:\s+(?:dziś|dzisiaj|obchodz(?:ą|imy)|mają|jutro|świętują)){0,2}`,
    ),
    value: rule(names),
    whole: rule(
      String.raw`(?:dzisiaj |dziś )?imieniny(?:\s+(?:dziś|dzisiaj|obchodz(?:ą|imy)|mają|jutro|świętują)){0,2}\s+(?-i:${names})\.?`,
    ),
    examples: ['Imieniny: Cecylii, Marka', 'Dziś imieniny obchodzą Cecylii i Marka'],
    spares: ['Imieniny domu seniora odbędą się 22 listopada.'],
  },
  {
    name: 'clock',
    whole: rule(String.raw`(?:godzina|godz\.|czas|zegar)?\s*:?\s*\d{1,2}:\d{2}:\d{2}`),
    examples: ['14:03:11', 'Godzina: 14:03:11'],
    spares: ['godz. 14:00', '10:00–15:00'],
  },
  {
    name: 'weather',
    whole: rule(
      String.raw`(?:pogoda|temperatura(?: powietrza)?|ciśnienie|wiatr|wilgotność|zachmurzenie|jakość powietrza|opady|pm\s?(?:10|2[.,]5)|(?:wschód|zachód) słońca|odczuwalna)(?:\s+(?:w|we|na|dziś|dzisiaj)\s*\p{L}*)?\s*[:–-]?\s*[-+–]?\d.{0,60}|(?:\p{L}+\s+){0,2}[-+–]?\d{1,2}(?:[.,]\d)?\s*°\s*C?(?:[,;]?\s*[\p{L}\s]{0,30})`,
    ),
    examples: ['Pogoda w Katowicach: 12°C, wiatr 5 m/s', 'Ciśnienie 1013 hPa', '12°C'],
    spares: ['Temperatura w pokojach mieszkańców nie może spaść poniżej 20°C.'],
  },
  {
    name: 'rates and servers',
    whole: rule(
      String.raw`kurs (?:euro|eur|usd|chf|gbp|dolara|franka|funta)\s*:?\s*\d.{0,20}|serwer\s*:\s*(?=\S*\d)[\w.-]{2,30}|czas odpowiedzi(?: serwera)?\s*:?\s*\d[\d.,]*\s*m?s`,
    ),
    examples: ['Kurs EUR: 4,31 zł', 'Serwer: web-07', 'Czas odpowiedzi serwera: 12 ms'],
    spares: ['Kurs opiekuna osoby starszej: 120 godzin', 'Serwer: zakup i wdrożenie'],
  },
  {
    name: 'session',
    label: rule(
      String.raw`(?:(?:id|identyfikator|numer|kod|token|klucz)\s+(?:sesji|żądania|zapytania|odpowiedzi|wizyty|formularza|csrf|zabezpieczający)|(?:session|request|trace|visit|ray)[ _-]?id|(?:csrf|xsrf)[ _-]?(?:token)?|token|nonce|phpsessid|jsessionid)`,
    ),
    value: rule(String.raw`\S{4,}`),
    whole: rule(String.raw`sesja(?: nr)?\s*:?\s*(?=[\da-z]*\d)(?=[\da-z]*[a-z])[\da-z]{8,}`),
    examples: ['Identyfikator sesji: 9f3a-22', 'Request ID: 77ab02'],
    spares: ['Numer zapytania ofertowego: 12/2026', 'Kod pocztowy: 40-037', 'Sesja nr XII/2026'],
  },
  {
    name: 'cookies',
    isLong: true,
    whole: rule(
      String.raw`(?=.{0,400}\b(?:cookies?\b|ciasteczk))(?=.{0,500}(?:zgod|akcept|korzysta|używa|wykorzystuje|stosuje|przeglądar|ustawie|polity)).{1,700}|(?:akceptuję|akceptuj|zaakceptuj|zgadzam się|odrzuć|odrzucam)(?: wszystk\p{L}+)?(?: pliki)?(?: cookies)?|(?:ustawienia|zarządzaj)(?: plik\p{L}+)? cookies|polityka (?:plików )?cookies`,
    ),
    examples: ['Ta strona używa plików cookies. Korzystając z niej, wyrażasz zgodę.', 'Akceptuję'],
    spares: ['Zarząd akceptuje plan.', 'Ośrodek odrzuca wnioski złożone po terminie.'],
  },
  {
    name: 'buttons',
    whole: rule(
      String.raw`(?:drukuj|wydrukuj|druk|zapisz(?: jako| do)? pdf|wersja do druku|drukuj stronę|udostępnij(?: na (?:facebooku|facebook|x|twitterze|linkedin))?|podziel się|tweetnij|lubię to!?(?: \d+)?|facebook|twitter|x|linkedin|instagram|youtube|whatsapp|messenger|wyślij (?:e-mail|mailem|znajomemu)|powiadom znajomego|poleć znajomemu|kopiuj link|skopiuj (?:link|adres)|powrót|wróć|wstecz|powrót do listy|do góry|na górę|(?:poprzedni|następny|starszy|nowszy)[aey]?(?: (?:wpis|artykuł|strona))?|menu|zamknij|rozwiń|zwiń|czytaj więcej|więcej|czytaj dalej|przejdź do (?:treści|menu|sekcji|stopki|wyszukiwarki)\p{L}*.{0,20}|posłuchaj|odsłuchaj|a\s+a\s+a|a\+|a-|wysoki kontrast)[.…»→>]*`,
    ),
    examples: ['Drukuj', 'Udostępnij na Facebooku', 'Powrót do listy', 'Czytaj więcej…'],
    spares: ['Powrót do domu po pobycie w szpitalu', 'Więcej miejsc w mieszkaniach wspomaganych'],
  },
  {
    name: 'comments',
    whole: rule(
      String.raw`\d+\s+komentarz(?:y|e|a)?|(?:liczba )?komentarzy\s*:\s*\d+|(?:udostępnij|polub(?: to)?)\s*\(\d+\)|komentarze?\s*(?:[:(]\s*)?\d+\)?|brak komentarzy|(?:skomentuj|dodaj komentarz|zostaw komentarz|napisz komentarz)|(?:średnia )?ocena\s*:?\s*\d(?:[.,]\d+)?\s*(?:\/\s*\d+)?\s*(?:\(.{1,30}\))?|polubie(?:ń|nia)\s*:?\s*\d+|udostępnie(?:ń|nia)\s*:?\s*\d+|oceń(?: artykuł)?`,
    ),
    examples: ['3 komentarze', 'Komentarze (12)', 'Ocena: 4,5 (12 głosów)'],
    spares: ['Komentarze do projektu można składać do 12 grudnia.'],
  },
  {
    name: 'how long ago',
    whole: rule(
      String.raw`(?:(?:opublikowano|dodano|zaktualizowano|utworzono|ostatnia aktualizacja)\s*:?\s*)?(?:ok(?:oło|\.)\s+|ponad\s+)?(?:\d+\s+|kilka\s+|jedn[aąe][nj]?\s+)?(?:sekund\p{L}*|minut\p{L}*|godzin\p{L}*|dni|dzień|tydzień|tygodni\p{L}*|miesi\p{L}+|lat\p{L}*|rok)\s+temu|przed chwilą|wczoraj|przedwczoraj`,
    ),
    examples: ['3 dni temu', 'Dodano: 2 godziny temu'],
    spares: ['Program ruszył 3 lata temu w sześciu gminach.'],
  },
  {
    name: 'days left',
    whole: rule(
      String.raw`(?:do (?:końca|zamknięcia|zakończenia|rozpoczęcia)(?:\s+\p{L}+){0,4}\s*:?\s*)?(?:pozosta|zosta)(?:ło|ł|ły|je|ją)\s*(?:jeszcze)?\s*:?\s*\d+\s*(?:dni|dzień|godz\p{L}*\.?|min\p{L}*\.?)(?:[\s,i]*\d+\s*(?:godz\p{L}*\.?|min\p{L}*\.?|sek\p{L}*\.?))*(?:\s+do\s+\p{L}+(?:\s+\p{L}+){0,4})?\.?`,
    ),
    examples: ['Do końca naboru pozostało: 12 dni', 'Zostało 5 dni 3 godz.'],
    spares: ['Gminie pozostało 30 dni od otrzymania pisma na odpowiedź.'],
  },
  {
    name: 'official',
    label: rule(
      String.raw`osoba,?\s+która\s+\p{L}+(?:\s+\p{L}+)?|(?:wytworzył|opublikował|wprowadził|zmodyfikował|zaktualizował|sporządził|udostępnił)(?:a|\(a\)|\/a)?(?:\s+(?:informację|dokument))?|odpowiedzialn[yea](?:\(a\))?\s+za\s+(?:treść|publikację|informację)|osoba (?:udostępniająca|modyfikująca|publikująca|wprowadzająca|wytwarzająca|odpowiedzialna za (?:treść|publikację|informację))(?:\s+\p{L}+){0,3}|autor(?:ka)?|redaktor(?:ka)?|(?:dane|tożsamość) osoby\s.{3,40}`,
    ),
    value: rule(String.raw`(?-i:${names}(?:\s*[-–(]\s*.{1,60})?)`),
    examples: ['Opublikował: Jan Wzorcowy', 'Osoba, która wytworzyła informację: Anna Przykładowa'],
    spares: ['Autor planu: regionalny ośrodek polityki społecznej'],
  },
];

/** Inside a line that is content otherwise; what matches is cut out. */
export const noiseWithin: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly examples: readonly (readonly [before: string, after: string])[];
}[] = [
  {
    name: 'downloads',
    pattern:
      /\s*[([](?:pobrano|pobrań|pobrania|odsłon|wyświetleń|odwiedzin|liczba pobrań)\s*:?\s*\d[\d\s]*(?:raz(?:y|\(y\))?)?[)\]]/giu,
    examples: [['Regulamin (pobrano: 118 razy)', 'Regulamin']],
  },
  {
    name: 'downloads at the end',
    pattern:
      /[\s,;.–-]+(?:(?:liczba\s+)?(?:pobrano|pobrań|odsłon|wyświetleń|odwiedzin|wejść)\s*:\s*\d[\d\s]*|\d+\s*raz\(y\))$/iu,
    examples: [['Plan.pdf, 2 MB, pobrano: 67', 'Plan.pdf, 2 MB']],
  },
  {
    name: 'session in text',
    pattern:
      /[?&;]?\b(?:phpsessid|jsessionid|sessionid|session_id|sid|csrf(?:_token)?|csrfmiddlewaretoken|token|nonce|_wpnonce)=[\w.%+/=-]+/giu,
    examples: [['Adres: https://a.pl/plan?sid=9f3a22', 'Adres: https://a.pl/plan']],
  },
  {
    name: 'uuid',
    pattern: /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/giu,
    examples: [['Dokument 0b9f2c1e-8a57-4a33-9d52-1f0c2a7be911 w serwisie', 'Dokument w serwisie']],
  },
  {
    name: 'hexadecimal token',
    pattern: /(?<![\w./-])(?=[\da-f]*\d)(?=[\da-f]*[a-f])[\da-f]{16,}(?![\w/-])/giu,
    examples: [['Kod 9f8e7d6c5b4a39281706f5e4', 'Kod']],
  },
  {
    name: 'mixed token',
    pattern:
      /(?<![\w./-])(?=[A-Za-z\d+=]*[a-z])(?=[A-Za-z\d+=]*[A-Z])(?=[A-Za-z\d+=]*\d)[A-Za-z\d+]{24,}=*(?![\w/-])/gu,
    examples: [['Formularz aB3dE5fG7hI9jK1lM3nO5pQ7rS9 wyślij', 'Formularz wyślij']],
  },
];
