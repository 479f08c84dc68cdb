import { expect, test } from 'vitest';
import { roleOfName } from '../../crawler/document-role.ts';

test.each([
  ['(1a) projekt ustawy o zmianie ustawy.docx', 'draft'],
  ['nowy tekst projektu rozporządzenia', 'draft'],
  ['3039-ustawa i uzasadnienie.docx', 'draft'],
  ['(1b) uzasadnienie.docx', 'memorandum'],
  ['Uzasadnienie do projektu ustawy', 'memorandum'],
  ['(1c) OSR.docx', 'ria'],
  ['Ocena skutków regulacji – po uzgodnieniach', 'ria'],
  ['tabela uwag UD383.docx', 'remarks'],
  ['Polska Izba (uwagi).pdf', 'remarks'],
  ['1e pismo konsultacje publiczne rozdzielnik.pdf', 'letter'],
  ['Sprawozdanie z realizacji planu', 'report'],
  ['Załącznik_nr_1.pdf', 'annex'],
  ['Regionalny Plan Rozwoju Usług Społecznych', 'plan'],
  ['V6_2668-0.PK.docx', undefined],
])('"%s" is %s', (name, role) => {
  expect(roleOfName(name)).toBe(role);
});
