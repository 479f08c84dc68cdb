/** Stands in a suggested ground wherever somebody must look, decide or fill in. */
export const toFillIn = '[UZUPEŁNIJ';

/**
 * A legal basis in Polish to check and to adapt, never to sign as it stands: `readPermissions`
 * refuses a text that is not filled in. `docs/permissions.md` says how sure each part of it is.
 */
export function suggestedGround(sources: readonly string[]): string {
  const isCentre = sources.some((id) => id.startsWith('rcl-'));
  return [reuse, ...(isCentre ? [centre] : [conditions]), courtesy, letter].join(' ');
}

const reuse =
  'Ponowne wykorzystywanie informacji sektora publicznego udostępnionych w systemie teleinformatycznym podmiotu zobowiązanego: art. 5 pkt 1 ustawy z dnia 11 sierpnia 2021 r. o otwartych danych i ponownym wykorzystywaniu informacji sektora publicznego (t.j. Dz. U. z 2023 r. poz. 1524).';

const centre =
  'Warunki ponownego wykorzystywania ogłoszone przez Rządowe Centrum Legislacji w BIP (https://bip.rcl.gov.pl/rcl/ponowne-wykorzystywanie/3122,Ponowne-wykorzystywanie.html), sprawdzone dnia [UZUPEŁNIJ: data; czy nadal obejmują projekty z Rządowego Procesu Legislacyjnego?]: podajemy źródło i czas pozyskania oraz informujemy o przetworzeniu.';

const conditions =
  'Warunki ponownego wykorzystywania ogłoszone przez podmiot: [UZUPEŁNIJ: adres, data sprawdzenia i treść warunków albo: nie ogłoszono].';

const courtesy =
  'Pytamy powoli (w RCL najwyżej raz na 5 sekund), pod własną nazwą i z adresem do kontaktu, blokad nie obchodzimy, danych urzędników nie przechowujemy.';

const letter =
  'Pismo do podmiotu w sprawie odczytu automatycznego: [UZUPEŁNIJ: data i znak albo: nie wysłano, bo …].';
