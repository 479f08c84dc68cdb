import type { Plan } from '../markup/gov-pl-register.ts';

const regulation = 'Rozporządzenie Ministra';

/** A plan of which little is known; what is not said is empty or usual. */
export function plan(number: string, title: string, rest: Partial<Plan> = {}): Plan {
  return {
    number,
    title,
    basis: '',
    goals: 'Przepisy wymagają uporządkowania.',
    essence: 'Projekt określa tryb i terminy.',
    person: 'Anna Przykładowa, Podsekretarz Stanu',
    planned: 'IV kwartał 2026 r.',
    withdrawal: '',
    status: '',
    ...rest,
  };
}

export function healthPlans(): Plan[] {
  const of = (number: string, about: string, rest: Partial<Plan> = {}) =>
    plan(number, `${regulation} Zdrowia ${about}`, { basis: 'art. 31d ustawy', ...rest });
  return [
    of('MZ3001', 'w sprawie świadczeń gwarantowanych z zakresu opieki psychiatrycznej', {
      planned: 'III kwartał 2026 r.',
    }),
    of('MZ3002', 'w sprawie standardu organizacyjnego opieki długoterminowej', {
      essence: 'Projekt określa normy zatrudnienia w zakładach.',
    }),
    of('MZ 3003', 'w sprawie wykazu leków refundowanych'),
    of('MZ3004', 'w sprawie doskonalenia zawodowego ratowników medycznych'),
    of('MZ3005', 'w sprawie książeczki zdrowia dziecka'),
    of('MZ3006', 'w sprawie pobierania krwi', { planned: 'II kwartał 2026 r.' }),
    of('MZDER301', 'w sprawie laboratoriów diagnostycznych'),
  ];
}

export function fundsPlans(): Plan[] {
  const of = (number: string, about: string, rest: Partial<Plan> = {}) =>
    plan(number, `${regulation} Funduszy i Polityki Regionalnej ${about}`, rest);
  return [
    of('201', 'w sprawie pomocy na rozwój usług społecznych w programach regionalnych'),
    of('202', 'w sprawie wzoru wniosku o dofinansowanie'),
    of('203', 'w sprawie pomocy na rewitalizację'),
    of('204', 'w sprawie pomocy dla portów'),
    of('205', 'w sprawie ekspertów oceniających projekty'),
    of('206', 'w sprawie zaliczek'),
  ];
}

export function familyPlans(): Plan[] {
  const of = (number: string, about: string, rest: Partial<Plan> = {}) =>
    plan(number, `${regulation} Rodziny, Pracy i Polityki Społecznej ${about}`, rest);
  return [
    of('51', 'w sprawie domów pomocy społecznej', {
      essence: 'Projekt zmienia wielkość domów pomocy społecznej.',
    }),
    of('52', 'w sprawie rodzinnych domów pomocy'),
    of('53', 'w sprawie bezpieczeństwa przy obrabiarkach'),
    of('54', 'w sprawie wzoru karty parkingowej'),
    of('55', 'w sprawie środowiskowych domów samopomocy'),
    of('56', 'w sprawie klasyfikacji zawodów'),
    of('58', 'w sprawie superwizji pracy socjalnej'),
  ];
}

export function governmentPlans(): Plan[] {
  const of = (number: string, about: string, rest: Partial<Plan> = {}) =>
    plan(number, `Projekt rozporządzenia Prezesa Rady Ministrów ${about}`, rest);
  return [
    of('RD401', 'w sprawie rady do spraw osób starszych', { planned: 'III kwartał 2026 r.' }),
    of('RD402', 'w sprawie nagród za osiągnięcia naukowe'),
    of('RD403', 'w sprawie wynagrodzeń w służbie cywilnej'),
    of('RD404', 'w sprawie nadania statutu urzędowi'),
    of('RD405', 'w sprawie pełnomocnika do spraw osób z niepełnosprawnościami'),
    of('RD406', 'w sprawie wzoru legitymacji'),
  ];
}
