/** What an invented act is about. `tags`: what its title alone earns; none for other fields. */
export interface Topic {
  /** After "Projekt ustawy". */
  readonly title: string;
  readonly body: string;
  readonly tags: readonly string[];
}

export const topics: readonly Topic[] = [
  { title: 'o usługach asystencji osobistej w powiecie', body: 'MRPiPS', tags: ['us-asystencja'] },
  { title: 'o finansowaniu opieki wytchnieniowej', body: 'MRPiPS', tags: ['us-wytchnieniowa'] },
  { title: 'o przekształcaniu domów pomocy społecznej', body: 'MRPiPS', tags: ['us-dps'] },
  { title: 'o mieszkaniach treningowych', body: 'MRPiPS', tags: ['us-mieszkania'] },
  { title: 'o koordynacji opieki długoterminowej', body: 'MZ', tags: ['us-opieka-dlugoterminowa'] },
  { title: 'o wsparciu rodzinnej pieczy zastępczej', body: 'MRPiPS', tags: ['us-piecza'] },
  { title: 'o środowiskowych domach samopomocy', body: 'MRPiPS', tags: ['us-sds'] },
  { title: 'o zakładach aktywności zawodowej', body: 'MRPiPS', tags: ['us-zaz'] },
  { title: 'o rozwoju ekonomii społecznej', body: 'MRPiPS', tags: ['ngo-es'] },
  { title: 'o centrach zdrowia psychicznego', body: 'MZ', tags: ['us-czp'] },
  { title: 'o hodowli ryb słodkowodnych', body: 'MRiRW', tags: [] },
  { title: 'o podatku od gier', body: 'MFiG', tags: [] },
  { title: 'o znakach drogowych', body: 'MI', tags: [] },
  { title: 'o wyrobach jubilerskich', body: 'MRiT', tags: [] },
  { title: 'o ochronie torfowisk', body: 'MKiŚ', tags: [] },
  { title: 'o asystentach sędziów', body: 'MS', tags: [] },
  { title: 'o centrum usług wspólnych', body: 'KPRM', tags: [] },
  { title: 'o żegludze promowej', body: 'MI', tags: [] },
];

/** Sentences of invented acts; `#` is a number. Each is used once in an act at most. */
export const sentences: readonly string[] = [
  'Starosta prowadzi rejestr umów i udostępnia go mieszkańcom w ciągu # dni od podpisania.',
  'Wniosek składa się na formularzu, którego wzór ogłasza minister, w # egzemplarzach.',
  'Kwota dofinansowania nie może przekroczyć # tysięcy złotych rocznie na jednego uprawnionego.',
  'Zespół oceniający liczy # osób, z których jedną wskazuje marszałek województwa.',
  'Odwołanie rozpatruje samorządowe kolegium w terminie # dni, licząc od wpływu akt.',
  'Pracownik realizujący zadanie odbywa szkolenie obejmujące # godzin zajęć praktycznych.',
  'Gmina może powierzyć realizację zadania podmiotowi prywatnemu na okres # miesięcy.',
  'Sprawozdanie roczne zawiera # wskaźników, a jego odbiorcą jest wojewoda.',
  'Kontrolę przeprowadza się co najmniej raz na # lat, bez uprzedniego zawiadomienia.',
  'Zapas środków na wypadek przerwy w finansowaniu odpowiada # tygodniom działalności.',
  'Lokal położony poniżej parteru wyposaża się w # niezależne wyjścia ewakuacyjne.',
  'Decyzja wygasa, jeżeli strona nie podejmie działania przez # kolejnych kwartałów.',
  'Opłatę ustala rada powiatu jako iloczyn stawki bazowej i liczby # punktów przeliczeniowych.',
  'Dane osobowe usuwa się po upływie # lat od zakończenia sprawy.',
  'Do wniosków złożonych przed ogłoszeniem stosuje się terminy wydłużone o # dni roboczych.',
  'Nadzór merytoryczny sprawuje departament zatrudniający nie mniej niż # inspektorów.',
];

export const people: readonly string[] = [
  'Anna Przykładowa Sekretarz Stanu',
  'Jan Wzorcowy Podsekretarz Stanu',
  'Ewa Zmyślona Sekretarz Stanu',
  'Piotr Umowny Podsekretarz Stanu',
  'Zofia Fikcyjna Dyrektor Generalny',
];

export const subjects: readonly string[] = [
  'powierzenia prowadzenia mieszkań wspomaganych',
  'przyjęcia harmonogramu remontów dróg',
  'ogłoszenia otwartego konkursu ofert dla organizacji pozarządowych',
  'zmiany regulaminu biblioteki',
  'utworzenia rady do spraw opieki wytchnieniowej',
  'zbycia udziałów w spółce',
  'przyznania nagród sportowych',
  'wsparcia rodzin zastępczych',
];

export const notices: readonly string[] = [
  'Nabór prowadzi departament do dnia # listopada.',
  'Zadanie obejmuje # gmin województwa.',
  'Koszt całkowity wynosi # milionów złotych.',
  'Komisja obraduje w składzie # osób.',
];
