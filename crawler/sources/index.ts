import type { Source } from '../source.ts';
import { journalOfLaws } from './journal-of-laws.ts';
import { monitorPolski } from './monitor-polski.ts';
import { newsEuGuidelines } from './news-eu-guidelines.ts';
import { newsMfipr } from './news-mfipr.ts';
import { newsMrpips } from './news-mrpips.ts';
import { newsMz } from './news-mz.ts';
import { rclBills } from './rcl-bills.ts';
import { rclOutlines } from './rcl-outlines.ts';
import { rclRegulations } from './rcl-regulations.ts';
import { regionDolnoslaskieBip } from './region-dolnoslaskie-bip.ts';
import { regionJournals } from './region-journals.ts';
import { regionKujawskoPomorskieRops } from './region-kujawsko-pomorskie-rops.ts';
import { regionLodzkieBip } from './region-lodzkie-bip.ts';
import { regionLubelskieBip } from './region-lubelskie-bip.ts';
import { regionLubelskieProgramme } from './region-lubelskie-programme.ts';
import { regionLubuskieBip } from './region-lubuskie-bip.ts';
import { regionLubuskieRops } from './region-lubuskie-rops.ts';
import { regionMalopolskieProgramme } from './region-malopolskie-programme.ts';
import { regionMazowieckieRops } from './region-mazowieckie-rops.ts';
import { regionOpolskieBip } from './region-opolskie-bip.ts';
import { regionOpolskieRops } from './region-opolskie-rops.ts';
import { regionPodkarpackieBip } from './region-podkarpackie-bip.ts';
import { regionPodkarpackieProgramme } from './region-podkarpackie-programme.ts';
import { regionPodlaskieBip } from './region-podlaskie-bip.ts';
import { regionPodlaskieRops } from './region-podlaskie-rops.ts';
import { regionPomorskieRops } from './region-pomorskie-rops.ts';
import { regionSlaskieBip } from './region-slaskie-bip.ts';
import { regionSlaskieProgramme } from './region-slaskie-programme.ts';
import { regionSlaskieRops } from './region-slaskie-rops.ts';
import { regionSwietokrzyskieRops } from './region-swietokrzyskie-rops.ts';
import { regionWarminskoMazurskieBip } from './region-warminsko-mazurskie-bip.ts';
import { regionWarminskoMazurskieRops } from './region-warminsko-mazurskie-rops.ts';
import { regionWielkopolskieBip } from './region-wielkopolskie-bip.ts';
import { regionWielkopolskieRops } from './region-wielkopolskie-rops.ts';
import { sejmBills } from './sejm-bills.ts';
import { sejmCommittees } from './sejm-committees.ts';
import { sejmPrints } from './sejm-prints.ts';
import { sejmProcesses } from './sejm-processes.ts';
import { senate } from './senate.ts';
import { workListMfipr } from './work-list-mfipr.ts';
import { workListMrpips } from './work-list-mrpips.ts';
import { workListMz } from './work-list-mz.ts';
import { workListRm } from './work-list-rm.ts';
import { workListRmRegulations } from './work-list-rm-regulations.ts';

/** Every source that the monitor knows. One line each; the id is the name of its file. */
export const sources: readonly Source[] = [
  workListRm,
  workListRmRegulations,
  workListMz,
  workListMfipr,
  workListMrpips,
  newsMrpips,
  newsMz,
  newsMfipr,
  newsEuGuidelines,
  rclBills,
  rclRegulations,
  rclOutlines,
  sejmBills,
  sejmProcesses,
  sejmPrints,
  sejmCommittees,
  senate,
  journalOfLaws,
  monitorPolski,
  regionSlaskieBip,
  regionOpolskieBip,
  regionDolnoslaskieBip,
  regionLubelskieBip,
  regionLubuskieBip,
  regionPodlaskieBip,
  ...regionJournals,
  regionLodzkieBip,
  regionPodkarpackieBip,
  regionWarminskoMazurskieBip,
  regionWielkopolskieBip,
  regionKujawskoPomorskieRops,
  regionLubuskieRops,
  regionMazowieckieRops,
  regionOpolskieRops,
  regionPodlaskieRops,
  regionPomorskieRops,
  regionSlaskieRops,
  regionSwietokrzyskieRops,
  regionWarminskoMazurskieRops,
  regionWielkopolskieRops,
  regionLubelskieProgramme,
  regionMalopolskieProgramme,
  regionPodkarpackieProgramme,
  regionSlaskieProgramme,
];
