import { paperBody } from '../documents.ts';
import type { Print, Process, ProcessStage } from '../sites.ts';

export function process(
  number: string,
  title: string,
  day: string,
  fields: Record<string, unknown> = {},
): Process {
  return {
    number,
    title,
    documentDate: day,
    processStartDate: day,
    changeDate: `${day}T10:15:00`,
    stages: [
      stage('Projekt wpłynął do Sejmu', 'Start', day, { printNumber: number }),
      stage('Skierowano do I czytania w komisjach', 'ReadingReferral', day),
    ],
    ...fields,
  };
}

export function stage(
  stageName: string,
  stageType: string,
  date?: string,
  fields: Record<string, unknown> = {},
): ProcessStage {
  return { stageName, stageType, ...(date === undefined ? {} : { date }), ...fields };
}

export function print(
  number: string,
  title: string,
  day: string,
  more: Print['files'] = [],
  processPrint: string[] = [number],
): Print {
  const own = {
    name: `${number}.pdf`,
    body: paperBody([`Druk nr ${number}`, title, `Warszawa, ${day}`]),
  };
  return {
    number,
    title,
    documentDate: day,
    deliveryDate: day,
    processPrint,
    changeDate: `${day}T12:30:00`,
    files: [own, ...more],
  };
}
