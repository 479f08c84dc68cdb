import type { Act } from '../act-text.ts';

/** Drafts of the bundled world. Their content is invented from beginning to end. */
export const assistance: Act = {
  heading: 'USTAWA',
  title: 'o asystencji osobistej osób z niepełnosprawnościami',
  articles: [
    [
      {
        text: 'Ustawa określa zasady przyznawania, realizacji i finansowania asystencji osobistej osób z niepełnosprawnościami.',
      },
    ],
    [
      {
        text: 'Asystencja osobista polega na wspieraniu osoby z niepełnosprawnością w samodzielnym życiu, w szczególności w:',
        points: [
          'przemieszczaniu się',
          'komunikowaniu się',
          'prowadzeniu gospodarstwa domowego',
          'wykonywaniu pracy lub nauce',
        ],
      },
      { text: 'Rodzaj i zakres wsparcia wybiera osoba uprawniona.' },
    ],
    [
      {
        text: 'Asystencję osobistą organizuje starosta właściwy ze względu na miejsce zamieszkania osoby uprawnionej.',
      },
    ],
    [
      {
        text: 'Wniosek o przyznanie asystencji osobistej składa się w postaci papierowej albo elektronicznej.',
      },
      { text: 'Starosta rozpatruje wniosek w terminie 60 dni od dnia jego złożenia.' },
    ],
    [
      { text: 'Liczbę godzin asystencji osobistej ustala się w indywidualnym planie wsparcia.' },
      {
        text: 'Liczba godzin nie może przekraczać 180 w miesiącu, a starosta może ją ograniczyć ze względu na możliwości budżetu powiatu.',
      },
    ],
    [
      {
        text: 'Asystentem osobistym może być osoba pełnoletnia, która ukończyła szkolenie w wymiarze 60 godzin.',
      },
    ],
    [
      {
        text: 'Powiat może zlecić organizację asystencji osobistej organizacji pozarządowej w trybie otwartego konkursu ofert.',
      },
      { text: 'Umowę zawiera się na okres nie krótszy niż 24 miesiące.' },
    ],
    [{ text: 'Asystencja osobista jest finansowana ze środków Funduszu Solidarnościowego.' }],
    [{ text: 'Ustawa wchodzi w życie z dniem 1 lipca 2027 r.' }],
  ],
};

export const longTermCare: Act = {
  heading: 'USTAWA',
  title: 'o opiece długoterminowej',
  articles: [
    [
      {
        text: 'Ustawa określa organizację opieki długoterminowej sprawowanej w domu, w formie dziennej i całodobowej.',
      },
    ],
    [
      {
        text: 'Potrzeby osoby niesamodzielnej ocenia zespół złożony z pielęgniarki, pracownika socjalnego i fizjoterapeuty.',
      },
    ],
    [
      { text: 'Koordynator opieki długoterminowej działa w każdym powiecie.' },
      { text: 'Na jednego koordynatora przypada nie więcej niż 70 rodzin.' },
    ],
    [{ text: 'Opiekunowi nieformalnemu przysługuje do 14 dni opieki wytchnieniowej w roku.' }],
    [
      {
        text: 'Zakład opiekuńczo-leczniczy ustala opłatę za pobyt w wysokości do 70 % dochodu pacjenta.',
      },
    ],
    [
      {
        text: 'Wojewoda prowadzi wykaz podmiotów realizujących opiekę długoterminową i udostępnia go w internecie.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie po upływie 12 miesięcy od dnia ogłoszenia.' }],
  ],
};

export const welfare: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o pomocy społecznej oraz niektórych innych ustaw',
  articles: [
    [
      {
        text: 'W ustawie z dnia 12 marca 2004 r. o pomocy społecznej wprowadza się następujące zmiany:',
        points: [
          'w art. 17 w ust. 1 po pkt 12 dodaje się pkt 12a w brzmieniu: „12a) prowadzenie i zapewnienie miejsc w mieszkaniach treningowych;”',
          'w art. 54 ust. 2 otrzymuje brzmienie: „2. Do domu pomocy społecznej kieruje się osobę, której nie można zapewnić usług opiekuńczych w miejscu zamieszkania przez co najmniej 3 miesiące.”',
          'w art. 55 dodaje się ust. 4 w brzmieniu: „4. Nowo tworzony dom pomocy społecznej może mieć nie więcej niż 60 miejsc.”',
        ],
      },
    ],
    [
      {
        text: 'W ustawie z dnia 27 sierpnia 2009 r. o finansach publicznych w art. 223 uchyla się ust. 3.',
      },
    ],
    [
      {
        text: 'Gmina dostosuje programy usług opiekuńczych do wymagań ustawy w terminie 30 dni od dnia jej wejścia w życie.',
      },
      { text: 'Wojewoda kontroluje wykonanie obowiązku w terminie 90 dni.' },
    ],
    [
      {
        text: 'Dom pomocy społecznej powyżej 100 miejsc przedstawia wojewodzie plan przekształcenia do dnia 31 grudnia 2027 r.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie po upływie 6 miesięcy od dnia ogłoszenia.' }],
  ],
};

