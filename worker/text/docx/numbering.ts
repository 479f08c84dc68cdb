import { type Attributes, isOn, readXml } from '../xml.ts';

/** One level of a list, as `numbering.xml` declares it. */
export interface Level {
  start: number;
  format: string;
  /** `Art. %1.`: %1 is the counter of the first level. */
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  /** All counters in digits (`w:isLgl`). */
  legal: boolean;
  /** The level (from 1) after which this one starts anew; 0 never, absent after any higher. */
  restart?: number;
  /** The paragraph style that is numbered by this level. */
  style?: string;
}

export interface AbstractNumbering {
  readonly levels: Map<number, Level>;
  /** The list is defined by that numbering style. */
  styleLink?: string;
}

export interface NumberingInstance {
  abstract: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

export interface NumberingPart {
  readonly abstracts: Map<string, AbstractNumbering>;
  readonly instances: Map<string, NumberingInstance>;
}

export const emptyNumbering = (): NumberingPart => ({ abstracts: new Map(), instances: new Map() });

/** `numbering.xml`. @throws {Unreadable} when it is not XML. */
export function readNumbering(bytes: Uint8Array): NumberingPart {
  const part = emptyNumbering();
  const reading: Reading = { part };
  readXml(bytes, {
    open(name, attributes) {
      return openers[name]?.(reading, attributes);
    },
    close(name) {
      if (name === 'lvl') reading.level = undefined;
      if (name === 'abstractNum') reading.abstract = undefined;
      if (name === 'num') reading.instance = undefined;
    },
  });
  return part;
}

interface Reading {
  readonly part: NumberingPart;
  abstract?: AbstractNumbering | undefined;
  instance?: NumberingInstance | undefined;
  level?: Level | undefined;
  override?: number;
}

type Opener = (reading: Reading, attributes: Attributes) => 'skip' | undefined;

const act =
  (change: (reading: Reading, attributes: Attributes) => void): Opener =>
  (reading, attributes) => {
    change(reading, attributes);
    return undefined;
  };
const onLevel = (change: (level: Level, value: string, attributes: Attributes) => void): Opener =>
  act(({ level }, attributes) => {
    if (level !== undefined) change(level, attributes.val ?? '', attributes);
  });

const openers: Readonly<Record<string, Opener>> = {
  abstractNum: act((reading, { abstractNumId = '' }) => {
    reading.abstract = { levels: new Map() };
    reading.part.abstracts.set(abstractNumId, reading.abstract);
  }),
  num: act((reading, { numId = '' }) => {
    reading.instance = { abstract: '', starts: new Map(), levels: new Map() };
    reading.part.instances.set(numId, reading.instance);
  }),
  lvl: act((reading, { ilvl = '0' }) => {
    reading.level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false };
    (reading.instance ?? reading.abstract)?.levels.set(Number(ilvl), reading.level);
  }),
  numStyleLink: act(({ abstract }, { val = '' }) => {
    if (abstract !== undefined) abstract.styleLink = val;
  }),
  abstractNumId: act(({ instance }, { val = '' }) => {
    if (instance !== undefined) instance.abstract = val;
  }),
  lvlOverride: act((reading, { ilvl = '0' }) => {
    reading.override = Number(ilvl);
  }),
  startOverride: act(({ instance, override = 0 }, { val = '1' }) => {
    instance?.starts.set(override, Number(val));
  }),
  start: onLevel((level, value) => {
    level.start = Number(value);
  }),
  numFmt: onLevel((level, value) => {
    level.format = value;
  }),
  lvlText: onLevel((level, value) => {
    level.text = value;
  }),
  lvlRestart: onLevel((level, value) => {
    level.restart = Number(value);
  }),
  pStyle: onLevel((level, value) => {
    level.style = value;
  }),
  isLgl: onLevel((level, _, attributes) => {
    level.legal = isOn(attributes);
  }),
  suff: onLevel((level, value) => {
    level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
  }),
  rPr: () => 'skip',
};
