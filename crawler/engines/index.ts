import type { Source } from '../source.ts';
import * as abcPro from './abc-pro-journal.ts';
import * as drupal7 from './drupal7-bip.ts';
import * as govPl from './gov-pl-entry.ts';
import * as hsi from './hsi-bip.ts';
import * as govarticle from './joomla-govarticle.ts';
import * as k2 from './joomla-k2.ts';
import * as phoca from './joomla-phoca.ts';
import * as madkom from './madkom.ts';
import * as rbip from './rbip.ts';
import * as smartsite from './smartsite.ts';
import * as doBip from './system-do-bip.ts';
import * as typo3 from './typo3-bip.ts';
import * as wordpress from './wordpress.ts';
import * as yii2 from './yii2-bip.ts';

/** What sites of one make have in common. */
export type Engine = Pick<Source, 'list' | 'read' | 'text'>;

const nothing = { publications: [] };

/**
 * Engines of many sites, by name: a page of any of them can be tried before somebody makes it a
 * source. Engines of one site (RCL, the Sejm's API, the Senate) are tried as their sources.
 */
export const engines: Readonly<Record<string, Engine>> = {
  'abc-pro-journal': { list: abcPro.listYear, read: abcPro.readAct },
  'drupal7-bip': { list: drupal7.listArticles, read: drupal7.readArticle, text: drupal7.mainText },
  'gov-pl-entry': { list: () => nothing, read: govPl.readEntry },
  'hsi-bip': { list: hsi.listRows, read: hsi.readPage, text: hsi.mainText },
  'joomla-govarticle': {
    list: govarticle.listArticles,
    read: govarticle.readArticle,
    text: govarticle.mainText,
  },
  'joomla-k2': { list: k2.listItems, read: k2.readItem, text: k2.mainText },
  'joomla-phoca': { list: phoca.listArticles, read: phoca.readArticle, text: phoca.mainText },
  madkom: { list: madkom.listArticles, read: madkom.readArticle, text: madkom.articleText },
  rbip: { list: rbip.listEntries, read: rbip.readEntry },
  smartsite: { list: smartsite.listPages, read: smartsite.readPage, text: smartsite.mainText },
  'system-do-bip': { list: doBip.listSection },
  'typo3-bip': { list: typo3.listDocuments, read: typo3.readDocument, text: typo3.documentText },
  'typo3-cards': { list: typo3.listCards, read: typo3.readDocument, text: typo3.documentText },
  wordpress: { list: wordpress.listPosts, read: wordpress.readPost, text: wordpress.postText },
  'yii2-bip': { list: yii2.listItself, read: yii2.readPage, text: yii2.mainText },
};