export const fosterCare: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o wspieraniu rodziny i systemie pieczy zastępczej',
  articles: [
    [{ text: 'Dziecko poniżej 10. roku życia umieszcza się w rodzinnej pieczy zastępczej.' }],
    [
      { text: 'Koordynator rodzinnej pieczy zastępczej obejmuje opieką nie więcej niż 15 rodzin.' },
      { text: 'Powiat może podwyższyć ten limit o jedną piątą na czas oznaczony.' },
    ],
    [
      {
        text: 'Asystent rodziny sporządza plan pracy z rodziną w ciągu 30 dni od pierwszej wizyty.',
      },
    ],
    [
      { text: 'Usamodzielniany wychowanek otrzymuje pomoc na zagospodarowanie w kwocie 4500 zł.' },
      { text: 'Kwotę waloryzuje się co dwa lata.' },
      { text: 'Pomoc wypłaca się jednorazowo albo w ratach, zgodnie z wolą wychowanka.' },
    ],
    [
      {
        text: 'Placówki opiekuńczo-wychowawcze powyżej 14 miejsc nie przyjmują nowych dzieci od dnia 1 stycznia 2028 r.',
      },
    ],
    [
      {
        text: 'Rada Ministrów przedstawia Sejmowi sprawozdanie z wykonania ustawy do dnia 30 września każdego roku.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.' }],
  ],
};

export const servicesCentre: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o realizowaniu usług społecznych przez centrum usług społecznych',
  articles: [
    [
      {
        text: 'Centrum usług społecznych może utworzyć gmina albo kilka gmin na podstawie porozumienia.',
      },
    ],
    [{ text: 'Dyrektor centrum legitymuje się trzyletnim stażem pracy w usługach społecznych.' }],
    [
      {
        text: 'Program usług społecznych uchwala się na okres od 3 do 5 lat po konsultacjach z mieszkańcami.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie po upływie 3 miesięcy od dnia ogłoszenia.' }],
  ],
};

export const socialEconomy: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o ekonomii społecznej',
  articles: [
    [
      {
        text: 'Przedsiębiorstwo społeczne składa sprawozdanie wojewodzie do dnia 15 kwietnia każdego roku.',
      },
    ],
    [{ text: 'Spółdzielnia socjalna może realizować usługi sąsiedzkie na zlecenie gminy.' }],
    [{ text: 'Ustawa wchodzi w życie po upływie 30 dni od dnia ogłoszenia.' }],
  ],
};

export const mentalHealth: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o ochronie zdrowia psychicznego',
  articles: [
    [
      {
        text: 'Centrum zdrowia psychicznego zapewnia opiekę środowiskową dorosłym mieszkańcom obszaru działania.',
      },
    ],
    [
      { text: 'Pierwszą konsultację zapewnia się w ciągu 72 godzin od zgłoszenia.' },
      {
        text: 'W kryzysie psychicznym centrum zapewnia niezwłocznie:',
        points: [
          'rozmowę z terapeutą',
          'wizytę w miejscu zamieszkania',
          'wsparcie asystenta zdrowienia',
        ],
      },
    ],
    [{ text: 'Ustawa wchodzi w życie z dniem 1 kwietnia 2027 r.' }],
  ],
};

export const fishery: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o rybołówstwie morskim',
  articles: [
    [
      {
        text: 'Armator statku rybackiego przekazuje dziennik połowowy w ciągu 48 godzin od powrotu do portu.',
      },
    ],
    [
      {
        text: 'Kwotę połowową dorsza dzieli się między armatorów na podstawie historii połowów z lat 2021–2025.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.' }],
  ],
};

/** Sounds like the field, and is none of it: a centre of shared, not of social services. */
export const sharedServices: Act = {
  heading: 'USTAWA',
  title: 'o centrum usług wspólnych administracji',
  articles: [
    [{ text: 'Centrum usług wspólnych prowadzi rachunkowość urzędów obsługujących ministrów.' }],
    [
      {
        text: 'Opieka nad zabytkami pozostającymi w trwałym zarządzie urzędów przechodzi na centrum.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie po upływie 30 dni od dnia ogłoszenia.' }],
  ],
};

export const farmTax: Act = {
  heading: 'USTAWA',
  title: 'o zmianie ustawy o podatku rolnym',
  articles: [
    [
      {
        text: 'Stawka podatku rolnego wynosi równowartość 2,4 kwintala żyta z hektara przeliczeniowego.',
      },
    ],
    [{ text: 'Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.' }],
  ],
};

export const residentialHomes: Act = {
  heading: 'ROZPORZĄDZENIE',
  title: 'w sprawie domów pomocy społecznej',
  articles: [
    [{ text: 'Rozporządzenie określa standard usług świadczonych przez domy pomocy społecznej.' }],
    [{ text: 'Pokój mieszkalny przeznacza się dla nie więcej niż dwóch osób.' }],
    [{ text: 'Dom zapewnia mieszkańcom całodobowy dostęp do telefonu i internetu.' }],
    [
      {
        text: 'Wskaźnik zatrudnienia w zespole terapeutyczno-opiekuńczym wynosi nie mniej niż 0,4 etatu na mieszkańca.',
      },
    ],
    [
      {
        text: 'Indywidualny plan wsparcia opracowuje się w ciągu 6 miesięcy od przyjęcia do domu.',
      },
    ],
    [{ text: 'Sprawozdanie z realizacji standardu dyrektor przekazuje wojewodzie w marcu.' }],
    [{ text: 'Rozporządzenie wchodzi w życie z dniem 1 stycznia 2027 r.' }],
  ],
};

export const trainingFlats: Act = {
  heading: 'ROZPORZĄDZENIE',
  title: 'w sprawie mieszkań treningowych i mieszkań wspomaganych',
  articles: [
    [{ text: 'W mieszkaniu treningowym mieszka nie więcej niż 7 osób.' }],
    [{ text: 'Powierzchnia pokoju jednoosobowego wynosi co najmniej 9 m kw.' }],
    [{ text: 'Pobyt w mieszkaniu treningowym trwa do 24 miesięcy.' }],
    [{ text: 'Rozporządzenie wchodzi w życie po upływie 14 dni od dnia ogłoszenia.' }],
  ],
};
