import type { Bill } from '../markup/sejm-bills.ts';

/** Bills that stand in the list when the world begins: four forms of numbers among them. */
export function billsAtStart(): Bill[] {
  return [
    {
      number: 'RPW/20744/2026',
      applicantType: 'GOVERNMENT',
      title: 'Rządowy projekt ustawy o bonie senioralnym',
      description: 'wprowadzenia bonu na usługi opiekuńcze dla osób starszych',
      dateOfReceipt: '2026-07-03',
      print: '3101',
      sendersNumber: 'RM-0610-71-26',
    },
    {
      number: 'RPW/20801/2026',
      title: 'Poselski projekt ustawy o zmianie ustawy o Funduszu Solidarnościowym',
      description: 'stałego finansowania opieki wytchnieniowej',
      dateOfReceipt: '2026-06-01',
      print: '3102',
      consultationResults: true,
      publicConsultationStartDate: '2026-06-08',
      publicConsultationEndDate: '2026-07-08',
    },
    {
      number: 'MS-020-9/26',
      applicantType: 'GOVERNMENT',
      title: 'Rządowy projekt ustawy o zmianie ustawy o podatku akcyzowym',
      description: 'stawek na energię ',
      dateOfReceipt: '2026-06-10',
      print: '3103',
      sendersNumber: 'RM-0610-60-26',
      euRelated: true,
    },
    {
      number: 'SH-020-1a/26',
      applicantType: 'CITIZENS',
      title: 'Obywatelski projekt ustawy o zmianie ustawy o świadczeniu wspierającym',
      description: 'kryteriów świadczenia wspierającego',
      dateOfReceipt: '2026-05-12',
      print: '3106',
    },
    {
      number: 'RPW/21310/2026',
      title: 'Poselski projekt ustawy o zmianie ustawy o pomocy społecznej',
      description: 'wysokości zasiłku stałego',
      dateOfReceipt: '2026-08-05',
      publicConsultationStartDate: '2026-08-10',
      publicConsultationEndDate: '2026-09-09',
    },
    {
      number: 'RPW/21388/2026',
      submissionType: 'DRAFT_RESOLUTION',
      title: 'Poselski projekt uchwały w sprawie ustanowienia roku 2027 Rokiem Wolontariatu',
      dateOfReceipt: '2026-08-12',
    },
    {
      number: 'RPW/21399/2026',
      submissionType: 'DRAFT_RESOLUTION',
      title: 'Poselski projekt uchwały w sprawie upamiętnienia budowniczych kolei',
      dateOfReceipt: '2026-08-13',
    },
    {
      number: 'RPW/21400/2026',
      title: 'Poselski projekt ustawy o zmianie ustawy o drogach publicznych',
      description: 'opłat za zajęcie pasa drogowego',
      dateOfReceipt: '2026-05-20',
      print: '3108',
    },
  ];
}
