/** A bill as the Sejm's API lists it, field by field; what has no value is not there. */
export type Bill = { number: string; title: string } & Record<string, unknown>;

/** `/bills?limit=5000`: arrives whole. */
export function billList(bills: readonly Bill[]): string {
  return JSON.stringify(bills.map(billFields), undefined, 1);
}

function billFields(bill: Bill): Record<string, unknown> {
  return {
    applicantType: 'DEPUTIES',
    consultationResults: false,
    euRelated: false,
    publicConsultation: bill.publicConsultationEndDate !== undefined,
    status: 'ACTIVE',
    submissionType: 'BILL',
    term: 10,
    ...bill,
  };
}
