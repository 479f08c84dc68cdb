import type { Act } from '../act-text.ts';

/** A draft that is attached to an announcement. Its content is invented. */
export const parkingDraft: Act = {
  heading: 'ROZPORZĄDZENIE',
  title: 'w sprawie wzoru karty parkingowej',
  articles: [
    [{ text: 'Rozporządzenie określa wzór karty parkingowej osoby z niepełnosprawnością.' }],
    [{ text: 'Karta jest ważna przez 3 lata od dnia wydania.' }],
    [{ text: 'Rozporządzenie wchodzi w życie po upływie 14 dni od dnia ogłoszenia.' }],
  ],
};

export const parkingDraftLater: Act = {
  ...parkingDraft,
  articles: [
    [{ text: 'Rozporządzenie określa wzór karty parkingowej osoby z niepełnosprawnością.' }],
    [{ text: 'Karta jest ważna przez 5 lat od dnia wydania.' }],
    [{ text: 'Kartę można wydać w postaci elektronicznej na wniosek opiekuna.' }],
    [{ text: 'Rozporządzenie wchodzi w życie po upływie 14 dni od dnia ogłoszenia.' }],
  ],
};
