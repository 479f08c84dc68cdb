import {
  BrowserFailed,
  type ExpectedError,
  type HostFault,
  HostUnavailable,
  LayoutChanged,
  NotAllowed,
  SuspectAnswer,
} from './errors.ts';
import { saysOf } from './suspicion.ts';

/** What went wrong, as a Polish sentence for the status page. The log has the error itself. */
export function problemOf(error: ExpectedError): string {
  if (error instanceof LayoutChanged) return redesigned(error);
  if (error instanceof SuspectAnswer) return suspected(error);
  if (error instanceof HostUnavailable) return unavailable(error);
  if (error instanceof BrowserFailed) return error.says;
  if (error instanceof NotAllowed)
    return 'Nie wolno pytać pod tym adresem: zabrania robots.txt, brak podstawy prawnej albo adres leży poza źródłem.';
  return 'Nie udało się odczytać strony.';
}

/** @param address where it happened; people find the page by it */
export function problemAt(address: string, sentence: string): string {
  return `${sentence} Adres: ${address}`;
}

/** Files of a source that are there, but could not be had or read. `undefined` without any. */
export function problemOfFiles(
  files: readonly { readonly name: string; readonly problem: string }[],
): string | undefined {
  const [first] = files;
  if (first === undefined) return undefined;
  const named = `„${first.name}”: ${first.problem}`;
  return files.length === 1
    ? `Nie udało się odczytać pliku ${named}`
    : `Nie udało się odczytać plików: ${files.length}, w tym ${named}`;
}

const amounts: Readonly<Record<string, string>> = {
  'at least one': 'co najmniej jeden',
  'exactly one': 'dokładnie jeden',
  one: 'jeden',
};

function redesigned({ selector, wanted, found }: LayoutChanged): string {
  const amount = amounts[wanted];
  const sought = amount === undefined ? '' : ` powinien być ${amount},`;
  return `${saysOf('redesign')} Element „${selector}”:${sought} znaleziono: ${found}.`;
}

/** A verdict's own sentences say more than its reason; those of the network are for the log. */
function suspected({ reason, message }: SuspectAnswer): string {
  const sentence = saysOf(reason);
  return message.startsWith(sentence) ? message : sentence;
}

const faults: Readonly<Record<HostFault, string>> = {
  silent: 'Serwis nie odpowiada',
  'no-turn':
    'Nie zapytaliśmy serwisu: monitor był zbyt zajęty, żeby zachować przerwę między pytaniami',
  budget: 'Dzienny limit pytań do serwisu jest wyczerpany',
  unreachable: 'Nie można połączyć się z serwisem',
  'unknown-name': 'Nazwy serwisu nie ma w DNS',
  tls: 'Nie udało się nawiązać szyfrowanego połączenia z serwisem',
  'tls-expired': 'Certyfikat serwisu wygasł albo jeszcze nie obowiązuje',
  'tls-name': 'Certyfikat serwisu wystawiono dla innej nazwy',
  'tls-chain': 'Serwis nie przysłał pełnego łańcucha certyfikatów',
  'tls-untrusted': 'Certyfikatu serwisu nie wystawił nikt zaufany',
};

function unavailable({ notBefore, fault }: HostUnavailable): string {
  const sentence = faults[fault];
  if (notBefore === undefined) return `${sentence}.`;
  return `${sentence}; następna próba najwcześniej ${moment.format(notBefore)}.`;
}

const moment = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'long',
  timeStyle: 'short',
});
