import type { Source } from '../source.ts';
import { rclBills } from './rcl-bills.ts';
import { rclOutlines } from './rcl-outlines.ts';
import { rclRegulations } from './rcl-regulations.ts';
import { regionOpolskieBip } from './region-opolskie-bip.ts';
import { regionSlaskieBip } from './region-slaskie-bip.ts';
import { sejmPrints } from './sejm-prints.ts';
import { sejmProcesses } from './sejm-processes.ts';
import { workListRm } from './work-list-rm.ts';

/** Every source that the monitor knows. One line each; the id is the name of its file. */
export const sources: readonly Source[] = [
  workListRm,
  rclBills,
  rclRegulations,
  rclOutlines,
  sejmProcesses,
  sejmPrints,
  regionSlaskieBip,
  regionOpolskieBip,
];
