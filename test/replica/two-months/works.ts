import { work } from '../blanks/work.ts';
import type { Work } from '../sites.ts';

const deputy = 'Anna Przykładowa Sekretarz Stanu';
const health = 'Maria Wymyślona Podsekretarz Stanu';

/** The works list of the bundled world at its beginning, in the order of the export. */
export function worksAtStart(): Work[] {
  return [...social(), ...others(), ...awkward()];
}

function social(): Work[] {
  return [
    work({
      number: 'UD901',
      title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      body: 'MRPiPS',
      person: deputy,
      planned: 'III kwartał 2026 r.',
      essence:
        'Projekt tworzy powszechne prawo do asystencji osobistej.\nAsystencję organizuje powiat.',
    }),
    work({
      number: 'UD902',
      title: 'Projekt ustawy o opiece długoterminowej',
      body: 'MZ',
      person: health,
      planned: 'IV kwartał 2026 r.',
      essence: 'Projekt łączy opiekę długoterminową w ochronie zdrowia i pomocy społecznej.',
    }),
    work({
      number: 'UD903',
      title: 'Projekt ustawy o zmianie ustawy o pomocy społecznej oraz niektórych innych ustaw',
      body: 'MRPiPS',
      person: deputy,
      planned: 'IV kwartał 2026 r.',
      essence:
        'Projekt ogranicza wielkość domów pomocy społecznej i wprowadza mieszkania treningowe jako zadanie własne gminy.',
    }),
    work({
      number: 'UD904',
      title:
        'Projekt ustawy o zmianie ustawy o realizowaniu usług społecznych przez centrum usług społecznych',
      body: 'MRPiPS',
      person: deputy,
      planned: 'I kwartał 2027 r.',
      essence: 'Projekt ułatwia tworzenie centrów usług społecznych przez kilka gmin.',
    }),
    work({
      number: 'UD905',
      title: 'Projekt ustawy o zmianie ustawy o wspieraniu rodziny i systemie pieczy zastępczej',
      body: 'MRPiPS',
      person: deputy,
      planned: 'III kwartał 2026 r.',
      essence: 'Projekt wzmacnia rodzinną pieczę zastępczą.',
    }),
    work({
      number: 'UD906',
      title: 'Projekt ustawy o bonie senioralnym',
      body: 'KPRM',
      planned: 'III kwartał 2026 r.',
      essence: 'Bon pozwala sfinansować usługi opiekuńcze dla rodziców osób pracujących.',
    }),
    work({
      number: 'UD907',
      title: 'Projekt ustawy o zmianie ustawy o ekonomii społecznej',
      body: 'MRPiPS',
      person: deputy,
      planned: 'III kwartał 2026 r.',
      essence: 'Projekt upraszcza sprawozdawczość przedsiębiorstw społecznych.',
    }),
    work({
      number: 'UD908',
      title: 'Projekt ustawy o zmianie ustawy o ochronie zdrowia psychicznego',
      body: 'MZ',
      person: health,
      planned: 'I kwartał 2027 r.',
      essence: 'Projekt upowszechnia centra zdrowia psychicznego.',
    }),
  ];
}

function others(): Work[] {
  return [
    work({
      number: 'UD910',
      title: 'Projekt ustawy o zmianie ustawy o rybołówstwie morskim',
      body: 'MRiRW',
      planned: 'IV kwartał 2026 r.',
      essence: 'Projekt dostosowuje dzienniki połowowe.',
    }),
    work({
      number: 'UD911',
      title: 'Projekt ustawy o zmianie ustawy o podatku rolnym',
      body: 'MFiG',
      planned: 'III kwartał 2026 r.',
      essence: 'Projekt zmienia stawkę podatku rolnego.',
    }),
    work({
      number: 'UD912',
      title: 'Projekt ustawy o zmianie ustawy – Prawo geologiczne i górnicze',
      body: 'MKiŚ',
      planned: 'II kwartał 2026 r.',
      essence: 'Projekt skraca terminy koncesyjne.',
    }),
    work({
      number: 'UD913',
      title: 'Projekt ustawy o zmianie ustawy – Prawo o ruchu drogowym',
      body: 'MI',
      planned: 'IV kwartał 2026 r.',
      essence: 'Projekt porządkuje przepisy o hulajnogach.',
    }),
    work({
      number: 'UD914',
      title: 'Projekt ustawy o zmianie ustawy o ochronie zabytków i opiece nad zabytkami',
      body: 'MKiDN',
      planned: 'I kwartał 2027 r.',
      essence: 'Projekt dotyczy ewidencji zabytków.',
    }),
    work({
      number: 'UD915',
      title: 'Projekt ustawy o centrum usług wspólnych administracji',
      body: 'KPRM',
      planned: 'I kwartał 2027 r.',
      essence: 'Projekt łączy obsługę księgową urzędów.',
    }),
    work({
      number: 'UD916',
      title: 'Projekt ustawy o zmianie ustawy – Prawo energetyczne',
      body: 'ME',
      planned: 'III kwartał 2026 r.',
      essence: 'Projekt wdraża liczniki zdalnego odczytu.',
    }),
    work({
      number: 'UC951',
      title: 'Projekt ustawy o nadzorze nad rynkiem kryptoaktywów',
      type: 'C – projekty implementujące UE',
      body: 'MFiG',
      planned: 'IV kwartał 2026 r.',
      essence: 'Projekt wyznacza organ nadzoru.',
    }),
    work({
      number: 'UC952',
      title: 'Projekt ustawy o zmianie ustawy o bateriach i akumulatorach',
      type: 'C – projekty implementujące UE',
      body: 'MKiŚ',
      planned: 'IV kwartał 2026 r.',
      essence: 'Projekt wprowadza oznakowanie baterii.',
    }),
    work({
      number: 'RD310',
      title: 'Projekt rozporządzenia Rady Ministrów w sprawie odznaki honorowej dla geologów',
      kind: 'Projekty rozporządzeń',
      body: 'MKiŚ',
      planned: 'III kwartał 2026 r.',
      essence: 'Projekt ustala wzór odznaki.',
    }),
    work({
      number: 'RD311',
      title: 'Projekt rozporządzenia Rady Ministrów w sprawie stawek opłat za korzystanie z wód',
      kind: 'Projekty rozporządzeń',
      body: 'MI',
      planned: 'IV kwartał 2026 r.',
      essence: 'Projekt waloryzuje stawki.',
    }),
  ];
}

/** Rows such as the real register has: a number in two rows, a number with a space in it. */
function awkward(): Work[] {
  const code = 'Projekt ustawy o zmianie ustawy – Kodeks morski';
  const twice = {
    number: 'UC168',
    title: code,
    type: 'C – projekty implementujące UE',
    body: 'MI',
    planned: 'I kwartał 2027 r. ',
    person: 'Jan Wzorcowy Sekretarz Stanu\nEwa Zmyślona Podsekretarz Stanu ',
  };
  return [
    work({
      ...twice,
      published: '2026-08-09 09:03',
      slug: 'projekt-ustawy-o-zmianie-ustawy--kodeks-morski12',
    }),
    work({
      ...twice,
      published: '2026-08-08 13:30',
      slug: 'projekt-ustawy-o-zmianie-ustawy--kodeks-morski13',
    }),
    work({
      number: 'UD 408',
      title: 'Projekt ustawy o zmianie ustawy o transporcie kolejowym',
      body: 'MI',
      planned: 'III kwartał 2026 r.',
      essence:
        'Projekt zmienia zasady:\n• wydawania licencji,\n• pobierania opłat za „dostęp” do torów.',
    }),
  ];
}
