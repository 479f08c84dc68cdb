import { draftBody } from '../documents.ts';
import {
  care,
  careStandard,
  change,
  roadSigns,
  roads,
  strategyChange,
  supportAct,
} from './parliament-journals-acts.ts';
import * as deeds from './parliament-journals-deeds.ts';
import { record } from './parliament-journals-start.ts';
import * as texts from './parliament-texts.ts';

const strategy = 'MP/2022/767';

/** What the journals publish and amend; nothing on 5 October, when their feed is empty. */
export const stories: Readonly<Record<string, (scene: deeds.Scene) => void>> = {
  '2026-09-03': (scene) => {
    deeds.publish(scene, careStandard(), { tags: ['us-opiekuncze'] });
    deeds.publish(scene, roadSigns());
    deeds.publish(
      scene,
      record(
        'MP/2026/801',
        'Komunikat Prezesa Głównego Urzędu Statystycznego z dnia 1 września 2026 r. w sprawie wskaźnika cen',
        '2026-09-02',
        { releasedBy: ['PREZ. GŁÓWNEGO URZĘDU STATYSTYCZNEGO'], keywords: ['statystyka'] },
      ),
    );
  },
  '2026-09-07': (scene) =>
    deeds.amend(
      scene,
      'DU/2026/1390',
      { status: 'obowiązujący' },
      { fields: { status: ['akt oczekujący', 'obowiązujący'] } },
    ),
  '2026-09-14': (scene) => {
    deeds.publish(
      scene,
      record(
        'DU/2026/1420',
        'Ustawa z dnia 28 sierpnia 2026 r. o zmianie ustawy o podatku akcyzowym',
        '2026-09-10',
        { announced: '2026-08-28', keywords: ['podatki'], prints: ['3103'] },
      ),
      { act: '10/3103' },
    );
    deeds.publish(scene, strategyChange(), { tags: ['dok-srus'] });
    deeds.relate(
      scene,
      strategy,
      'Akty zmieniające',
      { id: change, date: '2026-09-12' },
      { tags: ['dok-srus'] },
    );
  },
  '2026-09-21': (scene) => {
    deeds.relate(scene, 'DU/2004/593', 'Akty zmieniające', {
      id: 'DU/2026/1431',
      date: '2027-01-01',
    });
    deeds.rewrite(scene, 'DU/2004/593', 'U', draftBody(texts.welfare2, 'pdf'), {
      units: [
        { unit: 'art. 1 pkt 4', kind: 'added' },
        { unit: 'art. 2', kind: 'changed' },
      ],
    });
    deeds.amend(
      scene,
      change,
      { keywords: ['polityka społeczna', 'mieszkania treningowe'] },
      {
        fields: { subjects: ['polityka społeczna', 'mieszkania treningowe polityka społeczna'] },
        tags: ['us-mieszkania'],
      },
    );
  },
  '2026-09-28': (scene) => {
    deeds.publish(
      scene,
      record(
        'DU/2026/1450',
        'Ustawa z dnia 11 września 2026 r. o zmianie ustawy – Prawo lotnicze',
        '2026-09-24',
        {
          announced: '2026-09-11',
          inForce: '2026-10-08',
          keywords: ['lotnictwo'],
          prints: ['3105'],
        },
      ),
      { act: '10/3105' },
    );
    deeds.amend(
      scene,
      strategy,
      { status: 'akt posiada tekst jednolity' },
      { fields: { status: ['obowiązujący', 'akt posiada tekst jednolity'] }, tags: ['dok-srus'] },
    );
    // Touched, and nothing to see.
    deeds.recordOf(scene, care).keywords.reverse();
    deeds.touch(scene, care);
  },
  '2026-10-19': (scene) => {
    deeds.publish(scene, supportAct(), { tags: ['fin-swiadczenia'], act: '10/3106' });
    deeds.addText(scene, care, {
      fileName: 'D20261401Lj.pdf',
      type: 'U',
      body: draftBody(texts.careStandard2, 'pdf'),
    });
    deeds.amend(
      scene,
      'DU/2026/1450',
      { inForce: '2026-11-08' },
      { fields: { inForceOn: ['2026-10-08', '2026-11-08'] }, act: '10/3105' },
    );
    deeds.addText(scene, strategy, {
      fileName: 'M20220767Lj.pdf',
      type: 'U',
      body: draftBody(texts.strategyChange, 'pdf'),
    });
  },
  '2026-10-26': (scene) => {
    deeds.amend(
      scene,
      roads,
      { status: 'uchylony' },
      { fields: { status: ['obowiązujący', 'uchylony'] } },
    );
    deeds.dropText(scene, care, 'U');
    deeds.relate(
      scene,
      strategy,
      'Inf. o tekście jednolitym',
      { id: 'MP/2026/955', date: '2026-10-22' },
      { tags: ['dok-srus'] },
    );
  },
};
