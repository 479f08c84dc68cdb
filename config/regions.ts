/** A voivodeship. */
export interface Region {
  /** TERYT code, two digits. */
  readonly code: string;
  /** As readers say it: `śląskie`. */
  readonly name: string;
  /** As its self-government is called. */
  readonly officialName: string;
}

/** The 16 voivodeships by their TERYT codes, which is also the alphabetical order. */
export const regions: readonly Region[] = [
  { code: '02', name: 'dolnośląskie', officialName: 'Województwo Dolnośląskie' },
  { code: '04', name: 'kujawsko-pomorskie', officialName: 'Województwo Kujawsko-Pomorskie' },
  { code: '06', name: 'lubelskie', officialName: 'Województwo Lubelskie' },
  { code: '08', name: 'lubuskie', officialName: 'Województwo Lubuskie' },
  { code: '10', name: 'łódzkie', officialName: 'Województwo Łódzkie' },
  { code: '12', name: 'małopolskie', officialName: 'Województwo Małopolskie' },
  { code: '14', name: 'mazowieckie', officialName: 'Województwo Mazowieckie' },
  { code: '16', name: 'opolskie', officialName: 'Województwo Opolskie' },
  { code: '18', name: 'podkarpackie', officialName: 'Województwo Podkarpackie' },
  { code: '20', name: 'podlaskie', officialName: 'Województwo Podlaskie' },
  { code: '22', name: 'pomorskie', officialName: 'Województwo Pomorskie' },
  { code: '24', name: 'śląskie', officialName: 'Województwo Śląskie' },
  { code: '26', name: 'świętokrzyskie', officialName: 'Województwo Świętokrzyskie' },
  { code: '28', name: 'warmińsko-mazurskie', officialName: 'Województwo Warmińsko-Mazurskie' },
  { code: '30', name: 'wielkopolskie', officialName: 'Województwo Wielkopolskie' },
  { code: '32', name: 'zachodniopomorskie', officialName: 'Województwo Zachodniopomorskie' },
];
