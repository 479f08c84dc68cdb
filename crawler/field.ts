import type { Facts } from './facts.ts';

/**
 * Beginnings of words by which a title shows that it belongs to the field, folded to lower case.
 * Titles of regional plans vary ("Regionalny Plan…", "Wielkopolski Plan…", RPDI, WPDI, LPDI) and
 * carry typos, so stems decide and never one title. Generous on purpose: what is let in costs a
 * page, what is kept out is lost. What a text is about is for the tags to say, later and finely.
 */
const stems =
  /deinstytucjonaliz|\b[rwl]pdi\b|usług\p{L}* społeczn|społeczn\p{L}* usług|pomoc\p{L}* społeczn|polityk\p{L}* społeczn|opiek\p{L}* (długoterminow|wytchnieniow|społeczn|koordynowan|psychiatr|nad )|usług\p{L}* (opiekuńcz|asysten)|opiekuńcz|wytchnieniow|asysten(t|cj|ck)\p{L}*|niepełnosprawn|\bpfron\b|rehabilitacj|piecz\p{L}* zastępcz|wspierani\p{L}* rodzin|rodzin\p{L}* zastępcz|dom\p{L}* dziecka|senio(r|ln|raln)|osób starszych|starzeni|niesamodzieln|zdrowi\p{L}* psychiczn|psychiatr|bezdomn|wspomagan|trening\p{L}*|warsztat\p{L}* terapii|integracj\p{L}* społeczn|włączeni\p{L}* społeczn|wykluczeni|ekonomi\p{L}* społeczn|reintegracj|przemoc|uzależni|pożytku publicznego|organizacj\p{L}* pozarządow|wolontaria|świadcze\p{L}* (rodzinn|wychowawcz|pielęgnac|wspierając)|bon\p{L}* senior|żłob|opiek\p{L}* zdrowotn|hospicyj|paliatywn|cudzoziem|uchodź/iu;

/** Whether some words, a title or a subject heading, belong to what is monitored. */
export function isOfField(words: string): boolean {
  return stems.test(words.normalize('NFC'));
}

/** Applicants and bodies whose drafts are read whole, whatever their titles say. */
const keyBodies =
  /minist\p{L}+ (?:rodziny|zdrowia(?! i)|funduszy|do spraw (?:polityki senioralnej|równości|społeczeństwa obywatelskiego))|pożytku publicznego|^(?:MRPiPS|MRiPS|MZ|MFiPR)$/iu;

const departments = /zabezpieczenie społeczne|^rodzina$|^zdrowie$/imu;

/** Whether a draft concerns the field, by applicant, title, departments or subject headings. */
export function concernsField({ title, body, departments: of, subjects }: Facts): boolean {
  return (
    keyBodies.test(body ?? '') ||
    departments.test(of ?? '') ||
    isOfField(`${title ?? ''}\n${subjects ?? ''}`)
  );
}
