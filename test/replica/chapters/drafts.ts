import { readFileSync } from 'node:fs';
import { makeDocx } from '../../support/docx.ts';
import { makePdf } from '../../support/pdf.ts';
import { scanOfPng } from '../../support/png-scan.ts';
import { addFile, applicants, openStage, project } from '../blanks/project.ts';
import * as bulletin from '../deeds/bulletin.ts';
import * as centre from '../deeds/centre.ts';
import type { Scene } from '../deeds/scene.ts';
import { type Letter, letterDoc } from '../documents.ts';
import type { LedgerEntry } from '../ledger.ts';
import { neighbours1, neighbours2, neighbours3 } from './drafts-texts.ts';

const id = '12499106';
const act = 'UD930';
const agreement = 'Uzgodnienia';
const consultation = 'Konsultacje publiczne';
const title = 'Projekt ustawy o zmianie ustawy o pomocy społecznej w zakresie usług sąsiedzkich';
const tags = ['us-opiekuncze'];

type Units = NonNullable<LedgerEntry['units']>;

/** One draft as offices really send it: DOCX, then PDF, a letter from old Word, and a scan. */
export const draftDeeds: Readonly<Record<string, (scene: Scene) => void>> = {
  '2026-09-03': openDraft,
  '2026-09-07': inviteToConsult,
  '2026-09-14': rewriteDraft,
  '2026-09-21': addAgreedText,
  '2026-09-28': extendConsultation,
  '2026-10-05': changeAgreedText,
  '2026-10-19': addScan,
  '2026-10-26': replaceScan,
};

function openDraft(scene: Scene): void {
  const created = '2026-09-02';
  const subjects = [{ id: 351, name: 'POMOC SPOŁECZNA' }];
  const card = { id, number: act, title, applicant: applicants.family, created, subjects };
  const draft = project(card);
  openStage(draft, agreement, created);
  addFile(draft, agreement, 'Projekt', {
    ...{ id: '7601', name: 'projekt ustawy.docx', extension: 'docx', created },
    body: makeDocx(neighbours1),
  });
  centre.openProject(scene, draft, { tags, act });
}

const letter: Letter = {
  day: '2026-09-07',
  office: 'Ministerstwo Rodziny, Pracy i Polityki Społecznej',
  title,
  number: act,
  term: 'w terminie 21 dni od dnia otrzymania niniejszego pisma',
};

function inviteToConsult(scene: Scene): void {
  centre.enterStage(scene, id, consultation, { act });
  centre.addDocument(
    scene,
    { id, stage: consultation, folder: 'Pisma' },
    {
      ...{ id: '7611', name: 'pismo do organizacji społecznych.doc', extension: 'doc' },
      body: letterDoc(letter),
    },
    { deadline: '2026-09-28', act },
  );
}

function rewriteDraft(scene: Scene): void {
  const units: Units = [
    { unit: 'art. 1 pkt 2 lit. a', kind: 'changed' },
    { unit: 'art. 2', kind: 'renumbered' },
    { unit: 'art. 5', kind: 'added' },
    { unit: 'art. 6', kind: 'moved' },
    { unit: 'art. 7', kind: 'renumbered' },
  ];
  const place = { id, stage: agreement };
  centre.replaceDocument(scene, place, '7601', makeDocx(neighbours2), { units, tags, act });
}

/** The same words in another format are a new document, and no change of the old one. */
function addAgreedText(scene: Scene): void {
  centre.addDocument(
    scene,
    { id, stage: consultation, folder: 'Projekt' },
    {
      ...{ id: '7612', name: 'projekt ustawy po uzgodnieniach.pdf', extension: 'pdf' },
      body: makePdf(neighbours2, { numbered: true }),
    },
    { act },
  );
}

function extendConsultation(scene: Scene): void {
  const longer = letterDoc({ ...letter, term: 'do dnia 12 października 2026 r.' });
  const place = { id, stage: consultation };
  centre.replaceDocument(scene, place, '7611', longer, { deadline: '2026-10-12', act });
}

function changeAgreedText(scene: Scene): void {
  const units: Units = [
    { unit: 'art. 1 pkt 2 lit. b', kind: 'changed' },
    { unit: 'art. 4', kind: 'removed' },
    { unit: 'art. 5', kind: 'renumbered' },
  ];
  const body = makePdf(neighbours3, { numbered: true });
  const place = { id, stage: consultation };
  centre.replaceDocument(scene, place, '7612', body, { units, act });
}

const scan = (name: string) =>
  scanOfPng(readFileSync(new URL(`../scans/${name}.png`, import.meta.url)));

const annex = 'Załącznik nr 2 (skan)';

/** A page of a plan put on the glass a little askew. */
function addScan(scene: Scene): void {
  const file = { id: 82023, name: annex, file: `${annex}.pdf`, body: scan('aneks-1') };
  bulletin.addAttachment(scene, 1515, file);
}

/** Another page on the glass: what it says differs in two sections, and there is a new one. */
function replaceScan(scene: Scene): void {
  const page = bulletin.resolutionOf(scene.sites.resolutions, 1515);
  page.attachments = page.attachments.map((file) =>
    file.name === annex ? { ...file, body: scan('aneks-2') } : file,
  );
  page.version += 1;
  const units: Units = [
    { unit: '2. Mieszkania wspomagane', kind: 'changed' },
    { unit: '3. Sprawozdawczość', kind: 'changed' },
    { unit: '4. Asystencja osobista', kind: 'added' },
  ];
  const entry = {
    source: 'region-slaskie-bip',
    key: bulletin.keyOf(page),
    change: 'text',
  } as const;
  scene.plant({ ...entry, document: annex, units, tags: ['us-asystencja'] });
}
