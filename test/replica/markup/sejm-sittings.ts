/** A sitting of a committee, as the Sejm's API lists it in the list of its day. */
export interface Sitting {
  code: string;
  num: number;
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM:SS`, planned or real. */
  start: string;
  status: string;
  /** One per line. */
  agenda: string[];
  comments?: string;
  room: string;
  jointWith?: { code: string; num: number }[];
}

/** `/committees/sittings/{day}`: `[]` where nobody sits. */
export function sittingList(sittings: readonly Sitting[]): string {
  return JSON.stringify(sittings.map(sittingFields), undefined, 1);
}

function sittingFields({ agenda, start, comments, ...rest }: Sitting): Record<string, unknown> {
  const points = agenda.map((point) => `<div class="agenda-indent-0">${point}</div>`);
  const hasBegun = rest.status === 'FINISHED' || rest.status === 'ONGOING';
  return {
    agenda: points.join(''),
    closed: false,
    remote: false,
    startDateTime: `${rest.date}T${start}`,
    ...(comments !== undefined && { comments: `<p>${comments}</p>` }),
    // The player is named once the cameras run; the API keeps its place before.
    video: hasBegun ? [{ playerLink: 'https://player.example.org/', title: rest.code }] : [null],
    ...rest,
  };
}
