import { describe, expect, test } from 'vitest';
import { concernsField, isOfField } from '../../crawler/field.ts';

describe('titles of the field', () => {
  test.each([
    'Regionalny Plan Rozwoju Usług Społecznych i Deinstytucjonalizacji Województwa Wymyślonego',
    'Regionalny Planu Rozwoju Usług Usług Społecznych',
    'RPDI na lata 2026–2028',
    'Aktualizacja WPDI',
    'PLAN DEINSTYTUCJONALIZACJI USŁUG',
    'w sprawie szczegółowych zasad odpłatności za pobyt w domach pomocy społecznej',
    'o zmianie ustawy o świadczeniach opieki zdrowotnej finansowanych ze środków publicznych',
    'o świadczeniu wspierającym',
    'w sprawie zasiłku pielęgnacyjnego',
    'o przeciwdziałaniu przemocy domowej',
    'w sprawie asystenta rodziny',
    'o asystencji osobistej osób z niepełnosprawnościami',
    'program „Opieka wytchnieniowa”',
    'w sprawie mieszkań treningowych i wspomaganych',
    'w sprawie opieki nad dziećmi w wieku do lat 3',
    'o spółdzielniach socjalnych',
    'w sprawie programu przeciwdziałania uzależnieniom',
    'Program współpracy z organizacjami pozarządowymi na rok 2027',
    'w sprawie  usług\u00a0społecznych',
    'o głuchoniewidomych i języku migowym',
    'w sprawie ustalenia statutu Środowiskowego Domu Samopomocy w Przykładowie',
  ])('%s', (title) => {
    expect(isOfField(title)).toBe(true);
  });
});

describe('false friends', () => {
  test.each([
    'o zmianie ustawy – Prawo o ustroju sądów powszechnych (asystenci sędziów)',
    'w sprawie egzaminu na stanowisko asystenta sędziego',
    'w sprawie pomocy publicznej dla przedsiębiorców energochłonnych',
    'o usługach płatniczych',
    'o ubezpieczeniu społecznym rolników',
    'w sprawie Funduszu Ubezpieczeń Społecznych',
    'w sprawie programu opieki nad zabytkami województwa',
    'program opieki nad zwierzętami bezpańskimi',
    'w sprawie wykluczenia wykonawcy z postępowania',
    'o zmniejszeniu uzależnienia od dostaw gazu',
    'w sprawie treningu sportowego młodzieży',
    'w sprawie żłobienia dróg wodnych',
    'w sprawie stawek podatku od nieruchomości',
    'w sprawie centrum usług wspólnych',
    'w sprawie wspomagania przebudowy dróg',
  ])('%s', (title) => {
    expect(isOfField(title)).toBe(false);
  });
});

describe('a draft concerns the field', () => {
  const title = 'Projekt rozporządzenia w sprawie wzoru legitymacji';

  test.each([
    'Minister Rodziny, Pracy i Polityki Społecznej',
    'Minister Pracy i Polityki Społecznej',
    'Minister Zdrowia',
    'Minister Funduszy i Polityki Regionalnej',
    'Minister do Spraw Polityki Senioralnej',
    'Pełnomocnik Rządu do Spraw Społeczeństwa Obywatelskiego',
    'Przewodniczący Komitetu do spraw Pożytku Publicznego',
    'MRPiPS',
  ])('by its applicant: %s', (body) => {
    expect(concernsField({ title, body })).toBe(true);
  });

  test('by a department or a subject heading, whoever the applicant is', () => {
    const body = 'Minister Spraw Wewnętrznych i Administracji';

    expect(concernsField({ title, body })).toBe(false);
    expect(concernsField({ title, body, departments: 'sprawy wewnętrzne\nrodzina' })).toBe(true);
    expect(concernsField({ title, body, subjects: 'LEGITYMACJE\nBEZDOMNI' })).toBe(true);
    expect(concernsField({ title, body, departments: 'zdrowie publiczne zwierząt' })).toBe(false);
  });

  test('by every heading that the legislation centre has for it', () => {
    const headings =
      'POMOC SPOŁECZNA, DOMY POMOCY SPOŁECZNEJ, OŚRODKI POMOCY SPOŁECZNEJ, OPIEKA SPOŁECZNA, NIEPEŁNOSPRAWNI, PFRON, REHABILITACJA, PIECZA ZASTĘPCZA, PLACÓWKI OPIEKUŃCZO-WYCHOWAWCZE, DOMY DZIECKA, BEZDOMNI, OCHRONA ZDROWIA PSYCHICZNEGO, DZIAŁALNOŚĆ POŻYTKU PUBLICZNEGO, WOLONTARIAT, CENTRA INTEGRACJI SPOŁECZNEJ, KLUBY INTEGRACJI SPOŁECZNEJ, PRZEMOC W RODZINIE, ŚWIADCZENIA RODZINNE, SAMORZĄD WOJEWÓDZTWA, SPOŁECZNA POLITYKA';

    expect(headings.split(', ').filter((subjects) => !concernsField({ title, subjects }))).toEqual(
      [],
    );
  });

  test('headings of other fields leave it outside', () => {
    const subjects = 'POŻYCZKI\nKREDYTY\nUBEZPIECZENIA MAJĄTKOWE I OSOBOWE\nSAMORZĄD TERYTORIALNY';

    expect(concernsField({ title, body: 'Minister Sprawiedliwości', subjects })).toBe(false);
  });
});
