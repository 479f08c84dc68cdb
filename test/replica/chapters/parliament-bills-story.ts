import type { Plant } from '../make-world.ts';
import type { Bill } from '../markup/sejm-bills.ts';

export const source = 'sejm-bills';

interface Scene {
  readonly bills: Bill[];
  readonly plant: Plant;
}

type Details = Omit<Parameters<Plant>[0], 'source' | 'key' | 'change'>;

function arrives({ bills, plant }: Scene, bill: Bill, details: Details = {}): void {
  bills.push(bill);
  plant({ source, key: bill.number, change: 'appeared', ...details });
}

function changes(
  { bills, plant }: Scene,
  number: string,
  change: Partial<Bill>,
  details: Details,
): void {
  const bill = bills.find((one) => one.number === number);
  if (bill === undefined) throw new Error(`no bill ${number}`);
  Object.assign(bill, change);
  plant({ source, key: number, change: 'facts', ...details });
}

/** What happens to bills, day by day. */
export const stories: Readonly<Record<string, (scene: Scene) => void>> = {
  '2026-09-03': (scene) =>
    arrives(
      scene,
      {
        number: 'RPW/21990/2026',
        title: 'Poselski projekt ustawy o zmianie ustawy o wspieraniu rodziny',
        description: 'ograniczenia liczby dzieci w placówkach opiekuńczo-wychowawczych',
        dateOfReceipt: '2026-08-31',
        publicConsultationStartDate: '2026-09-02',
        publicConsultationEndDate: '2026-10-02',
      },
      // Its deadline is put off later on; a publication has the one that holds.
      { tags: ['prawo-rodzina', 'us-piecza-inst'] },
    ),
  '2026-09-07': (scene) => {
    scene.bills.reverse();
    changes(
      scene,
      'RPW/21310/2026',
      { publicConsultationEndDate: '2026-09-16' },
      {
        fields: { consultationTo: ['2026-09-09', '2026-09-16'] },
        tags: ['prawo-ups'],
        deadline: '2026-09-16',
      },
    );
  },
  '2026-09-14': (scene) => {
    const { bills } = scene;
    bills.splice(
      bills.findIndex(({ number }) => number === 'RPW/21399/2026'),
      1,
    );
    arrives(
      scene,
      {
        number: 'SH-020-31/26',
        applicantType: 'PRESIDENT',
        title:
          'Przedstawiony przez Prezydenta Rzeczypospolitej Polskiej projekt ustawy o centrach usług społecznych',
        description: 'tworzenia centrum usług społecznych przez powiat',
        dateOfReceipt: '2026-09-09',
        publicConsultationStartDate: '2026-09-11',
        publicConsultationEndDate: '2026-10-12',
      },
      { tags: ['akt-cus'], deadline: '2026-10-12' },
    );
  },
  '2026-09-21': (scene) => {
    scene.plant({ source, key: 'RPW/21399/2026', change: 'withdrawn' });
    changes(
      scene,
      'RPW/21310/2026',
      { consultationResults: true },
      { fields: { additional: [null, 'Opublikowano wyniki konsultacji społecznych.'] } },
    );
  },
  '2026-09-28': (scene) => {
    arrives(
      scene,
      {
        number: 'RPW/22301/2026',
        applicantType: 'GOVERNMENT',
        title: 'Rządowy projekt ustawy o zmianie ustawy o ekonomii społecznej',
        description: 'uproszczenia sprawozdań przedsiębiorstw społecznych',
        dateOfReceipt: '2026-09-24',
        sendersNumber: 'RM-0610-77-26',
      },
      { tags: ['prawo-es'], act: 'UD907' },
    );
    changes(
      scene,
      'RPW/21388/2026',
      { status: 'WITHDRAWN', withdrawnDate: '2026-09-25' },
      { fields: { status: ['W toku', 'Wycofany (2026-09-25)'] } },
    );
  },
  '2026-10-05': (scene) => {
    changes(
      scene,
      'RPW/22301/2026',
      { print: '3120' },
      { fields: { print: [null, '3120'] }, act: 'UD907' },
    );
    changes(
      scene,
      'RPW/21990/2026',
      { publicConsultationEndDate: '2026-10-09' },
      { fields: { consultationTo: ['2026-10-02', '2026-10-09'] }, deadline: '2026-10-09' },
    );
  },
  '2026-10-19': (scene) => {
    scene.bills.sort((a, b) => (a.number < b.number ? -1 : 1));
    for (const bill of scene.bills) bill.votingDue = false;
    arrives(
      scene,
      {
        number: 'RPW/22688/2026',
        applicantType: 'CITIZENS',
        title: 'Obywatelski projekt ustawy o opiece wytchnieniowej',
        description: 'prawa opiekuna do czternastu dni wytchnienia w roku',
        dateOfReceipt: '2026-10-13',
        publicConsultationStartDate: '2026-10-16',
        publicConsultationEndDate: '2026-11-16',
      },
      { tags: ['us-wytchnieniowa'], deadline: '2026-11-16' },
    );
    // A status that nobody has seen yet stays as it stands.
    changes(
      scene,
      'RPW/21400/2026',
      { status: 'SUSPENDED' },
      { fields: { status: ['W toku', 'SUSPENDED'] } },
    );
  },
  '2026-10-26': (scene) => {
    changes(
      scene,
      'SH-020-31/26',
      { print: '3133', consultationResults: true },
      { fields: { print: [null, '3133'] }, tags: ['akt-cus'], act: '10/3133' },
    );
    arrives(
      scene,
      {
        number: 'MS-020-2a/26',
        applicantType: 'GOVERNMENT',
        submissionType: 'BILL_AMENDMENT',
        title: 'Autopoprawka do rządowego projektu ustawy o bonie senioralnym',
        dateOfReceipt: '2026-10-22',
        sendersNumber: 'RM-0610-71-26',
      },
      { tags: ['prawo-bon'], act: '10/3101' },
    );
  },
};
