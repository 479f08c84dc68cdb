import type { Facts } from './facts.ts';

/**
 * Beginnings of words by which a title shows that it belongs to the field, folded to lower case.
 * Titles of regional plans vary ("Regionalny Plan…", "Wielkopolski Plan…", RPDI, WPDI, LPDI) and
 * carry typos, so stems decide and never one title. Generous on purpose: what is let in costs a
 * page, what is kept out is lost. What a text is about is for the tags to say, later and finely.
 *
 * A stem that other fields use as well stands with the word that makes it ours: an assistant of a
 * family, not of a judge; care for a person, not for monuments; exclusion from society, not from
 * a tender.
 */
const stems = [
  // The change itself, and its papers.
  String.raw`deinstytucjonali|(?<!\p{L})[a-z]{0,2}pdi(?!\p{L})`,
  String.raw`usług\p{L}* (społeczn|opiekuńcz|asysten|sąsiedzk|wsparcia)|społeczn\p{L}* usług|teleopiek`,
  // Systems and bodies.
  String.raw`pomoc\p{L}* (społeczn|psychologiczn|żywnościow)|polity\p{L}+ (społeczn|senioraln|rodzinn)|społeczn\p{L}* polity`,
  String.raw`ekonomi\p{L}* społeczn|(przedsiębiorstw|spółdzielni)\p{L}* (społeczn|socjaln)|fundusz\p{L}* społeczn(?!\p{L}* ubezpiecz)`,
  String.raw`pożytku publicznego|organizacj\p{L}* pozarządow|wolontaria|(?<!\p{L})pfron(?!\p{L})`,
  // Care and support.
  String.raw`opiek\p{L}* (długoterminow|wytchnieniow|społeczn|koordynowan|psychiatr|zdrowotn|paliatyw|dzienn|nad (?!(zabyt|zwierz|pamiąt|grob|miejsc|las|pomnik)))`,
  String.raw`opiekuńcz|wytchnieniow|asystencj|asystenck|asystent\p{L}* (rodzin|osobist|osób|osoby|zdrowieni|międzykultur)`,
  String.raw`opiekun\p{L}* (osób|osoby|faktyczn|rodzinn|medyczn|dzienn)|dom\p{L}* (pomocy|opieki|samopomocy|dzienn\p{L}* pobytu|dziecka)`,
  String.raw`pra(c|cowni)\p{L}* socjaln|zatrudnieni\p{L}* socjaln|integracj\p{L}* społeczn|reintegracj|interwencj\p{L}* kryzysow`,
  String.raw`(mieszka|lokal)\p{L}* (treningow|wspomagan|chronion|społeczn|socjaln)|wspomagan\p{L}* (mieszka|społeczn)|trening\p{L}* (mieszkan|umiejętn|samodzieln|pracy)`,
  String.raw`najpierw mieszkanie|naj(em|m\p{L}*) społeczn|(budownictw|mieszkalnictw)\p{L}* (społeczn|socjaln|komunaln)`,
  String.raw`warsztat\p{L}* terapii|aktywności zawodowej|centr\p{L}* zdrowia psychiczn|zdrowi\p{L}* psychiczn|psychiatr|hospicj|hospicyj|paliatywn|rehabilitacj`,
  // People.
  String.raw`niepełnosprawn|specjaln\p{L}* potrzeb|język\p{L}* migow|głuch(?!\p{L}* telefon)|niewidom|wczesn\p{L}* wspomagani|zapewniani\p{L}* dostępności`,
  String.raw`senio(r|ln)|osób starszych|starzeni|niesamodzieln|usamodzielni|bezdomn|noclegown|ogrzewaln|schronisk\p{L}* dla (osób|kobiet)`,
  String.raw`piecz\p{L}* (zastępcz|nad dzie)|rodzin\p{L}* zastępcz|wsp(ierani|arci)\p{L}* rodzin|dużej rodziny|adopcj|żłob(ek|k)|klub\p{L}* dziecięc|wsparcia dziennego`,
  String.raw`wykluczeni\p{L}* (społeczn|cyfrow|komunikacyjn|mieszkaniow|transportow)|włączeni\p{L}* społeczn|ubóstw|najuboższ|cudzoziem|uchodź`,
  String.raw`przemoc|uzależnie(ń|ni)(?!\p{L}* od (dostaw|import|paliw|surow|gaz|rop))|alkoholizm|narkomani|w trzeźwości`,
  // Benefits that go with care; pensions and farmers' insurance are another field.
  String.raw`świadcze\p{L}* (rodzinn|wychowawcz|pielęgnac|wspierając|opieki|opiekuńcz|z pomocy)|zasił(ek|k)\p{L}* (pielęgnac|opiekuńcz|rodzinn|stał|okresow|celow)|bon\p{L}* senior|alimentac`,
];

const field = new RegExp(stems.join('|'), 'iu');

/** Whether some words, a title or a subject heading, belong to what is monitored. */
export function isOfField(words: string): boolean {
  return field.test(words.normalize('NFC').replace(/\s+/g, ' '));
}

/**
 * Applicants and bodies whose drafts are read whole, whatever their titles say; ministries as they
 * were called earlier, too.
 */
const keyBodies =
  /minist\p{L}+ (?:rodziny|zdrowia|funduszy|(?:pracy i )?polityki społecznej)|do spraw (?:polityki senioralnej|równości|równego traktowania|społeczeństwa obywatelskiego|osób niepełnosprawnych)|pożytku publicznego|^(?:MRPiPS|MRiPS|MZ|MFiPR)$/iu;

const departments = /^(zabezpieczenie społeczne|rodzina|zdrowie)$/imu;

/** Subject headings of the field whose words in a title would say too little. */
const headings = /^(społeczna polityka|samorząd województwa)$/imu;

/** Whether a draft concerns the field, by applicant, title, departments or subject headings. */
export function concernsField({ title, body, departments: of, subjects }: Facts): boolean {
  return (
    keyBodies.test(body ?? '') ||
    departments.test(of ?? '') ||
    headings.test(subjects ?? '') ||
    [title ?? '', ...(subjects ?? '').split('\n')].some(isOfField)
  );
}
